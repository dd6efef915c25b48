create table audit (
  id          bigint generated always as identity primary key,
  workspace   bigint not null,
  at          timestamptz not null default clock(),
  contact     bigint,
  action      text not null,
  subject     text not null
);
call protect('audit');
