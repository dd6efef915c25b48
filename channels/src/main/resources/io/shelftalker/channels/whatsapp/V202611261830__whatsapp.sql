-- What WhatsApp's rules ask to know of a person: when they last wrote, and whether they want to be written to.
create table whatsapp_person (
  account      bigint not null references channel_account,
  chat         text not null,
  workspace    bigint not null,
  heard_at     timestamptz,
  suppressed   text check (suppressed in ('STOPPED', 'BLOCKED')),
  told_at      timestamptz, -- when a template last said that there is something to read
  menu         text,        -- the token of the message whose numbers can be replied with
  menu_numbers int[],
  primary key (account, chat)
);
call protect('whatsapp_person');

-- Every message by Twilio's id: those that came in, and of those that went out which part of which outgoing message.
create table whatsapp_message (
  account      bigint not null references channel_account,
  sid          text not null,
  workspace    bigint not null,
  chat         text,
  key          text,
  part         int,
  status       text not null,
  rank         smallint not null,
  error        int,
  at           timestamptz not null default clock(),
  primary key (account, sid)
);
create index whatsapp_message_key on whatsapp_message (account, key) where key is not null;
call protect('whatsapp_message');

-- The Content resources stored with Twilio, each made once.
create table whatsapp_content (
  account      bigint not null references channel_account,
  language     text not null,
  shape        text not null,
  workspace    bigint not null,
  sid          text not null,
  primary key (account, language, shape)
);
call protect('whatsapp_content');

-- What waits for its reader to write, and is shown then.
create table whatsapp_held (
  id           bigint generated always as identity primary key,
  account      bigint not null references channel_account,
  chat         text not null,
  workspace    bigint not null,
  key          text not null,
  token        text not null,
  content      json not null,
  language     text not null,
  zone         text not null,
  unique (account, key)
);
create index whatsapp_held_chat on whatsapp_held (account, chat, id);
call protect('whatsapp_held');
