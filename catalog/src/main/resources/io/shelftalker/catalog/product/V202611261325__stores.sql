-- A place of a shop where people buy in person.
create table store (
  id           bigint generated always as identity primary key,
  workspace    bigint not null default workspace(),
  source       bigint not null,
  external_id  text not null,
  name         text,
  address      text,
  city         text,
  latitude     double precision check (latitude between -90 and 90),
  longitude    double precision check (longitude between -180 and 180),
  unique (workspace, source, external_id),
  check ((latitude is null) = (longitude is null))
);
call protect('store');

-- What was last read of an offer in a store. No row: nothing was ever read.
create table store_stock (
  workspace     bigint not null default workspace(),
  offer         bigint not null references offer,
  store         bigint not null references store,
  availability  text not null check (availability in ('in', 'out')),
  left_count    int,
  since         timestamptz not null,
  verified_at   timestamptz not null,
  primary key (offer, store)
);
create index store_stock_of_store on store_stock (store);
call protect('store_stock');

alter table catalog_event add column store bigint;
