-- What else watches tell, and what is told again too soon.
alter table notice
  -- The form of the product that it is about.
  add column form        text,
  -- In how many days a price is the lowest, per which unit it counts, in which store it is, or what was looked for.
  add column detail      text,
  -- What came, went and came back is not told again before this moment, and only if it still holds then.
  add column hold_until  timestamptz,
  drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in (
    'price', 'target', 'stock', 'catalog', 'sold_out', 'gone', 'fell', 'lowest', 'unit', 'store', 'fits'));
create index notice_told_lately on notice (conversation, product, settled_at) where state = 'told';
