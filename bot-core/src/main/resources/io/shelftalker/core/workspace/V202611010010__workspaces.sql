-- Tenants. A row is seen by whoever works in its workspace; names are looked up through workspace_name.
create table workspace (
  workspace   bigint generated always as identity primary key,
  zone        text not null default 'UTC',
  created_at  timestamptz not null default clock()
);
call protect('workspace');

-- Narrow: which workspace a name means, before any workspace is set.
create table workspace_name (
  name        text primary key,
  workspace   bigint not null unique
);

create table member (
  id          bigint generated always as identity primary key,
  workspace   bigint not null,
  role        text not null check (role in ('VIEWER', 'OPERATOR', 'ADMIN', 'OWNER')),
  created_at  timestamptz not null default clock()
);
call protect('member');

create table contact (
  id          bigint generated always as identity primary key,
  workspace   bigint not null,
  member      bigint references member,
  name        text not null,
  language    text not null,
  zone        text,
  created_at  timestamptz not null default clock()
);
call protect('contact');

-- A one-time code that makes a chat its member's; only its hash is kept.
create table link_code (
  hash        bytea primary key,
  workspace   bigint not null,
  role        text not null check (role in ('VIEWER', 'OPERATOR', 'ADMIN', 'OWNER')),
  expires_at  timestamptz not null,
  used_by     bigint references contact
);
call protect('link_code');

-- Narrow: the bots on platforms, looked up by their URL or at start, before any workspace is set.
create table channel_account (
  id          bigint generated always as identity primary key,
  workspace   bigint not null,
  channel     text not null,
  name        text not null,
  unique (channel, name)
);
