-- Where a catalog comes from.
create table source (
  id              bigint generated always as identity primary key,
  workspace       bigint not null default workspace(),
  name            text not null,
  url             text not null,
  cron            text not null,
  state           text not null default 'active' check (state in ('active', 'paused')),
  delay_ms        int not null,
  concurrency     int not null,
  most_pages      int not null,
  refresh_hours   int not null default 24,
  -- Failed runs since the last one that was not.
  failures        int not null default 0,
  unreadable      boolean not null default false,
  -- How many pages its last whole listing had; none before the first.
  listed_pages    bigint,
  created_at      timestamptz not null default clock(),
  unique (workspace, name),
  unique (workspace, url)
);
call protect('source');

-- Narrow: when each active source is due next, claimed across workspaces.
create table source_due (
  source     bigint primary key,
  workspace  bigint not null,
  due_at     timestamptz not null
);
create index source_due_next on source_due (due_at);
