-- Narrow: the states of installations that have come back, so that none does twice.
create table slack_state (
  nonce   text primary key,
  used_at timestamptz not null default clock()
);
