-- Whether a product was pressing when it was asked about last.
alter table stock_ask add column pressed boolean not null default false;
