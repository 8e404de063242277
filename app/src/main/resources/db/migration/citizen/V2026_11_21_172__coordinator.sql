-- Who holds the threads, where it is not whoever has the course. Decisions are added; of those that
-- cover a day the last one counts. Without any, whoever has the course is the coordinator.
create table citizen.coordinator (
  id          bigint generated always as identity primary key,
  citizen     uuid not null references citizen.citizen,
  coordinator uuid references staff.staff,
  valid_from  date not null,
  valid_until date,
  reason      text not null,
  decided_by  uuid not null references staff.staff,
  decided_at  timestamptz not null,
  check (valid_until >= valid_from)
);

create index on citizen.coordinator (citizen, id desc);
create index on citizen.coordinator (coordinator);

comment on column citizen.coordinator.coordinator is 'null: again whoever has the course';

-- The chosen coordinators on a day, without those who are not at work.
create function citizen.published_coordinator(day date)
returns table (citizen uuid, coordinator uuid) language sql stable as $$
  select k.citizen, k.coordinator
  from (select distinct on (d.citizen) d.citizen, d.coordinator
        from citizen.coordinator d
        where d.valid_from <= day and coalesce(d.valid_until, day) >= day
        order by d.citizen, d.id desc) k
  join staff.published_staff s on s.id = k.coordinator
   and coalesce(s.active_from, day) <= day and coalesce(s.active_until, day) >= day
$$;
