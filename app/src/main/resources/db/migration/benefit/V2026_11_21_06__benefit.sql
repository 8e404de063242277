create schema benefit;

create table benefit.spell (
  id            uuid primary key default uuidv7(),
  source        text not null,
  source_key    text not null,
  citizen       uuid not null references citizen.citizen,
  benefit       text not null,
  start_date    date not null,
  end_date      date,
  exit_reason   text,
  weekly_amount numeric(12, 2),
  withdrawn_at  timestamptz,
  unique (source, source_key),
  check (end_date >= start_date),
  check ((end_date is null) = (exit_reason is null))
);

create index on benefit.spell (citizen, start_date);

-- The first and last day that a source has seen, from its newest delivery with spells.
create table benefit.observation (
  source       text primary key,
  from_day     date not null,
  until_day    date not null,
  check (until_day >= from_day)
);

create view benefit.published_spell as
select s.id, s.citizen, s.benefit, s.start_date, s.end_date, s.exit_reason, s.weekly_amount,
       o.from_day as observed_from, o.until_day as observed_until
from benefit.spell s
join benefit.observation o on o.source = s.source
where s.withdrawn_at is null;
