-- Products that were watched before it was written down that somebody waits for them. Rows are seen one workspace at a time.
do $$
  declare
    each bigint;
  begin
    for each in select workspace from workspace_name loop
      perform set_config('shelftalker.workspace', each::text, true);
      insert into wanted (product) select distinct product from watch on conflict do nothing;
    end loop;
    perform set_config('shelftalker.workspace', '', true);
  end
$$;
