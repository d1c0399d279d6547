-- What brings digests by itself is a feed or a mailbox, of the same group.
select i.id::text from intake i
left join feed f on f.intake_id = i.id and f.group_id = i.group_id
left join mailbox m on m.intake_id = i.id and m.group_id = i.group_id
where (i.kind = 'FEED') <> (f.intake_id is not null) or (i.kind = 'MAILBOX') <> (m.intake_id is not null);

-- It brings digests into its own group.
select i.id::text from intake i join digest d on d.id = i.last_digest where d.group_id <> i.group_id
union all
select a.id::text from arrived_mail a join intake i on i.id = a.intake_id join digest d on d.id = a.digest_id
where d.group_id <> i.group_id;

-- The password of a mailbox is sealed.
select intake_id::text from mailbox where password !~ '^v1\.[0-9a-f]{8}\.[A-Za-z0-9_-]+$';
