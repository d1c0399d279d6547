-- The words of each page, as those of abstracts. A word that the end of a line parts is there in one piece too.
alter table paper_file_page
    add column search tsvector not null generated always as (
        to_tsvector('colloquium', searched_words(left(text, 30000)))
        || case when text ~ '[-‐]\r?\n'
                then to_tsvector('colloquium', searched_words(left(regexp_replace(text, '[-‐]\r?\n\s*', '', 'g'), 30000)))
                else '' end) stored;
create index paper_file_page_search on paper_file_page using gin (search);
