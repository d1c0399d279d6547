-- How equal counts are settled: by the order in which papers were put up and proposed, by a lot, or by fewer minutes. The
-- lot's seed is drawn as voting opens, and the papers then stand in the order that comes of it.
alter table ballot
    add tie_break text not null default 'order' check (tie_break in ('order', 'lot', 'minutes')),
    add tie_seed text,
    add constraint drawn_when_open check ((tie_break = 'lot' and opened_at is not null) = (tie_seed is not null));
