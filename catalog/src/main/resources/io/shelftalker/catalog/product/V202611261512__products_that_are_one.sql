-- A row says what one offer's shop says of its product. Those that turn out to be one product stay, under one of them,
-- so that they can be taken apart again and whoever knows them by their ids still finds them.
alter table product
  -- The row that this one is the same product as; none for those that people are shown.
  add column same_as  bigint references product,
  add column mpn_key  text,
  -- What an operator said: it is the same as no other, or the same as those with this number.
  add column alone    boolean not null default false,
  add column joined   bigint;
create index product_same_as on product (same_as) where same_as is not null;
create index product_joined on product (joined) where joined is not null;

-- The row that says what the offer's shop says, where the product is described by another.
alter table offer add column own bigint references product;

-- Which products became part of which: whoever follows the former hears of the latter from then on.
create table product_lineage (
  workspace  bigint not null default workspace(),
  product    bigint not null references product,
  became     bigint not null references product,
  -- What had happened by then: that happened to another product.
  seen       pg_snapshot not null,
  primary key (product, became)
);
create index product_lineage_by_later on product_lineage (became);
call protect('product_lineage');

-- The other product of an event that is about two.
alter table catalog_event add column other bigint;

alter type incoming_offer add attribute mpn_key text;

-- Offers that joined the product of another shop before get a row of their own; what they say is read anew. Whoever
-- migrates may see the rows of one workspace at a time, or of all.
do $$
  declare
    each bigint;
    joined record;
    row_id bigint;
  begin
    for each in select workspace from workspace_name loop
      perform set_config('shelftalker.workspace', each::text, true);
      update product set mpn_key = upper(mpn) where mpn is not null and workspace = each;
      for joined in
        select offer.id, product from offer
        where workspace = each and own is null
          and exists (select from offer as first where first.product = offer.product and first.id < offer.id)
        order by offer.id
      loop
        row_id := nextval('product_id');
        insert into product (id, name, brand, description, category, sku, sku_key, gtin, gtin_key, likeness, traits, mpn,
          mpn_key, image, facets, listed, available, added_at, same_as)
        select row_id, name, brand, description, category, null, null, gtin, gtin_key, likeness, traits, mpn,
          mpn_key, image, facets, false, false, added_at, id
        from product where id = joined.product;
        update offer set own = row_id, details = gen_random_uuid() where id = joined.id;
      end loop;
    end loop;
    perform set_config('shelftalker.workspace', '', true);
  end
$$;
