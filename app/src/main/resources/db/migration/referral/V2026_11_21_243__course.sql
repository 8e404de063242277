-- The days on which the citizen was to come. The newest row of a day counts.
create table referral.attendance (
  id       bigint generated always as identity primary key,
  placed   uuid not null references referral.placed,
  day      date not null,
  came     text not null check (came in ('CAME', 'CALLED_OFF', 'STAYED_AWAY')),
  at       timestamptz not null,
  who      uuid not null,
  who_name text not null,
  request  uuid not null,
  unique (request, day)
);
create index on referral.attendance (placed, day, id desc);

create view referral.current_attendance as
select distinct on (placed, day) * from referral.attendance order by placed, day, id desc;

-- Something does not go as ordered. It is told at once to whoever has the course, and to the citizen.
create table referral.deviation (
  id       uuid primary key,
  placed   uuid not null references referral.placed,
  on_day   date not null,
  kind     text not null check (kind in ('STAYED_AWAY', 'TOLD')),
  words    text,
  party    text not null,
  at       timestamptz not null,
  who      uuid not null,
  who_name text not null,
  check ((kind = 'TOLD') = (words is not null))
);
create index on referral.deviation (placed, on_day);
comment on column referral.deviation.id is 'made from the form: a form sent twice is one deviation';

create table referral.deviation_answer (
  deviation uuid primary key references referral.deviation,
  words     text not null,
  at        timestamptz not null,
  who       uuid not null,
  who_name  text not null
);

-- It went no better half-way, and somebody has said what to do about it.
create table referral.halfway (
  placed   uuid not null,
  revision int not null,
  words    text not null,
  at       timestamptz not null,
  who      uuid not null,
  who_name text not null,
  primary key (placed, revision),
  foreign key (placed, revision) references referral.terms
);

-- It ended before its day. The newest row counts.
create table referral.ending (
  id       bigint generated always as identity primary key,
  placed   uuid not null references referral.placed,
  on_day   date not null,
  reason   text not null check (reason in ('JOB', 'EDUCATION', 'BROKEN_OFF', 'NO_SHOW', 'OTHER')),
  words    text,
  party    text not null,
  at       timestamptz not null,
  who      uuid not null,
  who_name text not null,
  request  uuid not null unique
);
create index on referral.ending (placed, id desc);

create trigger stays before update on referral.attendance for each row execute function referral.stays_as_written();
create trigger stays before update on referral.deviation for each row execute function referral.stays_as_written();
create trigger stays before update on referral.deviation_answer for each row execute function referral.stays_as_written();
create trigger stays before update on referral.halfway for each row execute function referral.stays_as_written();
create trigger stays before update on referral.ending for each row execute function referral.stays_as_written();
