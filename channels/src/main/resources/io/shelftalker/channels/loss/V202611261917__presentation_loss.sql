-- What people could not be shown as it was meant, once for each message.
create table presentation_loss (
  workspace  bigint not null default workspace(),
  account    bigint not null references channel_account,
  key        text not null,
  loss       text not null,
  at         timestamptz not null default clock(),
  primary key (workspace, key, loss)
);
create index presentation_loss_of_account on presentation_loss (account, at);
call protect('presentation_loss');
