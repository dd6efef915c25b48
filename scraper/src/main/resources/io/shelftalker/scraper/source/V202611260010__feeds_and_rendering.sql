-- The feed that a source without sitemap was found to have, and whether its pages are drawn by a browser before they are read.
alter table source add column feed_url text;
alter table source add column render boolean not null default false;
