-- What the codes of products are found by: like them in all that pages and lists of stock write differently, so that what
-- is equal there may still be of different products.
alter table stock_ask
  add column sku_key      text generated always as (ltrim(upper(regexp_replace(sku, '[\s-]+', '', 'g')), '0')) stored,
  add column gtin_key     text generated always as (ltrim(upper(regexp_replace(gtin, '[\s-]+', '', 'g')), '0')) stored,
  add column product_key  text generated always as (ltrim(upper(regexp_replace(product, '[\s-]+', '', 'g')), '0')) stored;
create index stock_ask_of_sku on stock_ask (source, sku_key) where sku_key is not null;
create index stock_ask_of_gtin on stock_ask (source, gtin_key) where gtin_key is not null;
create index stock_ask_of_product on stock_ask (source, product_key) where product_key is not null;
