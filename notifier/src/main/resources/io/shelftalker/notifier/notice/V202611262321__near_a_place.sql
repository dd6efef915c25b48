-- The store near a place that has something, and how far it is from there.
alter table notice
  add column store       text,
  add column kilometres  numeric,
  drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in (
    'price', 'target', 'stock', 'catalog', 'sold_out', 'gone', 'fell', 'lowest', 'unit', 'store', 'near', 'fits'));
