-- What each number chooses, number by number: not all of them are buttons of the message. The column menu, which named the
-- message, stays for replicas that have not been updated yet.
alter table whatsapp_person add column menu_tokens text[];
