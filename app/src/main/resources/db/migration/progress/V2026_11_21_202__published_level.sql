-- Every step that was measured and not corrected. Steps are comparable within one indicator, scale, side and unit.
create view progress.published_level as
select m.citizen, i.theme, k.indicator, v.scale, m.side, m.unit, m.measured_on, k.step::int as step
from progress.measurement m
join progress.mark k on k.measurement = m.id
join progress.indicator i on i.key = k.indicator
join progress.indicator_version v on v.indicator = k.indicator and v.version = k.version
where i.theme in (select key from progress.theme where kind = 'THEME')
  and not exists (select 1 from progress.measurement c where c.corrects = m.id);
