-- The time zone in which somebody reads dates; null for that of the browser.
alter table account add column zone text check (length(zone) <= 100);
