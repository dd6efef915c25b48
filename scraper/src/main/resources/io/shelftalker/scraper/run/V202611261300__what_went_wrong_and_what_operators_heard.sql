-- What a run could not read, by reason: exact numbers, while run_trouble keeps some examples of each.
create table run_reason (
  run        bigint not null references run,
  workspace  bigint not null default workspace(),
  -- Whether it was part of the list of pages, or a page on it.
  part       text not null check (part in ('list', 'page')),
  trouble    text not null,
  pages      bigint not null,
  primary key (run, part, trouble)
);
call protect('run_reason');

alter table run_trouble add column part text not null default 'page' check (part in ('list', 'page'));

-- Pages that could not be read, as they could not before: they say little of the rest.
alter table run add column still_failing bigint not null default 0;

-- Products that were read without a price.
alter table run add column without_price bigint not null default 0;

-- What the product cost before, to show a held change beside it.
alter table staged add column price_before text;

-- When operators are told that a source had no healthy run for too long, unless one comes before; and whether they were.
alter table source_due add column overdue_at timestamptz;
create index source_overdue on source_due (overdue_at);
alter table source add column overdue boolean not null default false;
