-- The weekly digest of a chat.
create table digest (
  conversation  bigint primary key references conversation,
  workspace     bigint not null default workspace(),
  -- Who asked for it last: it is in their language.
  contact       bigint not null references contact,
  -- Monday is 1.
  weekday       smallint not null check (weekday between 1 and 7),
  at            time not null,
  -- By whose clock it was decided when it is due.
  zone          text not null
);
call protect('digest');

-- Every issue, once.
create table digest_issue (
  conversation  bigint not null references conversation,
  due_at        timestamptz not null,
  workspace     bigint not null default workspace(),
  primary key (conversation, due_at)
);
call protect('digest_issue');

-- Narrow: when each digest is due next, looked for across workspaces.
create table digest_due (
  conversation  bigint primary key,
  workspace     bigint not null,
  due_at        timestamptz not null
);
create index digest_due_next on digest_due (due_at);
