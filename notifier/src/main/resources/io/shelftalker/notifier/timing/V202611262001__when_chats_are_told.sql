-- When a chat wants to be told things; no row, and it is any time.
create table chat_timing (
  conversation  bigint primary key references conversation,
  workspace     bigint not null default workspace(),
  zone          text,
  quiet_from    time,
  quiet_until   time,
  paused        boolean not null default false,
  -- Null while paused: until it is taken back.
  paused_until  timestamptz,
  most_a_day    int check (most_a_day > 0),
  -- Until when what is held back for it need not be looked at again; null: not before something comes or is asked for.
  held_until    timestamptz,
  check ((quiet_from is null) = (quiet_until is null)),
  check (paused or paused_until is null)
);
create index chat_timing_held on chat_timing (workspace, held_until) where held_until is not null;
call protect('chat_timing');
