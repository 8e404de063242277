create schema team;

-- A team over departments with a caseload of its own. It need not be for good.
create table team.team (
  id         uuid primary key default uuidv7(),
  name       text not null,
  purpose    text not null,
  started_on date not null,
  started_by text not null,
  ended_at   timestamptz,
  ended_by   text,
  why_ended  text,
  request    uuid not null unique,
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (why_ended is null))
);

-- Who has been in it, and when; nobody is taken out of the past.
create table team.member (
  id         bigint generated always as identity primary key,
  team       uuid not null references team.team,
  staff      uuid not null references staff.staff,
  since      timestamptz not null,
  added_by   text not null,
  until      timestamptz,
  removed_by text,
  check ((until is null) = (removed_by is null))
);
create unique index member_once on team.member (team, staff) where until is null;
create index on team.member (staff) where until is null;

-- Whose course it has shared, from the day that the citizen said yes.
create table team.course (
  id         bigint generated always as identity primary key,
  team       uuid not null references team.team,
  citizen    uuid not null references citizen.citizen,
  consent_on date not null,
  consent    text not null,
  since      timestamptz not null,
  added_by   text not null,
  until      timestamptz,
  ended_by   text,
  why_ended  text,
  check ((until is null) = (ended_by is null))
);
create unique index course_once on team.course (team, citizen) where until is null;
create index on team.course (citizen);
comment on column team.course.consent is 'what the citizen said yes to, and how';

-- What the team has learnt about the work, never about a person.
create table team.learning (
  id         bigint generated always as identity primary key,
  team       uuid not null references team.team,
  seen       text not null,
  changed    text not null,
  written_by text not null,
  written_at timestamptz not null,
  request    uuid not null unique
);
create index on team.learning (team, id desc);
comment on column team.learning.changed is 'which practice changed by it';

create function team.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'What was written in % stays; write again instead', tg_table_name;
end $$;
create trigger stays before update or delete on team.learning
  for each row execute function team.stays_as_written();
