create schema round;

-- One unit comes round to a team, again and again, and tells what it offers.
create table round.round (
  id         uuid primary key default uuidv7(),
  unit       text not null,
  contact    text not null,
  team       uuid not null references staff.team,
  begun_by   text not null,
  begun_at   timestamptz not null,
  ended_on   date,
  ended_by   text,
  why_ended  text,
  request    uuid not null unique,
  check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (why_ended is null))
);
comment on column round.round.contact is 'who comes, and how they are reached';

create table round.visit (
  id         uuid primary key default uuidv7(),
  round      uuid not null references round.round,
  planned_on date not null,
  state      text not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'SKIPPED', 'CALLED_OFF')),
  held_on    date,
  words      text,
  told_by    text,
  told_at    timestamptz,
  check ((state = 'PLANNED') = (told_at is null)),
  check ((state = 'HELD') = (held_on is not null)),
  check (state in ('PLANNED', 'CALLED_OFF') or words is not null)
);
create unique index next_visit on round.visit (round) where state = 'PLANNED';
create index on round.visit (round, planned_on desc);
comment on column round.visit.words is 'what was learnt; or why nobody came';
comment on column round.visit.state is 'CALLED_OFF: the round ended before it';

-- Which offers are told of.
create table round.visit_offer (
  visit uuid not null references round.visit on delete cascade,
  offer uuid not null references offer.offer,
  primary key (visit, offer)
);

create function round.stays_as_told() returns trigger language plpgsql as $$
begin
  if old.state <> 'PLANNED' then
    raise exception 'What was told of a visit stays';
  end if;
  return new;
end $$;
create trigger stays before update on round.visit for each row execute function round.stays_as_told();
