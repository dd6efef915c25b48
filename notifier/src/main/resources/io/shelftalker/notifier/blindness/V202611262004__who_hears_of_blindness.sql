-- Who is to hear, or has heard, that a shop cannot be read, and that it can again.
create table blindness (
  source        bigint not null,
  conversation  bigint not null references conversation,
  -- The event that says so.
  event         bigint not null,
  workspace     bigint not null default workspace(),
  contact       bigint not null references contact,
  -- 'back' once it can be read again and that is to be told; 'over' when there is nothing more to tell.
  state         text not null check (state in ('due', 'told', 'back', 'over')),
  due_at        timestamptz not null default clock(),
  primary key (source, conversation, event)
);
create index blindness_due on blindness (workspace, due_at) where state in ('due', 'back');
create index blindness_of_chat on blindness (conversation) where state in ('due', 'back');
call protect('blindness');
