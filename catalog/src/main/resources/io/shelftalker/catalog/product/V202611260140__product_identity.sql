-- What tells a product from others when several shops sell it: see the class Identity.
alter table product
  add column gtin_key  text,
  add column likeness  uuid,
  add column traits    jsonb not null default '{}';
create index product_by_gtin_key on product (workspace, gtin_key) where gtin_key is not null;
create index product_by_likeness on product (workspace, likeness) where likeness is not null;

alter type incoming_offer add attribute gtin_key text, add attribute likeness uuid, add attribute traits jsonb;

-- What else leads to a product: what other shops call it, their SKUs, and what it was called or where it was before.
create table product_alias (
  workspace  bigint not null default workspace(),
  product    bigint not null references product,
  kind       text not null check (kind in ('name', 'code', 'url')),
  -- A name as written; a code or an address as the class Keys makes it.
  value      text not null,
  primary key (product, kind, value)
);
create index product_alias_by_key on product_alias (workspace, value) where kind <> 'name';
call protect('product_alias');
