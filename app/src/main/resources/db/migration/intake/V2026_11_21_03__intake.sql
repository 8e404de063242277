create schema intake;

-- Each time somebody began to read a delivery. Written outside the delivery's own transaction, so that a run
-- that was broken off still stands here. A run that says running while nobody holds the lock was broken off.
create table intake.run (
  id              bigint generated always as identity primary key,
  folder          text not null,
  started_by      text not null,
  started         timestamptz not null,
  ended           timestamptz,
  state           text not null check (state in ('running', 'loaded', 'refused', 'broken_off')),
  source          text,
  created         timestamptz,
  delivery        text,
  observed_from   date,
  observed_until  date,
  reading         text,
  rows_read       bigint not null default 0,
  percent         int not null default 0,
  obstacle        text,
  obstacle_details text[] not null default '{}'
);

create index on intake.run (source, created desc) where state = 'loaded';

-- What became of the rows of one file.
create table intake.run_resource (
  run       bigint not null references intake.run,
  position  int not null,
  resource  text not null,
  file      text not null,
  read      bigint not null,
  added     bigint not null,
  changed   bigint not null,
  unchanged bigint not null,
  withdrawn bigint not null,
  rejected  bigint not null,
  primary key (run, resource)
);

-- What the reader of a report should know besides, such as a column that Roret does not know.
create table intake.note (
  run      bigint not null references intake.run,
  position int not null,
  text     text not null,
  details  text[] not null,
  primary key (run, position)
);

-- Rows put aside, one line here for each thing that is wrong. CPR numbers are masked.
create table intake.rejection (
  id       bigint generated always as identity primary key,
  run      bigint not null references intake.run,
  resource text not null,
  file     text not null,
  line     bigint not null,
  column_name text,
  value    text,
  reason   text not null,
  details  text[] not null
);

create index on intake.rejection (run, resource, line);
