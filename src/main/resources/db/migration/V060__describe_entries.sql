-- What more formats say of a paper, and in which part of a mail they say it.
alter table digest_entry
    add column venue   text,
    add column comment text,
    add column part    text;
