-- A merged paper points to a live one, of the same group.
select p.id::text from paper p join paper live on live.id = p.merged_into
where live.merged_into is not null or live.group_id <> p.group_id;

-- By way of whom a paper was merged leads, paper by paper, to the one it is shown as.
with recursive way as (
    select id, merged_into, merged_by_way_of, 1 as steps from paper where merged_into is not null
    union all
    select way.id, way.merged_into, next.merged_by_way_of, steps + 1
    from way join paper next on next.id = way.merged_by_way_of
    where way.merged_by_way_of <> way.merged_into and steps < 1000)
select p.id::text from paper p
where p.merged_into is not null
  and not exists (select 1 from way where way.id = p.id and way.merged_by_way_of = way.merged_into);

-- Papers that might be one work are of the group that is asked about them.
select pair.id::text from paper_pair pair
join paper one on one.id = pair.paper_id join paper other on other.id = pair.other_id
where one.group_id <> pair.group_id or other.group_id <> pair.group_id;

-- Who said that two papers are not the same is known where it was said.
select id::text from paper_pair where apart_by is not null and apart_at is null;
