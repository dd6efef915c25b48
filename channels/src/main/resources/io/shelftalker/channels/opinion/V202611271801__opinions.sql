-- What people think of answers, one opinion each of a message; it goes with the message.
create table opinion (
  outgoing   bigint not null references outgoing on delete cascade,
  contact    bigint not null references contact,
  workspace  bigint not null,
  helpful    boolean not null,
  at         timestamptz not null,
  primary key (outgoing, contact)
);
create index opinion_at on opinion (workspace, at);
call protect('opinion');
