-- What runs beside the plan: efforts of other departments, under other acts, that nobody delivers as data. Each change
-- is a version, as of steps and goals.
create table plan.track (
  id      uuid primary key,
  citizen uuid not null references plan.plan,
  unique (id, citizen)
);

create table plan.track_version (
  track    uuid not null,
  citizen  uuid not null,
  revision int not null,
  corrects int,
  change   bigint not null unique references plan.change,
  words    text not null,
  unit     text not null,
  contact  text,
  since    date not null,
  until    date,
  state    text not null check (state in ('OPEN', 'REMOVED')),
  primary key (track, revision),
  foreign key (track, citizen) references plan.track (id, citizen),
  foreign key (track, corrects) references plan.track_version,
  check ((revision = 1) = (corrects is null)),
  check (until >= since)
);
create index on plan.track_version (citizen, track, revision desc);
create trigger stays before update on plan.track_version for each row execute function plan.stays_as_written();
comment on column plan.track_version.unit is 'who runs it: a department, a hospital, an association';
comment on column plan.track_version.contact is 'a name and how to reach them';
comment on column plan.track_version.state is 'REMOVED: it should not have stood there';

create view plan.current_track as
select distinct on (v.citizen, v.track)
       v.citizen, v.track, v.revision, v.words, v.unit, v.contact, v.since, v.until, v.state, v.change
from plan.track_version v
order by v.citizen, v.track, v.revision desc;

-- For timelines: what runs beside, written by hand.
create view plan.published_track as
select citizen, track, words, unit, since, until from plan.current_track where state = 'OPEN';
