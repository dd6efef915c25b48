-- Narrow: which process polls a bot, claimed across workspaces.
create table telegram_poller (
  account     bigint primary key,
  fence       bigint not null,
  lease_until timestamptz not null
);
