-- A price that was seen and is not believed before a later look shows it again: no span, no event, no low comes of it.
alter table offer
  add column doubtful_amount    numeric,
  add column doubtful_currency  text,
  add column doubtful_since     timestamptz,
  add constraint offer_doubt_whole check (
    (doubtful_amount is null) = (doubtful_currency is null) and (doubtful_amount is null) = (doubtful_since is null));
