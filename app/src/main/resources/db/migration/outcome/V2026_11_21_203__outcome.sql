create schema outcome;

-- A picture of the living database in a folder: pseudonymous, never changed, deleted when it is no longer needed.
create table outcome.snapshot (
  id         text primary key,
  taken_at   timestamptz not null,
  from_day   date not null,
  until_day  date not null,
  bytes      bigint not null,
  removed_at timestamptz,
  check (until_day >= from_day)
);
comment on column outcome.snapshot.id is 'the last day seen, and the first letters of the digest of datapackage.json, which has the digest of every file';
comment on column outcome.snapshot.removed_at is 'the folder is gone; what was published from it stays';

create table outcome.snapshot_resource (
  snapshot text not null references outcome.snapshot,
  position int not null,
  name     text not null,
  rows     bigint not null,
  sha256   text not null,
  primary key (snapshot, position)
);

-- One time that somebody, or the night, took a snapshot or evaluated one.
create table outcome.run (
  id         bigint generated always as identity primary key,
  started_by text not null,
  started    timestamptz not null,
  ended      timestamptz,
  state      text not null check (state in ('running', 'done', 'refused', 'broken_off')),
  doing      text not null check (doing in ('reading', 'comparing', 'publishing')),
  done       int not null default 0,
  whole      int not null default 0,
  snapshot   text references outcome.snapshot,
  obstacle   text,
  code       text,
  check ((state = 'running') = (ended is null))
);
comment on column outcome.run.done is 'of the whole: resources while reading, offers while comparing';
comment on column outcome.run.code is 'of the line in the log, where something unforeseen stood in the way';

-- What was worked out from a snapshot, and how. The newest open one is what everybody with the page sees.
create table outcome.publication (
  id                 bigint generated always as identity primary key,
  run                bigint not null references outcome.run,
  snapshot           text not null references outcome.snapshot,
  published_at       timestamptz not null,
  open               boolean not null,
  filter             jsonb,
  engine_snapshot    text not null,
  resources_snapshot text not null,
  from_day           date not null,
  until_day          date not null,
  method             text not null,
  horizon            int not null,
  worth              numeric(6, 2) not null,
  smallest           int not null,
  persons            int not null,
  too_small          int not null,
  law                jsonb not null,
  dropped            jsonb not null,
  check (open = (filter is null))
);
create index on outcome.publication (open, id desc);
comment on column outcome.publication.open is 'false: an analyst''s own, with a filter';
comment on column outcome.publication.smallest is 'the fewest people behind a number, and persons behind a curve, as the rule was';
comment on column outcome.publication.too_small is 'offers that are about too few people to be named';

-- One row for each offer in each breakdown that may be told. What may not be told of few people is not in here.
create table outcome.figure (
  publication  bigint not null references outcome.publication,
  breakdown    text not null check (breakdown in ('offer', 'target_group', 'age', 'started', 'type')),
  grp          text not null default '',
  offer        text not null,
  name         text not null,
  type         text not null,
  participants int,
  matched      int not null,
  weeks_saved  double precision,
  weeks_lower  double precision,
  weeks_upper  double precision,
  verdict      text not null check (verdict in ('works', 'harms', 'too_small', 'not_yet_known')),
  judgement    jsonb not null,
  economy      jsonb,
  primary key (publication, breakdown, grp, offer)
);
comment on column outcome.figure.offer is 'id in offer.published_offer; in the breakdown by type the type';
comment on column outcome.figure.grp is 'target group, under_30 or from_30, the first year of the starts; empty for all';
comment on column outcome.figure.participants is 'null where they would give away how few could not be compared';
comment on column outcome.figure.weeks_saved is 'within the horizon, after shrinking';
comment on column outcome.figure.judgement is 'everything that pages draw from, in the engine''s own words';

create function outcome.stays_as_published() returns trigger language plpgsql as $$
begin
  raise exception 'What was published in % stays as it was; publish again instead', tg_table_name;
end $$;
create trigger stays before update on outcome.publication for each row execute function outcome.stays_as_published();
create trigger stays before update on outcome.figure for each row execute function outcome.stays_as_published();

-- What everybody with the pages may see today, for other modules' pages.
create view outcome.published_effect as
select p.id as publication, p.snapshot, p.published_at, p.from_day, p.until_day, p.horizon, f.breakdown, f.grp, f.offer,
       f.name, f.type, f.participants, f.matched, f.weeks_saved, f.weeks_lower, f.weeks_upper, f.verdict,
       (f.economy #>> '{value,cost,mean,value}')::double precision as cost,
       (f.economy #>> '{scores,PROGRESSION,value}')::double precision as progression,
       (f.economy #>> '{scores,EXPERIENCE,value}')::double precision as experience
from outcome.figure f
join outcome.publication p on p.id = f.publication
where p.id = (select max(id) from outcome.publication where open);
