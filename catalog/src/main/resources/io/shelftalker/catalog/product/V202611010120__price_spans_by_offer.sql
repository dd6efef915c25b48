-- What an offer cost before is read with every card; the exclusion's index is slow to ask, and this one answers alone.
create index price_span_of_offer on price_span (offer) include (workspace, amount, currency, during);
