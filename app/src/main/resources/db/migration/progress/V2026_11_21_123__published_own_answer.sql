-- What citizens themselves answered on themes that they themselves chose, for figures of groups.
create view progress.published_own_answer as
select m.citizen, i.theme, k.indicator, v.scale, m.measured_on, m.id as measurement, k.step::int as step
from progress.measurement m
join progress.mark k on k.measurement = m.id
join progress.indicator i on i.key = k.indicator
join progress.indicator_version v on v.indicator = k.indicator and v.version = k.version
where m.side = 'CITIZEN'
  and not exists (select 1 from progress.measurement c where c.corrects = m.id)
  and exists (select 1 from progress.choice c where c.citizen = m.citizen and c.by_citizen and i.theme = any(c.themes));
