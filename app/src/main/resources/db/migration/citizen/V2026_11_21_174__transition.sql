-- Ages at which another law, another rate or another department takes over.
create table citizen.life_phase (
  age         int not null,
  valid_from  date not null,
  valid_until date,
  majority    boolean not null default false,
  source      text not null,
  certainty   text not null check (certainty in ('found', 'recalled')),
  primary key (age, valid_from)
);

insert into citizen.life_phase (age, valid_from, majority, source, certainty) values
  (18, '1997-01-01', true, 'Værgemålsloven § 1', 'recalled'),
  (25, '2025-07-01', false, 'Lov nr. 1655 af 30. december 2024', 'found'),
  (30, '2025-07-01', false, 'Lov nr. 1655 af 30. december 2024', 'found');

comment on column citizen.life_phase.majority is 'from this age nobody decides for the citizen';
comment on column citizen.life_phase.certainty is 'recalled: from general knowledge, to be looked up before anybody relies on it';

create table citizen.transition (
  id        uuid primary key default uuidv7(),
  citizen   uuid not null references citizen.citizen,
  age       int not null,
  closed_at timestamptz,
  closed_by uuid references staff.staff,
  unique (citizen, age),
  check ((closed_at is null) = (closed_by is null))
);

-- Each time somebody writes in it, all of it is kept; the last counts.
create table citizen.transition_version (
  transition      uuid not null references citizen.transition,
  version         int not null,
  giving_unit     text not null,
  giving_name     text not null,
  giving_phone    text not null,
  giving_until    date,
  receiving_unit  text not null,
  receiving_name  text not null,
  receiving_phone text not null,
  receiving_from  date,
  meeting_on      date,
  both_present    boolean not null,
  changes         text not null,
  written_by      uuid not null references staff.staff,
  written_at      timestamptz not null,
  primary key (transition, version)
);

-- What a parent of somebody under 18 has said yes to.
create table citizen.parent_consent (
  id           uuid primary key default uuidv7(),
  citizen      uuid not null references citizen.citizen,
  parent       text not null,
  what         text not null,
  given_on     date not null,
  written_by   uuid not null references staff.staff,
  written_at   timestamptz not null,
  withdrawn_on date,
  withdrawn_by uuid references staff.staff,
  check (withdrawn_on >= given_on),
  check ((withdrawn_on is null) = (withdrawn_by is null))
);

create index on citizen.parent_consent (citizen);

-- Transitions that somebody has to see to on a day: those begun, and those whose birthday is near.
create function citizen.published_transition(day date, months int)
returns table (citizen uuid, age int, birthday date, begun boolean) language sql stable as $$
  select c.id, p.age, (c.birth_date + make_interval(years => p.age))::date, t.id is not null
  from citizen.citizen c
  join citizen.life_phase p on p.valid_from <= day and coalesce(p.valid_until, day) >= day
  left join citizen.transition t on t.citizen = c.id and t.age = p.age
  where c.withdrawn_at is null and t.closed_at is null
    and (t.id is not null
         or (c.birth_date + make_interval(years => p.age))::date
            between day - make_interval(months => months) and day + make_interval(months => months))
$$;
