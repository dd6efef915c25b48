-- Glances are many: the last of each source is shown, and those that found nothing are forgotten after some days.
create index run_glances on run (source, id desc) where glance;
