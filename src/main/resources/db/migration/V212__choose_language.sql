-- The language as in which somebody reads dates and numbers, such as de or en-US; null for English as in the United Kingdom.
alter table account add column language text check (length(language) <= 35);
