-- One pass over a source.
create table run (
  id             bigint generated always as identity primary key,
  workspace      bigint not null default workspace(),
  source         bigint not null references source,
  state          text not null check (state in
                   ('queued', 'fetching', 'closing', 'healthy', 'partial', 'failed', 'held', 'released', 'discarded')),
  -- The time it was due at by its source's schedule; none for one that somebody asked for.
  due_at         timestamptz,
  everything     boolean not null default false,
  delay_ms       int,
  concurrency    int,
  -- Whether its source had no run before that ended well: then nobody hears of its products.
  is_first       boolean not null,
  -- Who asked for it, and where they want to hear of it.
  asked_by       bigint,
  asked_in       bigint,
  asked_language text,
  asked_zone     text,
  created_at     timestamptz not null default clock(),
  started_at     timestamptz,
  ended_at       timestamptz,
  -- Since when its differences are held: those of an earlier run that it agrees with count.
  held_since     timestamptz,
  -- Why it failed or is held, and the numbers behind it.
  trouble        text,
  detail         text,
  traits         text[] not null default '{}',
  whole_listing  boolean not null default false,
  -- Whether the gate let pass what it staged.
  approved       boolean not null default false,
  listed         bigint not null default 0,
  due            bigint not null default 0,
  fetched        bigint not null default 0,
  unchanged      bigint not null default 0,
  products       bigint not null default 0,
  other_pages    bigint not null default 0,
  gone           bigint not null default 0,
  skipped        bigint not null default 0,
  failed         bigint not null default 0,
  blocked        bigint not null default 0,
  added          bigint not null default 0,
  repriced       bigint not null default 0,
  restocked      bigint not null default 0,
  sold_out       bigint not null default 0,
  relisted       bigint not null default 0,
  described      bigint not null default 0,
  delisted       bigint not null default 0,
  unique (source, due_at)
);
create unique index run_active on run (source) where state in ('queued', 'fetching', 'closing');
create index run_latest on run (workspace, id desc);
create index run_of_source on run (source, id desc);
call protect('run');

-- Narrow: runs that are not over, and who leads them.
create table run_due (
  run          bigint primary key,
  workspace    bigint not null,
  lease_until  timestamptz,
  fence        bigint not null default 0
);

-- What is known of each page of a source.
create table page (
  id              bigint generated always as identity primary key,
  workspace       bigint not null default workspace(),
  source          bigint not null references source,
  url             text not null,
  -- The product that was read from it, if any.
  external_id     text,
  -- When it last changed, as its sitemap says now, and the last moment that this may mean.
  listed_lastmod  text,
  listed_end      timestamptz,
  -- What its sitemap said when it was last read, and what it was like then.
  lastmod         text,
  etag            text,
  last_modified   text,
  hash            text,
  fetched_at      timestamptz,
  failing         boolean not null default false,
  listed_in       bigint not null,
  -- In how many whole listings in a row it was missing, and how often in a row it answered 404 or 410.
  missed          smallint not null default 0,
  gone            smallint not null default 0,
  unique (source, url)
) with (fillfactor = 80);
create index page_of_product on page (source, external_id);
call protect('page');

-- The pages that a run has yet to read, claimed in batches.
create table frontier (
  run          bigint not null references run,
  page         bigint not null references page,
  workspace    bigint not null default workspace(),
  lease_until  timestamptz,
  worker       text,
  primary key (run, page)
);
call protect('frontier');

-- Differences that a run found and that are not applied yet.
create table staged (
  id           bigint generated always as identity primary key,
  workspace    bigint not null default workspace(),
  run          bigint not null references run,
  external_id  text not null,
  -- What it would do to the product: delist, sold_out, repriced, currency, tenfold; none weighs nothing.
  weighs       text[] not null,
  -- What it would come to, to compare with what another run finds.
  outcome      text not null,
  -- None for a delisting.
  observation  json,
  unique (run, external_id)
);
call protect('staged');

-- Pages that a run could not read, up to some hundreds.
create table run_trouble (
  id         bigint generated always as identity primary key,
  workspace  bigint not null default workspace(),
  run        bigint not null references run,
  url        text not null,
  trouble    text not null,
  detail     text not null
);
create index run_trouble_of_run on run_trouble (run, id);
call protect('run_trouble');
