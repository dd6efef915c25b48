-- Every message that must reach a chat. The row is also the menu behind its buttons: token and content.
create table outgoing (
  id           bigint generated always as identity primary key,
  workspace    bigint not null,
  account      bigint not null,
  conversation bigint not null references conversation,
  contact      bigint,
  key          text not null,
  token        text not null,
  content      json not null,
  language     text not null,
  zone         text not null,
  replaces     text,
  priority     smallint not null,
  state        text not null check (state in ('due', 'sent', 'dead', 'suppressed')),
  attempts     int not null default 0,
  unknowns     int not null default 0,
  message      text,
  reason       text,
  created_at   timestamptz not null default clock(),
  settled_at   timestamptz,
  unique (workspace, key)
);
create unique index outgoing_token on outgoing (token);
create index outgoing_dead on outgoing (workspace, id) where state = 'dead';
create index outgoing_due_of_conversation on outgoing (conversation, id) where state = 'due';
call protect('outgoing');

-- Narrow: what is waiting to be sent, claimed across workspaces.
create table outgoing_due (
  outgoing     bigint primary key,
  workspace    bigint not null,
  account      bigint not null,
  conversation bigint not null,
  priority     smallint not null,
  due_at       timestamptz not null,
  lease_until  timestamptz,
  fence        bigint not null default 0
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02); -- short-lived rows, updated when they are claimed
create index outgoing_due_next on outgoing_due (account, priority, due_at);
create index outgoing_due_order on outgoing_due (conversation, outgoing);
