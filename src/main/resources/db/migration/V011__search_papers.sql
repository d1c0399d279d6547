-- Words are stemmed as English and freed of accents, and none is too common to be looked for: all words must occur.
create text search dictionary colloquium_english (template = snowball, language = english);
create text search configuration colloquium (copy = simple);
alter text search configuration colloquium
    alter mapping for asciiword, word, numword with unaccent, colloquium_english;

-- Punctuation parts words ("vision-language", "image/text", "tasks.However") on both sides, texts and queries:
-- the parser would take some of these for one word, an address or a tag.
create function searched_words(words text) returns text
    language sql immutable parallel safe
    return translate(words, '-‐‑‒–—./\_@&<>{}[]()+*^~$%#=|:;,!?"''`', repeat(' ', 60));

-- What the source wrote and what the screen shows, once where they are alike. Between texts stands a word that is
-- taken out again, so that no phrase reaches from one into the next.
create function searched_texts(source text, shown text, longest integer) returns text
    language sql immutable parallel safe
    return searched_words(left(source, longest))
        || case when shown = source then '' else ' zzpartzz ' || searched_words(left(shown, longest)) end
        || ' zzpartzz';

alter table paper
    add column search tsvector not null generated always as (ts_delete(
        setweight(to_tsvector('colloquium', searched_texts(title, title_text, 5000)), 'A')
        || to_tsvector('colloquium', searched_texts(abstract, abstract_text, 40000)), 'zzpartzz')) stored;
create index paper_search on paper using gin (search);

-- The order of the list: the latest import on top, and within it the order of its digest.
drop index paper_newest;
create index paper_newest on paper (group_id, added_at desc, id);
create index paper_title_key on paper (group_id, left(title_key, 200) collate "C", id);

-- The same work is one paper.
create unique index paper_arxiv_id on paper (group_id, arxiv_id);
create index paper_doi on paper (group_id, doi);
