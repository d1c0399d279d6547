-- Ballots by equal shares of one season: what a vote does not spend is kept for its member's next one.
alter table ballot
    add season text check (length(season) between 1 and 60),
    add season_place integer check (season_place >= 1),
    add constraint placed_in_a_season check (season_place is null or season is not null);
comment on column ballot.season_place is 'the number of those of the season that were closed before, and one';
create unique index ballot_season on ballot (group_id, season, season_place) where season is not null;

-- What the vote leaves, exactly, as "17/6"; whose it is only the member's own row tells, as of the vote itself.
alter table counted_vote add left_over text;
