-- Where the fields of a source's pages stand, as its operator says; JSON as scraper.rules reads it.
alter table source add column rules text;
