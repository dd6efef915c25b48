-- When an account may say next what nobody asked for, and until when its platform asked it to say nothing at all; all
-- processes share both.
create table account_pace (
  account    bigint primary key,
  next_at    timestamptz not null default clock(),
  rest_until timestamptz not null default clock()
) with (fillfactor = 50);

-- When a chat may be told next what nobody asked for.
create table chat_pace (
  conversation bigint primary key,
  next_at      timestamptz not null
) with (fillfactor = 70);
