-- Observations that were staged before stores and variants were kept say that they know of none.
do $$
  declare
    each bigint;
  begin
    for each in select workspace from workspace_name loop
      perform set_config('shelftalker.workspace', each::text, true);
      update staged set observation = cast(
        cast('{"stores": [], "variants": []}' as jsonb) || cast(observation as jsonb) as json)
      where observation is not null and workspace = each;
    end loop;
    perform set_config('shelftalker.workspace', '', true);
  end
$$;
