-- With the measurement, so that the last of a day can be told.
create or replace view progress.published_level as
select m.citizen, i.theme, k.indicator, v.scale, m.side, m.unit, m.measured_on, k.step::int as step, m.id as measurement
from progress.measurement m
join progress.mark k on k.measurement = m.id
join progress.indicator i on i.key = k.indicator
join progress.indicator_version v on v.indicator = k.indicator and v.version = k.version
where i.theme in (select key from progress.theme where kind = 'THEME')
  and not exists (select 1 from progress.measurement c where c.corrects = m.id);
