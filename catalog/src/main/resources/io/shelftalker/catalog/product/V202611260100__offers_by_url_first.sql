-- Every policy asks for the workspace: an index that begins with it looks like the shortest way to anything as long as
-- the table has no statistics, and is the longest.
drop index offer_by_url;
create index offer_by_url on offer (url_key, workspace);
