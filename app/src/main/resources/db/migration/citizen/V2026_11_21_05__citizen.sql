create schema citizen;

create table citizen.citizen (
  id                uuid primary key default uuidv7(),
  source            text not null,
  source_key        text not null,
  cpr               text not null,
  given_name        text not null,
  family_name       text not null,
  birth_date        date not null,
  sex               text not null,
  education         text not null,
  language          text,
  interpreter       boolean not null default false,
  name_protected    boolean not null default false,
  address_protected boolean not null default false,
  street            text,
  postal_code       text,
  city              text,
  phone             text,
  email             text,
  withdrawn_at      timestamptz,
  unique (source, source_key)
);

-- Held at the end of each statement, so that one delivery can let two citizens change numbers.
alter table citizen.citizen
  add constraint citizen_cpr_once exclude (cpr with =) where (withdrawn_at is null) deferrable initially immediate;

-- Who is responsible for a course, from when. What a delivery says counts until somebody in Roret
-- hands the course over.
create table citizen.responsibility (
  id         bigint generated always as identity primary key,
  citizen    uuid not null references citizen.citizen,
  caseworker uuid references staff.staff,
  team       uuid references staff.team,
  decided    boolean not null,
  since      timestamptz not null,
  until      timestamptz
);

create unique index responsibility_now on citizen.responsibility (citizen) where until is null;
create index on citizen.responsibility (caseworker) where until is null;
create index on citizen.responsibility (team) where until is null;

comment on column citizen.responsibility.decided is 'true: decided in Roret, so no delivery overwrites it';

create table citizen.category (
  id           uuid primary key default uuidv7(),
  source       text not null,
  source_key   text not null,
  citizen      uuid not null references citizen.citizen,
  valid_from   date not null,
  valid_until  date,
  readiness    text not null,
  target_group text not null,
  withdrawn_at timestamptz,
  unique (source, source_key)
);

create index on citizen.category (citizen, valid_from desc);

-- A course on its way from one caseworker to another. It stays with the giver until the receiver has
-- accepted and has spoken with the citizen.
create table citizen.handover (
  id          uuid primary key default uuidv7(),
  citizen     uuid not null references citizen.citizen,
  giver       uuid references staff.staff,
  receiver    uuid not null references staff.staff,
  reason      text not null,
  given_by    uuid not null references staff.staff,
  given_at    timestamptz not null,
  accepted_at timestamptz,
  spoken_on   date,
  ended_at    timestamptz,
  outcome     text check (outcome in ('moved', 'withdrawn', 'declined')),
  answer      text,
  check ((ended_at is null) = (outcome is null))
);

create unique index handover_open on citizen.handover (citizen) where ended_at is null;
create index on citizen.handover (receiver);
create index on citizen.handover (giver);

comment on column citizen.handover.giver is 'null when only a team had the course';
comment on column citizen.handover.given_by is 'the giver, or a leader of the team';

-- Somebody without access asks for a course. No reference to the citizen: whoever asks must not learn
-- from the answer whether the citizen exists. Only whoever is responsible sees it.
create table citizen.handover_request (
  id       uuid primary key default uuidv7(),
  citizen  uuid not null,
  asked_by uuid not null references staff.staff,
  reason   text not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  outcome  text check (outcome in ('given', 'withdrawn', 'declined')),
  answer   text,
  check ((ended_at is null) = (outcome is null))
);

create unique index handover_request_open on citizen.handover_request (citizen, asked_by) where ended_at is null;
create index on citizen.handover_request (asked_by);

-- For pages that put several modules together.
create view citizen.published_citizen as
select c.id, c.given_name, c.family_name, c.birth_date, c.sex, c.education, c.name_protected, c.address_protected,
       r.caseworker, r.team
from citizen.citizen c
left join citizen.responsibility r on r.citizen = c.id and r.until is null
where c.withdrawn_at is null;

create view citizen.published_category as
select citizen, valid_from, valid_until, readiness, target_group
from citizen.category
where withdrawn_at is null;
