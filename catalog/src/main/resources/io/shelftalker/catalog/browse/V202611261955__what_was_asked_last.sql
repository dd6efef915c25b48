-- What each person last asked for in a chat, which a constraint alone goes on from.
create table search_topic (
  workspace     bigint not null default workspace(),
  conversation  bigint not null references conversation,
  contact       bigint not null references contact,
  words         text not null,
  asked_at      timestamptz not null default clock(),
  primary key (conversation, contact)
);
call protect('search_topic');
