-- An invitation to an account bears the address of that account.
select i.id::text from invitation i join account a on a.id = i.account_id where a.email <> i.email;

-- Invitations and access tokens begin before they end.
select id::text from invitation where expires_at <= made_at
union all
select id::text from access_token where expires_at <= created_at;
