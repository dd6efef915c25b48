-- Products that somebody waits for: their pages are looked at more often than others.
create table wanted (
  workspace  bigint not null default workspace(),
  product    bigint primary key references product
);
call protect('wanted');
