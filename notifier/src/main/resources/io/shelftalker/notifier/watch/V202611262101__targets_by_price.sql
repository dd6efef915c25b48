-- Of the targets of a product that nothing was told of yet, an event's price finds those that it reaches.
create index watch_by_target on watch (product, threshold_amount)
  where kind = 'below' and form is null and told_amount is null;
create index watch_but_by_target on watch (product)
  where not (kind = 'below' and form is null and told_amount is null);
