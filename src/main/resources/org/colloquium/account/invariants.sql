-- An invitation to an account bears the address of that account.
select i.id::text from invitation i join account a on a.id = i.account_id where a.email <> i.email;

-- Invitations and access tokens begin before they end.
select id::text from invitation where expires_at <= made_at
union all
select id::text from access_token where expires_at <= created_at;

-- An account that went over into another is in no group and has no way in.
select a.id::text from account a
where a.merged_into is not null
  and (exists (select 1 from membership m where m.account_id = a.id)
    or exists (select 1 from access_token t where t.account_id = a.id)
    or exists (select 1 from passkey_owner p where p.account_id = a.id)
    or exists (select 1 from remembered_sign_in r where r.account_id = a.id));
