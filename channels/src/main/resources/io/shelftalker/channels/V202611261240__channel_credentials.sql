-- Which credentials an account was last given by somebody; none for the environment's, and for one that was removed.
-- Every change takes another number, so that each process sees that it has to look again.
alter table channel_account add column login bigint;
create sequence channel_login;

-- What an added account speaks and is believed with, sealed.
create table channel_credentials (
  account    bigint primary key references channel_account,
  workspace  bigint not null,
  sealed     bytea not null,
  changed_at timestamptz not null default clock()
);
call protect('channel_credentials');
