-- Whom the open question was put to: in a group, nobody else answers it.
alter table conversation add column prompt_contact bigint;
