create extension if not exists btree_gist;

-- The one clock of all SQL. Tests replace it to move time.
create function clock() returns timestamptz
  language sql stable parallel safe
  as $$ select pg_catalog.statement_timestamp() $$;

-- The workspace of the running transaction; none, and no row is seen.
create function workspace() returns bigint
  language sql stable parallel safe
  as $$ select nullif(pg_catalog.current_setting('shelftalker.workspace', true), '')::bigint $$;

-- Puts a table with a workspace column under row-level security that binds its owner too.
create procedure protect(protected regclass)
  language plpgsql
  as $$
  begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy of_workspace on %s using (workspace = shelftalker.workspace())', protected);
  end
  $$;
