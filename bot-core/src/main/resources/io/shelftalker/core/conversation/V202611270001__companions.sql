-- Who a private chat is with; none for a group.
alter table conversation add column companion bigint references contact;
create index conversation_of_companion on conversation (companion) where companion is not null;

-- Where a platform calls the chat otherwise than the person, it is whose page it fills, or whoever wrote there last.
do $$
  declare
    each bigint;
  begin
    for each in select workspace from workspace_name loop
      perform set_config('shelftalker.workspace', each::text, true);
      update conversation set companion = identity.contact
      from identity
      where conversation.kind = 'PRIVATE' and conversation.workspace = each
        and identity.account = conversation.account
        and identity.external_id = coalesce(conversation.home, conversation.external_id);
      update conversation set companion = last.contact
      from (
        select distinct on (inbound.conversation) inbound.conversation, inbound.contact
        from inbound where inbound.workspace = each
        order by inbound.conversation, inbound.id desc
      ) last
      where conversation.id = last.conversation and conversation.kind = 'PRIVATE' and conversation.companion is null;
    end loop;
    perform set_config('shelftalker.workspace', '', true);
  end
$$;
