create table identity (
  account      bigint not null references channel_account,
  external_id  text not null,
  workspace    bigint not null,
  contact      bigint not null references contact,
  primary key (account, external_id)
);
call protect('identity');

create table conversation (
  id           bigint generated always as identity primary key,
  workspace    bigint not null,
  account      bigint not null references channel_account,
  external_id  text not null,
  kind         text not null check (kind in ('PRIVATE', 'GROUP')),
  prompt       json,
  prompt_at    timestamptz,
  silent_since timestamptz,
  created_at   timestamptz not null default clock(),
  unique (account, external_id)
);
call protect('conversation');

-- Everything that came in, once. 'done' is written in the transaction that answers it.
create table inbound (
  id           bigint generated always as identity primary key,
  workspace    bigint not null,
  account      bigint not null,
  external_id  text not null,
  conversation bigint not null references conversation,
  contact      bigint not null,
  content      json not null,
  state        text not null check (state in ('done', 'pending', 'dead')),
  attempts     int not null default 0,
  reason       text,
  received_at  timestamptz not null default clock(),
  unique (account, external_id)
);
create index inbound_pending on inbound (conversation, id) where state = 'pending';
call protect('inbound');

-- Narrow: conversations with pending inbound rows, claimed across workspaces.
create table lane (
  conversation bigint primary key,
  workspace    bigint not null,
  due_at       timestamptz not null,
  lease_until  timestamptz,
  fence        bigint not null default 0
);
create index lane_due on lane (due_at);
