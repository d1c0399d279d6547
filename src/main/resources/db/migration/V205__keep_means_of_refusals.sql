-- Refused sign-ins are counted by the means that was tried as well.
alter table refused_sign_in add column means text not null default 'password' check (length(means) <= 40);
alter table refused_sign_in alter column means drop default;
alter table refused_sign_in drop constraint refused_sign_in_pkey;
alter table refused_sign_in add primary key (account_id, network, means);
