create schema offer;

create table offer.provider (
  id           uuid primary key default uuidv7(),
  source       text not null,
  source_key   text not null,
  name         text not null,
  kind         text not null,
  withdrawn_at timestamptz,
  unique (source, source_key)
);

create table offer.offer (
  id            uuid primary key default uuidv7(),
  source        text not null,
  source_key    text not null,
  name          text not null,
  type          text not null,
  provider      uuid not null references offer.provider,
  department    text,
  description   text,
  price_model   text not null,
  price         numeric(12, 2) not null,
  capacity      int,
  weeks_planned int,
  open_from     date,
  open_until    date,
  withdrawn_at  timestamptz,
  unique (source, source_key)
);

create table offer.participation (
  id            uuid primary key default uuidv7(),
  source        text not null,
  source_key    text not null,
  citizen       uuid not null references citizen.citizen,
  offer         uuid not null references offer.offer,
  planned_start date not null,
  planned_end   date not null,
  start_date    date,
  end_date      date,
  end_reason    text,
  price         numeric(12, 2),
  withdrawn_at  timestamptz,
  unique (source, source_key),
  check (planned_end >= planned_start),
  check (end_date >= start_date),
  check ((end_date is null) = (end_reason is null))
);

create index on offer.participation (citizen, planned_start);
create index on offer.participation (offer);

create view offer.published_participation as
select p.id, p.citizen, p.offer, o.name as offer_name, o.type, o.department, v.name as provider_name,
       p.planned_start, p.planned_end, p.start_date, p.end_date, p.end_reason
from offer.participation p
join offer.offer o on o.id = p.offer
join offer.provider v on v.id = o.provider
where p.withdrawn_at is null;
