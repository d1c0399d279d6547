-- When an organiser said that the paper was discussed there.
alter table agenda_item add discussed_at timestamptz;

-- When it was done by its paper being discussed; equal to marked_at while its member has said nothing else since.
alter table assignment add discussed_at timestamptz;
