-- The offer of a product that people are shown, and that searches ask for. Amounts of different currencies do not compare:
-- those in the first shop's come first. Its text is no atomic body, so that it has the columns that offers get later.
create function best_offer(wanted bigint) returns setof offer
  language sql stable
  as $$
    select * from offer
    where offer.product = wanted
    order by listed desc, (availability = 'in') desc,
      price_currency is not distinct from (
        select price_currency from offer as first where first.product = wanted order by id limit 1) desc,
      price_amount, id
    limit 1
  $$;

create or replace view product_card with (security_invoker = true) as
select
  product.id, product.name, product.brand, product.description, product.category, product.section, product.sku,
  product.gtin, product.mpn, product.image, product.facets, product.listed, product.added_at,
  vendor.name as vendor,
  offer.id as offer,
  offer.url, offer.price_amount, offer.price_currency, offer.price_at, offer.list_amount, offer.list_currency,
  offer.availability, offer.reason, offer.left_count, offer.stock_at, offer.verified_at,
  history.lowest_90_days, history.lowest_ever, history.known_since, history.price_since, history.price_before,
  others.list as others,
  offer.rating, offer.reviews, offer.variants
from product
cross join lateral best_offer(product.id) as offer
join vendor on vendor.id = offer.vendor
cross join lateral (
  select
    min(amount) filter (where upper_inf(during) or upper(during) > clock() - interval '90 days') as lowest_90_days,
    min(amount) as lowest_ever,
    min(lower(during)) as known_since,
    max(lower(during)) as price_since,
    (array_agg(amount order by lower(during) desc))[2] as price_before
  from price_span
  where price_span.offer = offer.id and currency = offer.price_currency
) as history
cross join lateral (
  select jsonb_agg(
    jsonb_build_object(
      'vendor', seller.name, 'url', other.url, 'amount', other.price_amount::text, 'currency', other.price_currency,
      'availability', other.availability)
    order by (other.availability = 'in') desc, other.price_amount, other.id) as list
  from offer as other
  join vendor as seller on seller.id = other.vendor
  where other.product = product.id and other.id <> offer.id and other.listed
) as others;
