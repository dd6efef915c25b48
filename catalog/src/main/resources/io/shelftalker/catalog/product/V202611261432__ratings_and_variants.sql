-- What buyers gave a product in a shop, and the forms that it comes in there, each with its own offer: a list as the
-- record IncomingVariant writes it. They are read with the offer and never alone.
alter table offer
  add column rating    numeric,
  add column reviews   int,
  add column variants  jsonb;
alter type incoming_offer add attribute rating numeric, add attribute reviews int, add attribute variants jsonb;
