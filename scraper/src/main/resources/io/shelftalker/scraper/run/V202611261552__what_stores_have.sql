-- Products of which stores had some before and that were looked at there, and those of them that most of these stores
-- have no more.
alter table run
  add column shelved  bigint not null default 0,
  add column emptied  bigint not null default 0;

-- What single stores have of a product, where that was read apart from its page; then there may be no observation.
alter table staged add column stores json;

-- When the stores of a source were read last.
alter table source add column stores_read_at timestamptz;

-- What a stock endpoint is asked about: products, by the codes that their pages told, and lists of single stores.
create table stock_ask (
  workspace    bigint not null default workspace(),
  source       bigint not null references source,
  of_store     boolean not null,
  -- What the source knows the product, or the store, by.
  external_id  text not null,
  sku          text,
  gtin         text,
  product      text,
  -- The run that asked last, and when it did.
  asked_in     bigint,
  asked_at     timestamptz,
  primary key (source, of_store, external_id)
);
call protect('stock_ask');

alter table run_reason drop constraint run_reason_part_check,
  add constraint run_reason_part_check check (part in ('list', 'page', 'price', 'stores'));
alter table run_trouble drop constraint run_trouble_part_check,
  add constraint run_trouble_part_check check (part in ('list', 'page', 'price', 'stores'));
