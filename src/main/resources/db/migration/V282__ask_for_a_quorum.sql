-- How many must vote for a result, and what happens when fewer do: the ballot is extended once, if that was agreed, and
-- else ends without a result. What was missing is kept with it.
alter table ballot
    drop constraint ballot_state_check,
    drop constraint ballot_check3;
alter table ballot
    add quorum_votes integer check (quorum_votes >= 1),
    add quorum_percent integer check (quorum_percent between 1 and 100),
    add extension_hours integer check (extension_hours between 1 and 720),
    add closes_early boolean not null default false,
    add extended boolean not null default false,
    add shortfall jsonb,
    add constraint one_quorum check (quorum_votes is null or quorum_percent is null),
    add constraint extended_for_a_quorum
        check (extension_hours is null or quorum_votes is not null or quorum_percent is not null),
    add constraint inquorate_by_so_many check ((state = 'INQUORATE') = (shortfall is not null)),
    add constraint ballot_state_check
        check (state in ('DRAFT', 'OPEN', 'CLOSED', 'INQUORATE', 'CANCELLED')),
    add constraint ended_when_over check ((state in ('CLOSED', 'INQUORATE', 'CANCELLED')) = (closed_at is not null));
