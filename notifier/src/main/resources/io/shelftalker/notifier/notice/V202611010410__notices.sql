-- How far the events of a workspace have been made into notices. Whoever holds the row's lock does it.
create table notice_cursor (
  workspace    bigint primary key default workspace(),
  transaction  bigint not null default 0,
  event        bigint not null default 0
);
call protect('notice_cursor');

-- Something that one watch has to tell because of one event.
create table notice (
  id             bigint generated always as identity primary key,
  workspace      bigint not null default workspace(),
  watch          bigint not null,
  event          bigint not null,
  conversation   bigint not null references conversation,
  contact        bigint not null references contact,
  product        bigint not null references product,
  source         bigint not null,
  run            bigint,
  kind           text not null check (kind in ('price', 'target', 'stock', 'catalog')),
  before_amount  numeric,
  after_amount   numeric,
  target_amount  numeric,
  currency       text,
  -- 'gathering' while the run that brought it goes on; 'moot' if it was undone or unasked before it was told.
  state          text not null check (state in ('gathering', 'due', 'told', 'moot')),
  -- The key of the message that told it.
  message        text,
  created_at     timestamptz not null default clock(),
  settled_at     timestamptz,
  unique (watch, event),
  check (kind not in ('price', 'target') or currency is not null),
  check ((state = 'told') = (message is not null))
);
create index notice_gathering on notice (source) where state = 'gathering';
create index notice_due on notice (conversation, id) where state = 'due';
create index notice_of_message on notice (conversation, message) where message is not null;
call protect('notice');
