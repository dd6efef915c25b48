-- What a message meant for whether its writer is written to, so that it means the same when it comes again.
alter table whatsapp_message add column consent text;
