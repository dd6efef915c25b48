-- What is urgent from a price on stays so; the price that breaks a snooze counts while the snooze lasts.
alter table watch_timing
  add column urgent_amount numeric,
  add column urgent_currency text,
  add check ((urgent_amount is null) = (urgent_currency is null));
-- A price without a snooze was said to be urgent.
update watch_timing
  set urgent_amount = unless_amount, urgent_currency = unless_currency, unless_amount = null, unless_currency = null
  where snoozed_until is null and unless_amount is not null;
