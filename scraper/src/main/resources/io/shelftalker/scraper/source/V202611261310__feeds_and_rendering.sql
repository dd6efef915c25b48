-- The feed that a source without sitemap was found to have, and whether its pages are drawn by a browser before they are read.
alter table source add column feed_url text;
alter table source add column render boolean not null default false;

-- What its sitemap's lastmod is worth: how many pages were looked at although lastmod had not moved, and how many of them
-- had changed nevertheless.
alter table source add column lastmod_checked int not null default 0;
alter table source add column lastmod_missed int not null default 0;
