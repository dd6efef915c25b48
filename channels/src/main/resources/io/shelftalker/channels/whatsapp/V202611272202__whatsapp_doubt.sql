-- A held message that may have arrived is shown once more, and then given up.
alter table whatsapp_held add column doubtful boolean not null default false;
