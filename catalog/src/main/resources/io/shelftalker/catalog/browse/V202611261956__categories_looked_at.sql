-- When each person last looked at a category.
create table category_visit (
  workspace   bigint not null default workspace(),
  contact     bigint not null references contact,
  section     text not null,
  visited_at  timestamptz not null default clock(),
  primary key (contact, section)
);
create index category_visit_of_contact on category_visit (contact, visited_at);
call protect('category_visit');
