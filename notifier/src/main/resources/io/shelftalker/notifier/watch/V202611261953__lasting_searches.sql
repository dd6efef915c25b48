-- Searches that somebody wants to hear of: what is new and fits, or comes to fit by its price or its stock.
create table search_watch (
  -- One numbering with watches: notices come from both.
  id            bigint primary key default nextval(pg_get_serial_sequence('watch', 'id')),
  workspace     bigint not null default workspace(),
  conversation  bigint not null references conversation,
  contact       bigint not null references contact,
  -- As it was asked, to be read again; none for all of a category.
  asked         text not null,
  category      text not null,
  -- Whether only what is new to the shop is told.
  fresh         boolean not null,
  -- What every product that fits has among its keys, by the class SearchKeys.
  key           text not null,
  -- The highest price that fits, in whatever currency.
  most          numeric,
  seen          pg_snapshot not null,
  created_at    timestamptz not null default clock(),
  unique (conversation, contact, asked, category)
);
create index search_watch_by_key on search_watch (key, most);
call protect('search_watch');
