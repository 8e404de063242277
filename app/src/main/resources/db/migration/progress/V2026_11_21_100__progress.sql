create schema progress;

-- The themes that a citizen can work on, and BELIEF: what professionals are asked about their own belief.
create table progress.theme (
  key      text primary key,
  kind     text not null check (kind in ('THEME', 'BELIEF')),
  position int not null,
  name_da  text not null,
  name_en  text not null,
  about_da text not null,
  about_en text not null
);

create table progress.indicator (
  key      text primary key,
  theme    text not null references progress.theme,
  position int not null
);

-- The words of an indicator from a day. Another wording is another version; what was measured keeps its own.
create table progress.indicator_version (
  indicator  text not null references progress.indicator,
  version    int not null,
  valid_from date not null,
  scale      int not null,
  closed     boolean not null default false,
  name_da    text not null,
  name_en    text not null,
  steps_da   text[] not null check (cardinality(steps_da) = 5),
  steps_en   text[] not null check (cardinality(steps_en) = 5),
  decided_by text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (indicator, version)
);
comment on column progress.indicator_version.scale is 'the same number as long as the steps mean the same, so that measurements can be compared';
comment on column progress.indicator_version.closed is 'no longer asked from that day';

-- The themes a citizen works on. The newest row counts; the others are what was chosen before.
create table progress.choice (
  id       bigint generated always as identity primary key,
  citizen  uuid not null references citizen.citizen,
  themes   text[] not null,
  at       timestamptz not null,
  who      uuid not null,
  who_name text not null,
  by_citizen boolean not null,
  request  uuid not null unique
);
create index on progress.choice (citizen, id desc);

-- One time that somebody said where the citizen is: the citizen, or a professional of some unit.
create table progress.measurement (
  id           bigint generated always as identity primary key,
  citizen      uuid not null references citizen.citizen,
  measured_on  date not null,
  side         text not null check (side in ('CITIZEN', 'PROFESSIONAL')),
  rater_name   text,
  unit         text,
  words        text,
  conversation uuid,
  corrects     bigint unique,
  at           timestamptz not null,
  who          uuid not null,
  who_name     text not null,
  request      uuid not null unique,
  unique (id, citizen, side),
  foreign key (corrects, citizen, side) references progress.measurement (id, citizen, side),
  check ((side = 'PROFESSIONAL') = (rater_name is not null and unit is not null)),
  check (side = 'PROFESSIONAL' or (rater_name is null and unit is null))
);
create index on progress.measurement (citizen, measured_on);
comment on column progress.measurement.rater_name is 'the professional who judges; null where the citizen does';
comment on column progress.measurement.unit is 'of the professional, as it was called that day';
comment on column progress.measurement.who is 'who wrote it down: the one who judges, or who typed it at a meeting';
comment on column progress.measurement.conversation is 'the conversation it was made in, where it was made in one';
comment on column progress.measurement.corrects is 'the measurement of the same side that this one takes the place of; it stays';

create table progress.mark (
  measurement bigint not null references progress.measurement,
  indicator   text not null,
  version     int not null,
  step        smallint not null check (step between 1 and 5),
  primary key (measurement, indicator),
  foreign key (indicator, version) references progress.indicator_version
);

-- Nothing that was measured or chosen is written over. (Deleting is for retention alone.)
create function progress.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'What stands in % stays as it was written; add a new one instead', tg_table_name;
end $$;
create trigger stays before update on progress.indicator_version for each row execute function progress.stays_as_written();
create trigger stays before update on progress.choice for each row execute function progress.stays_as_written();
create trigger stays before update on progress.measurement for each row execute function progress.stays_as_written();
create trigger stays before update on progress.mark for each row execute function progress.stays_as_written();
