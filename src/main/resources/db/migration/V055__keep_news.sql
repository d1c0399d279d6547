-- What happened since the visit before the present one is news; a visit goes on over reloads and other pages.
alter table membership
    add column news_since timestamptz;
