-- When an operator threw away what a held run found. Its staged rows stay, to know the same again.
alter table run add column refused_at timestamptz;
create index run_refused on run (source) where refused_at is not null;
