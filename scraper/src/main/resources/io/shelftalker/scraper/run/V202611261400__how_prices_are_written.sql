-- How the price on a page is written, where that leaves no doubt by itself: from them come the habits of its source.
alter table page add column price_currency text;
alter table page add column price_decimal text;

-- The habits of its source with which the price on a page stayed open; none where it did not.
alter table page add column price_open_with text;
create index page_open_price on page (source) where price_open_with is not null;

-- What could not be read may also be the price on a page that was.
alter table run_reason drop constraint run_reason_part_check;
alter table run_reason add constraint run_reason_part_check check (part in ('list', 'page', 'price'));
alter table run_trouble drop constraint run_trouble_part_check;
alter table run_trouble add constraint run_trouble_part_check check (part in ('list', 'page', 'price'));
