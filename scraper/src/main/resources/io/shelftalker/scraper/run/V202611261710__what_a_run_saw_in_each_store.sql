-- What a run that is under way saw in single stores: of so many products that one had, so many are there no more.
create table store_tally (
  workspace  bigint not null default workspace(),
  run        bigint not null references run,
  -- What the source knows the store by.
  store      text not null,
  had        bigint not null,
  lost       bigint not null,
  primary key (run, store)
);
call protect('store_tally');
