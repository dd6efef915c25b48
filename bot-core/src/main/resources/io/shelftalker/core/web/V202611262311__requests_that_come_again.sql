-- What was answered to requests that may come again under the same key.
create table api_request (
  workspace   bigint not null default workspace(),
  caller      bigint not null references api_key,
  key         text not null,
  -- The hash of what was asked.
  asked       text not null,
  -- Null while it is being done, which nobody but the transaction that does it sees.
  status      int,
  body        text,
  location    text,
  created_at  timestamptz not null default clock(),
  primary key (caller, key)
);
create index api_request_by_age on api_request (created_at);
call protect('api_request');
