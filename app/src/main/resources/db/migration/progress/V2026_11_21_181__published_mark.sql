-- What was marked and stands, for modules that hold an effort against it.
create view progress.published_mark as
select m.citizen, m.side, m.unit, m.measured_on, m.id as measurement, i.theme, k.indicator, v.scale, k.step::int as step
from progress.measurement m
join progress.mark k on k.measurement = m.id
join progress.indicator i on i.key = k.indicator
join progress.indicator_version v on v.indicator = k.indicator and v.version = k.version
where not exists (select 1 from progress.measurement c where c.corrects = m.id);
