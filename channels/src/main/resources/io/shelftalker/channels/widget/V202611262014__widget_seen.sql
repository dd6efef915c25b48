-- When something was last said in a visitor's conversation, or it was last found to be needed.
alter table widget_chat add column seen_at timestamptz not null default clock();
create index widget_chat_seen on widget_chat (workspace, seen_at);
