-- Who of the administrators let somebody into a group; null where the group did so itself.
alter table membership
    add column let_in_by uuid references account;
create index membership_let_in_by on membership (let_in_by) where let_in_by is not null;
