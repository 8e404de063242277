-- What the provider says of its own offer, beside what is delivered: each saving is a version.
create table offer.entry (
  offer         uuid not null references offer.offer,
  revision      int not null,
  content       text not null,
  target_groups text,
  expects       text,
  themes        text[] not null,
  waiting_weeks int check (waiting_weeks >= 0),
  made          jsonb,
  at            timestamptz not null,
  who           uuid not null,
  who_name      text not null,
  request       uuid not null unique,
  primary key (offer, revision)
);
comment on column offer.entry.expects is 'what the offer expects of whoever takes part';
comment on column offer.entry.themes is 'keys of the themes of progress that the offer can move';
comment on column offer.entry.waiting_weeks is 'how long one waits for a place, as of the day that it was said';
comment on column offer.entry.made is 'name, price and so on, of an offer that the provider made here; null where a delivery is the contract';

create function offer.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'What stands in % stays as it was written; add a new one instead', tg_table_name;
end $$;
create trigger stays before update on offer.entry for each row execute function offer.stays_as_written();

-- Own hours: the price is of an hour, and each participant takes so many a week.
alter table offer.offer add hours_per_week numeric(5, 1);
alter table offer.offer add constraint hours_with_their_price
  check ((price_model = 'own_hours') = (hours_per_week is not null));

create view offer.current_entry as
select distinct on (offer) * from offer.entry order by offer, revision desc;

-- What others may know of an offer, also of one that is offered no more. Own hours are told as a price for each week.
create or replace view offer.published_offer as
select o.id, o.name, o.type, v.name as provider_name, o.department,
       case o.price_model when 'own_hours' then 'per_week' else o.price_model end as price_model,
       (o.price * coalesce(o.hours_per_week, 1))::numeric(12, 2) as price,
       o.weeks_planned, o.withdrawn_at is null as offered, v.source_key as provider_key, o.capacity, e.expects,
       coalesce(e.themes, '{}') as themes
from offer.offer o
join offer.provider v on v.id = o.provider
left join offer.current_entry e on e.offer = o.id;
