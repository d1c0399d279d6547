-- Every group has an owner.
select g.slug from reading_group g
where not exists (select 1 from membership m where m.group_id = g.id and m.role = 'OWNER');

-- Worth knowing: in these groups every owner is disabled, so an administrator should hand them over.
select g.slug from reading_group g
where exists (select 1 from membership m where m.group_id = g.id and m.role = 'OWNER')
  and not exists (select 1 from membership m join account a on a.id = m.account_id
                  where m.group_id = g.id and m.role = 'OWNER' and a.enabled);

-- An invitation into a group bears one address.
select i.id::text from group_invitation g join invitation i on i.id = g.invitation_id where g.email <> i.email;
