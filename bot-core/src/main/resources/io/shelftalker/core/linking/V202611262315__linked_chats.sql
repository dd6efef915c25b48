-- Private chats of one person, on whatever platforms. A chat that is linked with no other has no row.
create table linked_chat (
  conversation  bigint primary key references conversation,
  workspace     bigint not null default workspace(),
  -- Who is in it. Each keeps their own rights.
  contact       bigint not null unique references contact,
  -- The first of the person's chats: when it wants to be told things holds for all of them.
  person        bigint not null references conversation,
  preferred     boolean not null default false,
  linked_at     timestamptz not null default clock()
);
create index linked_chat_of_person on linked_chat (person);
create unique index linked_chat_preferred on linked_chat (person) where preferred;
call protect('linked_chat');

-- A chat and all that are linked with it.
create function chats_of(chat bigint, reader bigint) returns table (conversation bigint, contact bigint)
  language sql stable parallel safe rows 2
  as $$
    select chat, reader
    union
    select other.conversation, other.contact
    from linked_chat as one join linked_chat as other on other.person = one.person
    where one.conversation = chat and one.contact = reader
  $$;

-- The first of a person's chats; a chat itself that is linked with no other.
create function first_of(chat bigint) returns bigint
  language sql stable parallel safe
  as $$ select coalesce((select person from linked_chat where conversation = chat), chat) $$;

-- The same, with who is in it.
create function first_of(chat bigint, reader bigint) returns table (conversation bigint, contact bigint)
  language sql stable parallel safe rows 1
  as $$
    select coalesce(head.conversation, chat), coalesce(head.contact, reader)
    from (select chat, reader) as asked
    left join linked_chat as one on one.conversation = asked.chat and one.contact = asked.reader
    left join linked_chat as head on head.conversation = one.person
  $$;

-- A code is worth a role, or being linked with the chat that gave it.
alter table link_code
  alter column role drop not null,
  add column giver    bigint references conversation,
  add column contact  bigint references contact,
  -- The chat that it was typed in, which is asked whether to link.
  add column taker    bigint references conversation,
  add check ((role is null) = (giver is not null)),
  add check ((giver is null) = (contact is null));
create index link_code_of_giver on link_code (giver) where giver is not null;
create index link_code_by_age on link_code (workspace, expires_at);

-- Codes that were none.
create table link_guess (
  id            bigint generated always as identity primary key,
  workspace     bigint not null default workspace(),
  conversation  bigint not null references conversation,
  at            timestamptz not null default clock()
);
create index link_guess_by_age on link_guess (workspace, at);
call protect('link_guess');
