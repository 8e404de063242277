-- What each party says when a course has ended, about the terms that held. The newest of a party counts; with the
-- caseworker's the course is closed.
create table referral.review (
  id       bigint generated always as identity primary key,
  placed   uuid not null,
  revision int not null,
  party    text not null check (party in ('CITIZEN', 'CASEWORKER', 'PROVIDER')),
  met      text not null check (met in ('YES', 'PARTLY', 'NO')),
  words    text,
  next     text not null check (next in ('JOB', 'EDUCATION', 'OTHER_OFFER', 'EXTENSION', 'NOTHING')),
  needed   smallint check (needed between 1 and 5),
  listened smallint check (listened between 1 and 5),
  useful   smallint check (useful between 1 and 5),
  without  text,
  at       timestamptz not null,
  who      uuid not null,
  who_name text not null,
  request  uuid not null unique,
  foreign key (placed, revision) references referral.terms,
  check (party = 'CITIZEN' or (needed is null and listened is null and useful is null))
);
create index on referral.review (placed, revision, party, id desc);
comment on column referral.review.needed is 'the citizen: I got what I needed, from 1 (not at all) to 5 (fully); likewise listened to, and of use';
comment on column referral.review.without is 'the caseworker: why it is closed without the others having answered';
create trigger stays before update on referral.review for each row execute function referral.stays_as_written();

create view referral.current_review as
select distinct on (placed, revision, party) * from referral.review order by placed, revision, party, id desc;

-- Each order with the terms that hold (null until everybody has said yes) and those that were written last.
create view referral.current_order as
select p.id, p.citizen, p.offer, o.name as offer_name, o.type, o.department, o.provider_key, o.provider_name,
       n.revision as newest, n.agreed as settled, n.fallen, n.sent as newest_sent, n.yes, n.no, n.start_on as asked_start, n.at as asked_at,
       h.revision as holds, h.start_on, h.end_on, h.price_model, h.price, e.on_day as ended_on, e.reason,
       coalesce(e.on_day, h.end_on) as last_day,
       exists (select 1 from referral.version v where v.placed = p.id and v.sent) as sent,
       exists (select 1 from referral.review r
               where r.placed = p.id and r.revision = h.revision and r.party = 'CASEWORKER') as closed
from referral.placed p
join offer.published_offer o on o.id = p.offer
join lateral (select * from referral.version v where v.placed = p.id order by v.revision desc limit 1) n on true
left join lateral (
  select * from referral.version v where v.placed = p.id and v.agreed order by v.revision desc limit 1) h on true
left join lateral (select * from referral.ending x where x.placed = p.id order by x.id desc limit 1) e on true;

-- For lists: what an order needs of whoever has the course, from a day on; with a last day where it is over by itself.
create view referral.published_matter as
select o.citizen, o.id as placed, o.offer_name, m.kind, m.day, m.until
from referral.current_order o
cross join lateral (
  select 'ANSWER' as kind, (o.asked_at at time zone 'Europe/Copenhagen')::date as day, null::date as until
  where not o.settled and not o.fallen and not 'CASEWORKER' = any(o.yes)
  union all
  select 'REFUSED', (o.asked_at at time zone 'Europe/Copenhagen')::date, null
  where o.no in ('CITIZEN', 'PROVIDER', 'LEADER')
    and not exists (select 1 from referral.put_away a where a.placed = o.id and a.revision = o.newest)
  union all
  select 'NOT_STARTED', o.asked_start, null where not o.settled and not o.fallen and o.holds is null
  union all
  select 'DEVIATION', d.on_day, null
  from referral.deviation d
  where d.placed = o.id and not exists (select 1 from referral.deviation_answer a where a.deviation = d.id)
  union all
  select 'NO_PROGRESS', o.start_on + (o.last_day - o.start_on) / 2, o.last_day - 1
  where o.holds is not null and not o.closed and o.ended_on is null
    and not exists (select 1 from referral.halfway w where w.placed = o.id and w.revision = o.holds)
    and not exists (
      select 1 from referral.theme t
      where t.placed = o.id and t.revision = o.holds and t.present < (
        select max(side.level) from (
          select avg(last.step) as level from (
            select distinct on (m.side, m.unit, m.indicator) m.side, m.unit, m.step
            from progress.published_level m
            where m.citizen = o.citizen and m.theme = t.theme and m.measured_on >= o.start_on
            order by m.side, m.unit, m.indicator, m.measured_on desc, m.measurement desc) last
          group by last.side, last.unit) side))
  union all
  select 'REVIEW', o.last_day, null where o.holds is not null and not o.closed) m;

-- For timelines: courses as they were ordered, save those that the case system has delivered itself.
create view referral.published_course as
select o.id, o.citizen, o.offer, o.offer_name, o.department, o.provider_name, o.start_on, o.end_on, o.ended_on, lower(o.reason) as end_reason
from referral.current_order o
where o.holds is not null and not exists (
  select 1 from offer.published_participation p
  where p.citizen = o.citizen and p.offer = o.offer
    and p.planned_start <= o.last_day and coalesce(p.end_date, p.planned_end) >= o.start_on);

-- For the effect engine, column by column as its resource "experience" wants them.
create view referral.published_experience as
select o.citizen as citizen_id, o.offer as offer_id, (r.at at time zone 'Europe/Copenhagen')::date as date,
       q.question, q.score
from referral.current_review r
join referral.placed o on o.id = r.placed
cross join lateral (values ('needed', r.needed), ('listened', r.listened), ('useful', r.useful)) q (question, score)
where r.party = 'CITIZEN' and q.score is not null;

-- What each course costs, weeks begun counted whole; for participations that are delivered without a price.
create view referral.published_cost as
select o.citizen as citizen_id, o.offer as offer_id, o.id as order_id, o.start_on as start_date, o.last_day as end_date,
       case o.price_model when 'per_week' then o.price * ceil((o.last_day - o.start_on + 1) / 7.0) else o.price end
         ::numeric(12, 2) as price
from referral.current_order o
where o.holds is not null and o.last_day >= o.start_on;
