-- Whose page with the bot this conversation fills, by the platform's id of the person; none until it is opened.
alter table conversation add column home text;

-- Where a message is shown: among others, or on somebody's page.
alter table outgoing add column surface text not null default 'MESSAGE' check (surface in ('MESSAGE', 'HOME'));
