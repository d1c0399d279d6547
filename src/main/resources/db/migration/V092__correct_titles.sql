-- A title as the maker of a draft corrected it; the source's stays beside it.
alter table digest_entry
    add column corrected_title text check (length(corrected_title) between 1 and 2000);
