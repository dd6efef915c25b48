alter table stock_ask
  -- The store that was asked last, in a round through the stores that is not at its end yet.
  add column asked_until  text,
  -- The run that last counted the product among those that stores had.
  add column shelved_in   bigint;
