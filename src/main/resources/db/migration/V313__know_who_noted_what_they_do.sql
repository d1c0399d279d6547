-- When whoever has it published words about the paper; told to nobody else, for others may not see these words yet.
alter table assignment add noted_at timestamptz;
