-- Floors: a treasure is seen and claimed on its own level only. 0 is the ground.
alter table treasure add column level smallint not null default 0 check (level between -20 and 200);
