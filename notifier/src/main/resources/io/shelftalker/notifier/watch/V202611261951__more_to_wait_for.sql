-- More conditions, also on the single forms of a product, and what watches remember of what was before.
alter table watch
  -- By how many percent a price must fall.
  add column share            numeric,
  -- The lowest price in how many days; none for the lowest ever.
  add column days             int,
  add column unit             text check (unit in ('litre', 'kilogram')),
  -- Stores, and what they are called together.
  add column place            text,
  add column stores           bigint[],
  -- The form of the product that it is about, as '42 / red'; none for the product as a whole.
  add column form             text,
  add column told_at          timestamptz,
  -- The price that a fall or a change is counted from.
  add column from_amount      numeric,
  -- The currency of what is remembered.
  add column memory_currency  text,
  -- Whether what is waited for was so when it was last known.
  add column held             boolean,
  drop constraint watch_kind_check,
  drop constraint watch_check,
  drop constraint watch_conversation_contact_product_kind_key;
update watch set memory_currency = threshold_currency where told_amount is not null;
alter table watch
  add constraint watch_kind_check check (kind in (
    'back_in_stock', 'sold_out', 'any_price', 'below', 'falls_by', 'falls_by_share', 'lowest', 'unit_below', 'delisted',
    'back_in_catalog', 'in_store')),
  add constraint watch_whole check (
    (kind in ('below', 'falls_by', 'unit_below')) = (threshold_amount is not null)
    and (kind = 'falls_by_share') = (share is not null)
    and (kind = 'unit_below') = (unit is not null)
    and (kind = 'in_store') = (stores is not null)
    and (told_amount is null and from_amount is null or memory_currency is not null));
create unique index watch_wish on watch (conversation, contact, product, kind, coalesce(form, ''));
