-- Since when an account can say nothing more, because its platform let it go; its conversations are silent since then.
alter table channel_account add column gone_at timestamptz;
