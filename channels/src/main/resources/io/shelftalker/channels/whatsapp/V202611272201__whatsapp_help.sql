-- Whoever wrote STOP and asks for HELP since is owed another answer than the confirmation.
alter table whatsapp_farewell add column asked boolean not null default false;
