-- What is too old to matter is taken away, by its age.
alter table whatsapp_held add column at timestamptz not null default clock();
create index whatsapp_held_at on whatsapp_held (at);
create index whatsapp_message_at on whatsapp_message (at);
