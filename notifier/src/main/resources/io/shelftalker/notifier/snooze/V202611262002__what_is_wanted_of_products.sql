-- What somebody wants of one product that they watch: silence until then, and to be told anyway from a price on.
create table watch_timing (
  conversation     bigint not null references conversation,
  contact          bigint not null references contact,
  product          bigint not null references product,
  workspace        bigint not null default workspace(),
  snoozed_until    timestamptz,
  snoozed_at       timestamptz not null default clock(),
  unless_amount    numeric,
  unless_currency  text,
  urgent           boolean not null default false,
  primary key (conversation, contact, product),
  check ((unless_amount is null) = (unless_currency is null))
);
call protect('watch_timing');
