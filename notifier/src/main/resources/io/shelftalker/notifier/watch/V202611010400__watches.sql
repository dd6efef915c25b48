-- What somebody wants to hear of a product: one row for each condition.
create table watch (
  id                  bigint generated always as identity primary key,
  workspace           bigint not null default workspace(),
  conversation        bigint not null references conversation,
  contact             bigint not null references contact,
  product             bigint not null references product,
  kind                text not null check (kind in ('back_in_stock', 'any_price', 'below')),
  threshold_amount    numeric,
  threshold_currency  text,
  -- 'asleep' while the product is not in the shop.
  state               text not null check (state in ('armed', 'asleep')),
  -- The lowest price told since the price came within the threshold; null while it is above.
  told_amount         numeric,
  -- What had happened to the catalog when it was made: none of that is news.
  seen                pg_snapshot not null,
  created_at          timestamptz not null default clock(),
  unique (conversation, contact, product, kind),
  check ((kind = 'below') = (threshold_amount is not null)),
  check ((threshold_amount is null) = (threshold_currency is null))
);
create index watch_of_product on watch (product);
call protect('watch');
