-- What the citizen says went well, in their own words.
create table progress.success (
  id       uuid primary key,
  citizen  uuid not null references citizen.citizen,
  on_day   date not null,
  words    text not null,
  at       timestamptz not null,
  who_name text not null
);
create index on progress.success (citizen, on_day);
comment on column progress.success.id is 'made with the form: a form sent twice is one success';

-- A success that the citizen no longer wants shown.
create table progress.success_away (
  success uuid primary key references progress.success,
  at      timestamptz not null
);

create trigger stays before update on progress.success for each row execute function progress.stays_as_written();
create trigger stays before update on progress.success_away for each row execute function progress.stays_as_written();

-- How much citizens differ in a theme the first time, as known on a closing day, with what the municipality had
-- decided then.
create table progress.scatter (
  closed_on   date not null,
  theme       text not null references progress.theme,
  side        text not null,
  persons     bigint not null,
  mean        double precision not null,
  deviation   double precision not null,
  reliability double precision not null,
  enough      int not null,
  primary key (closed_on, theme, side)
);
create trigger stays before update on progress.scatter for each row execute function progress.stays_as_written();

-- For each citizen, theme and side: the mean first answer, and the change to the last over the indicators that were
-- answered on at least two days on the same scale (null where there are none). Where several units have measured, the
-- one that has measured longest counts: a change of rater is not a change of the citizen.
create function progress.change_until(until date)
returns table (citizen uuid, theme text, side text, first numeric, compared_first numeric, change numeric, first_on date, last_on date)
language sql stable as $$
  with answer as (
    select m.citizen, m.side, coalesce(m.unit, '') as unit, i.theme, k.indicator, v.scale,
           (array_agg(k.step::int order by m.measured_on, m.id))[1] as first,
           (array_agg(k.step::int order by m.measured_on desc, m.id desc))[1] as last,
           min(m.measured_on) as first_on, max(m.measured_on) as last_on
    from progress.measurement m
    join progress.mark k on k.measurement = m.id
    join progress.indicator i on i.key = k.indicator
    join progress.indicator_version v on v.indicator = k.indicator and v.version = k.version
    where m.measured_on <= until
      and not exists (select 1 from progress.measurement c where c.corrects = m.id)
    group by 1, 2, 3, 4, 5, 6),
  level as (
    select citizen, theme, side, unit, avg(first) as first,
           avg(first) filter (where last_on > first_on) as compared_first,
           avg(last - first) filter (where last_on > first_on) as change,
           min(first_on) as first_on, max(last_on) as last_on
    from answer
    group by citizen, theme, side, unit)
  select distinct on (citizen, theme, side) citizen, theme, side, first, compared_first, change, first_on, last_on
  from level
  order by citizen, theme, side, last_on - first_on desc, unit
$$;
