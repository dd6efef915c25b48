-- The shop behind a source.
create table vendor (
  id         bigint generated always as identity primary key,
  workspace  bigint not null default workspace(),
  source     bigint not null,
  name       text not null,
  host       text,
  unique (workspace, source)
);
create index vendor_by_host on vendor (workspace, host);
call protect('vendor');

create sequence product_id;
create table product (
  id           bigint primary key default nextval('product_id'),
  workspace    bigint not null default workspace(),
  name         text not null,
  brand        text,
  description  text,
  category     text[] not null,
  section      text generated always as (category[1]) stored,
  sku          text,
  sku_key      text,
  gtin         text,
  mpn          text,
  image        text,
  facets       jsonb not null,
  -- Whether any of its offers is in the catalog, and whether any of those can be bought.
  listed       boolean not null default true,
  available    boolean not null,
  -- Its random place among the others: one is picked by chance without counting them.
  dice         double precision not null default random(),
  added_at     timestamptz not null,
  -- The transaction that last touched it: whoever follows the catalog reads on from there.
  changed      xid8 not null default pg_current_xact_id()
);
create index product_newest on product (workspace, added_at desc, id desc) where listed;
create index product_of_section on product (workspace, section, added_at desc, id desc) include (available) where listed;
create index product_by_chance on product (workspace, dice) where listed;
create index product_by_sku on product (workspace, sku_key);
create index product_by_gtin on product (workspace, gtin);
create index product_changed on product (workspace, changed, id);
call protect('product');

create sequence offer_id;
create table offer (
  id              bigint primary key default nextval('offer_id'),
  workspace       bigint not null default workspace(),
  product         bigint not null references product,
  vendor          bigint not null references vendor,
  source          bigint not null,
  external_id     text not null,
  url             text not null,
  url_key         text not null,
  -- The last price and stock that could be read, and when that was.
  price_amount    numeric,
  price_currency  text,
  price_at        timestamptz,
  list_amount     numeric,
  list_currency   text,
  availability    text not null check (availability in ('in', 'out', 'unknown')),
  reason          text,
  left_count      int,
  stock_at        timestamptz,
  -- Fingerprint of everything else that was read.
  details         uuid not null,
  evidence        text not null,
  listed          boolean not null default true,
  observed_at     timestamptz not null,
  verified_at     timestamptz not null,
  unique (workspace, source, external_id),
  check ((price_amount is null) = (price_currency is null)),
  check ((list_amount is null) = (list_currency is null))
) with (fillfactor = 80);
create index offer_of_product on offer (product);
create index offer_by_url on offer (workspace, url_key);
call protect('offer');

create table price_span (
  workspace  bigint not null default workspace(),
  offer      bigint not null references offer,
  amount     numeric not null,
  currency   text not null,
  during     tstzrange not null check (not isempty(during)),
  evidence   text not null,
  exclude using gist (offer with =, during with &&)
);
create unique index price_span_open on price_span (offer) where upper_inf(during);
call protect('price_span');

create table availability_span (
  workspace     bigint not null default workspace(),
  offer         bigint not null references offer,
  availability  text not null check (availability in ('in', 'out')),
  during        tstzrange not null check (not isempty(during)),
  evidence      text not null,
  exclude using gist (offer with =, during with &&)
);
create unique index availability_span_open on availability_span (offer) where upper_inf(during);
call protect('availability_span');

create table catalog_event (
  id             bigint generated always as identity primary key,
  workspace      bigint not null default workspace(),
  -- Ids are drawn before commits, so readers follow the transactions.
  tx             xid8 not null default pg_current_xact_id(),
  kind           text not null,
  source         bigint not null,
  run            bigint,
  at             timestamptz not null,
  product        bigint,
  before_amount  numeric,
  after_amount   numeric,
  currency       text,
  reason         text
);
create index catalog_event_in_order on catalog_event (workspace, tx, id);
call protect('catalog_event');

-- One observation as a batch of them is handed over.
create type incoming_offer as (
  offer           bigint,
  product         bigint,
  external_id     text,
  url             text,
  url_key         text,
  host            text,
  name            text,
  brand           text,
  description     text,
  category        text[],
  sku             text,
  sku_key         text,
  gtin            text,
  mpn             text,
  image           text,
  facets          jsonb,
  price_amount    numeric,
  price_currency  text,
  list_amount     numeric,
  list_currency   text,
  availability    text,
  reason          text,
  left_count      int,
  details         uuid,
  evidence        text,
  at              timestamptz
);
