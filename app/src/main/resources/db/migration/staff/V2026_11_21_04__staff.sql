create schema staff;

create table staff.team (
  id           uuid primary key default uuidv7(),
  source       text not null,
  source_key   text not null,
  name         text not null,
  department   text,
  withdrawn_at timestamptz,
  unique (source, source_key)
);

create table staff.staff (
  id           uuid primary key default uuidv7(),
  source       text not null,
  source_key   text not null,
  name         text not null,
  role         text not null,
  team         uuid references staff.team,
  provider_key text,
  login        text,
  title        text,
  phone        text,
  email        text,
  active_from  date,
  active_until date,
  withdrawn_at timestamptz,
  unique (source, source_key)
);

-- Held at the end of each statement, so that one delivery can let two people change logins.
alter table staff.staff
  add constraint staff_login_once exclude (login with =) where (withdrawn_at is null) deferrable initially immediate;
create index on staff.staff (team);

create view staff.published_staff as
select s.id, s.name, s.role, s.team, t.name as team_name, s.title, s.phone, s.email,
       s.active_from, s.active_until
from staff.staff s
left join staff.team t on t.id = s.team
where s.withdrawn_at is null;

create view staff.published_team as
select id, name, department from staff.team where withdrawn_at is null;
