-- Narrow: when each host may be asked next, by whichever process.
create unlogged table host_turn (
  host     text primary key,
  next_at  timestamptz not null
);
