-- Since when an offer costs less than before; forever where its page names a higher price beside its own. Null: it does not.
create function reduced_at(wanted bigint) returns timestamptz
  language sql stable
  as $$
    select case
      when offer.list_amount > offer.price_amount and offer.list_currency = offer.price_currency then 'infinity'
      else (
        select lower(span.during) from price_span as span
        where span.offer = wanted and upper_inf(span.during) and span.currency = offer.price_currency
          and span.amount < (
            select before.amount from price_span as before
            where before.offer = wanted and before.during << span.during and before.currency = span.currency
            order by before.during desc limit 1))
    end
    from offer where offer.id = wanted
  $$;
