-- What somebody looked at last in a chat: "watch this" means it.
create table last_look (
  workspace     bigint not null default workspace(),
  conversation  bigint not null references conversation,
  contact       bigint not null references contact,
  product       bigint not null references product,
  primary key (conversation, contact)
) with (fillfactor = 70);
call protect('last_look');
