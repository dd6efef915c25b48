-- Programs that may ask for things. Each has a contact of its own, so that what it changes is told of it as of a person.
create table api_key (
  id          bigint generated always as identity primary key,
  workspace   bigint not null default workspace(),
  name        text not null,
  contact     bigint not null references contact,
  role        text not null check (role in ('VIEWER', 'OPERATOR', 'ADMIN', 'OWNER')),
  -- The part of its secret by which it is found and recognised; none for the key that the environment configures.
  handle      text unique,
  -- Where its secret was shown, until it is taken out of that message.
  told_in     bigint references conversation,
  created_at  timestamptz not null default clock(),
  expires_at  timestamptz,
  revoked_at  timestamptz
);
create unique index api_key_name on api_key (workspace, name) where revoked_at is null;
call protect('api_key');

-- Narrow: what keys are checked against, before any workspace is set. A revoked key has no row.
create table api_key_hash (
  handle      text primary key,
  workspace   bigint not null,
  key         bigint not null unique,
  hash        bytea not null,
  expires_at  timestamptz not null
);
