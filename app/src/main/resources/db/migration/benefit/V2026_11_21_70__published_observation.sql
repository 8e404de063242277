create view benefit.published_observation as
select source, from_day, until_day from benefit.observation;

create or replace view benefit.published_spell as
select s.id, s.citizen, s.benefit, s.start_date, s.end_date, s.exit_reason, s.weekly_amount,
       o.from_day as observed_from, o.until_day as observed_until, s.source
from benefit.spell s
join benefit.observation o on o.source = s.source
where s.withdrawn_at is null;
