-- Who said that they cannot vote this time: nobody waits for them. It counts only while they have no vote.
alter table ballot_voter add away boolean not null default false;
