-- Who wrote STOP and is still to hear, once, that it is done: kept with the STOP, and gone as soon as somebody says it.
create table whatsapp_farewell (
  account      bigint not null references channel_account,
  sid          text not null,
  workspace    bigint not null,
  chat         text not null,
  language     text not null,
  at           timestamptz not null default clock(),
  primary key (account, sid)
);
call protect('whatsapp_farewell');
