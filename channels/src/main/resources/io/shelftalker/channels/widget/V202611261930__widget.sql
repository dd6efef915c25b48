-- What each account signs visitors' passes with.
create table widget_key (
  account      bigint primary key references channel_account,
  workspace    bigint not null,
  sealed       bytea not null
);
call protect('widget_key');

-- Proofs of identity that were shown, so that none is believed twice.
create table widget_nonce (
  account      bigint not null references channel_account,
  nonce        text not null,
  workspace    bigint not null,
  at           timestamptz not null default clock(),
  primary key (account, nonce)
);
create index widget_nonce_at on widget_nonce (at);
call protect('widget_nonce');

-- Narrow: how far each visitor's conversation has come, asked for by streams of all workspaces at once.
create table widget_chat (
  account      bigint not null references channel_account,
  chat         text not null,
  workspace    bigint not null,
  last_event   bigint not null default 0,
  primary key (account, chat)
) with (fillfactor = 70);

-- What stands in a visitor's conversation. An event is a message's latest change; its position is the first.
create table widget_message (
  account      bigint not null,
  chat         text not null,
  position     bigint not null,
  workspace    bigint not null,
  event        bigint not null,
  key          text not null,
  visitor      boolean not null,
  content      json not null,
  helpful      boolean,
  at           timestamptz not null default clock(),
  primary key (account, chat, position),
  foreign key (account, chat) references widget_chat on delete cascade
);
create unique index widget_message_key on widget_message (account, chat, key);
create index widget_message_event on widget_message (account, chat, event);
call protect('widget_message');
