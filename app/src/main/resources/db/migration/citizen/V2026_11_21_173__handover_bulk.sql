-- All the courses of somebody who goes, offered at once. Each still moves by itself.
create table citizen.handover_bulk (
  id            uuid primary key default uuidv7(),
  giver         uuid not null references staff.staff,
  back_on       date,
  reason        text not null,
  begun_by      uuid not null references staff.staff,
  begun_at      timestamptz not null,
  given_back_at timestamptz
);

create index on citizen.handover_bulk (giver);
create index on citizen.handover_bulk (back_on) where given_back_at is null;

comment on column citizen.handover_bulk.back_on is 'the first day at work again; null: gone for good';

alter table citizen.handover
  add column bulk uuid references citizen.handover_bulk,
  add column giving_back boolean not null default false;
create index on citizen.handover (bulk);

comment on column citizen.handover.giving_back is 'on its way back to somebody who was on leave';
