-- Until when a page is looked at more often, as the price or the stock on it changed lately.
alter table page add column lively_until timestamptz;
