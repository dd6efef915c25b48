-- Waiting for any store near a place: how far at most, and where that place is if that is known.
alter table watch
  add column kilometres  int,
  add column latitude    double precision,
  add column longitude   double precision,
  drop constraint watch_kind_check,
  drop constraint watch_whole,
  add constraint watch_kind_check check (kind in (
    'back_in_stock', 'sold_out', 'any_price', 'below', 'falls_by', 'falls_by_share', 'lowest', 'unit_below', 'delisted',
    'back_in_catalog', 'in_store', 'near')),
  add constraint watch_whole check (
    (kind in ('below', 'falls_by', 'unit_below')) = (threshold_amount is not null)
    and (kind = 'falls_by_share') = (share is not null)
    and (kind = 'unit_below') = (unit is not null)
    and (kind in ('in_store', 'near')) = (stores is not null)
    and (kind = 'near') = (kilometres is not null)
    and (latitude is null) = (longitude is null)
    and (told_amount is null and from_amount is null or memory_currency is not null));
