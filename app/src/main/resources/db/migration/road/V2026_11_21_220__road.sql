create schema road;

create function road.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'What was written in % stays; write again instead', tg_table_name;
end $$;

-- Whom the road is for: cohorts, as the municipality has described them from a day. Never written on a person. For a
-- key the newest row that has begun counts.
create table road.target_group (
  id         bigint generated always as identity primary key,
  key        text not null,
  position   int not null,
  name       text not null,
  english    text,
  near       boolean not null,
  stands     boolean not null default true,
  traits     text,
  barriers   text,
  resources  text,
  benefits   text[] not null default '{}',
  readiness  text[] not null default '{}',
  age_from   int,
  age_until  int,
  valid_from date not null,
  decided_by text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  request    uuid not null unique default gen_random_uuid(),
  check (age_until >= age_from)
);
create index on road.target_group (key, valid_from desc, id desc);
comment on column road.target_group.near is 'needs little to get a job; what such groups free goes to the others';
comment on column road.target_group.stands is 'false: no longer a group from that day';
comment on column road.target_group.benefits is 'those on one of these; with readiness and ages empty too: no register knows who belongs, only who takes part';
create trigger stays before update or delete on road.target_group
  for each row execute function road.stays_as_written();

create function road.group_on(day date) returns setof road.target_group language sql stable as $$
  select (newest).* from (
    select distinct on (g.key) g as newest from road.target_group g
    where g.valid_from <= day order by g.key, g.valid_from desc, g.id desc) groups
  where (newest).stands
$$;

create function road.fits(g road.target_group, benefit_then text, readiness_then text, age_then int)
returns boolean language sql immutable as $$
  select (g.benefits = '{}' or coalesce(benefit_then = any (g.benefits), false))
     and (g.readiness = '{}' or coalesce(readiness_then = any (g.readiness), false))
     and (g.age_from is null or coalesce(age_then >= g.age_from, false))
     and (g.age_until is null or coalesce(age_then <= g.age_until, false))
$$;

-- The whole map as it was decided once, or as it is proposed now.
create table road.version (
  id        bigint generated always as identity primary key,
  state     text not null default 'PROPOSED' check (state in ('PROPOSED', 'DECIDED', 'WITHDRAWN')),
  phases    int[] not null,
  based_on  bigint references road.version,
  begun_by  text not null,
  begun_at  timestamptz not null,
  ended_by  text,
  ended_at  timestamptz,
  check ((state = 'PROPOSED') = (ended_at is null)),
  check (array_length(phases, 1) between 1 and 6 and phases[1] = 1)
);
create unique index one_proposal on road.version (state) where state = 'PROPOSED';
comment on column road.version.phases is 'the first week on the benefit of each phase, ascending';

create table road.decision (
  version    bigint primary key references road.version,
  decided_on date not null,
  committee  text not null,
  reference  text not null,
  words      text not null,
  entered_by text not null,
  entered_at timestamptz not null
);
create trigger stays before update or delete on road.decision
  for each row execute function road.stays_as_written();

-- What stands where in a version. For a place and an effort the newest row counts.
create table road.entry (
  id         bigint generated always as identity primary key,
  version    bigint not null references road.version,
  grp        text not null,
  phase      int not null,
  offer      uuid references offer.offer,
  type       text,
  in_groups  boolean not null,
  removed    boolean not null,
  written_by text not null,
  written_at timestamptz not null,
  check ((offer is null) <> (type is null))
);
create index on road.entry (version);
comment on column road.entry.in_groups is 'citizens meet as a group, not one by one';
create trigger stays before update or delete on road.entry
  for each row execute function road.stays_as_written();

-- A version that was decided or withdrawn stays as it was then.
create function road.only_in_a_proposal() returns trigger language plpgsql as $$
begin
  perform 1 from road.version where id = new.version and state = 'PROPOSED' for share;
  if not found then
    raise exception 'Version % is no proposal any more', new.version;
  end if;
  return new;
end $$;
create trigger only_in_a_proposal before insert on road.entry
  for each row execute function road.only_in_a_proposal();

create function road.entries_of(of_version bigint)
returns table (grp text, phase int, phase_until int, offer uuid, type text, in_groups boolean) language sql stable as $$
  select e.grp, e.phase,
         (select min(p) - 1 from unnest(v.phases) p where p > e.phase),
         e.offer, e.type, e.in_groups
  from (select distinct on (x.grp, x.phase, x.offer, x.type) x.*
        from road.entry x where x.version = of_version
        order by x.grp, x.phase, x.offer, x.type, x.id desc) e
  join road.version v on v.id = e.version and e.phase = any (v.phases)
  where not e.removed
$$;

-- The version in force on a day: from the committee's decision. Of two on one day the one entered last.
create function road.version_on(day date) returns bigint language sql stable as $$
  select version from road.decision where decided_on <= day order by decided_on desc, entered_at desc, version desc limit 1
$$;

-- Eight groups at risk of permanent support, and four that practitioners added. They are there to choose from: a group
-- is on the road only where the committee has put an effort for it.
insert into road.target_group (key, position, name, english, near, valid_from, decided_by, entered_by, entered_at)
select key, 100 + row_number() over (), name, english, false, date '2026-01-01', source, 'Roret', timestamptz '2026-01-01 00:00+01'
from (values
  ('physical', 'Faglærte og ufaglærte med fysiske lidelser', 'Skilled and unskilled with physical disorders', 'r'),
  ('fatigue', 'Kvinder med diffus træthed, smerter eller depression', 'Women with diffuse fatigue, pain or depression', 'r'),
  ('immigrant', 'Indvandrere med anden etnisk baggrund end dansk', 'Immigrants of other than Danish background', 'r'),
  ('substance_men', 'Mænd med misbrug', 'Men with substance abuse', 'r'),
  ('young_mental', 'Unge med psykiske lidelser, dog ikke psykoser', 'Young people with mental disorders other than psychoses', 'r'),
  ('refugee_ptsd', 'Flygtninge med PTSD', 'Refugees with PTSD', 'r'),
  ('severe_mental', 'Personer med svære sindslidelser', 'People with severe mental disorders', 'r'),
  ('young_disabled', 'Unge med alvorligt fysisk eller psykisk handicap', 'Young people with a severe physical or mental disability', 'r'),
  ('record', 'Personer, der ikke har en ren straffeattest', 'People with a criminal record', 'w'),
  ('substance_young', 'Unge med misbrug', 'Young people with substance abuse', 'w'),
  ('homeless', 'Hjemløse', 'Homeless people', 'w'),
  ('young_handicap', 'Unge med fysisk eller psykisk handicap', 'Young people with a physical or mental disability', 'w')
) as known (key, name, english, origin)
join (values ('r', 'Beskæftigelsesregion Syddanmark: De permanent forsørgede, februar 2011'),
             ('w', 'Tilføjet af deltagere i en workshop om job til udsatte borgere')) as origins (origin, source)
  using (origin);
