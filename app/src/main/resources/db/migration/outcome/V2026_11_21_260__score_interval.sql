-- Progress and experience with their 95 per cent intervals, at the end of what other modules read. 1.959963984540054 is the
-- 97.5 per cent point of the normal distribution, as in the engine's Interval. Null where nobody can say how sure it is.
create or replace view outcome.published_effect as
select p.id as publication, p.snapshot, p.published_at, p.from_day, p.until_day, p.horizon, f.breakdown, f.grp, f.offer,
       f.name, f.type, f.participants, f.matched, f.weeks_saved, f.weeks_lower, f.weeks_upper, f.verdict,
       (f.worth #>> '{cost,value}')::double precision as cost,
       progression.value as progression,
       experience.value as experience,
       progression.value - 1.959963984540054 * progression."stdError" as progression_lower,
       progression.value + 1.959963984540054 * progression."stdError" as progression_upper,
       experience.value - 1.959963984540054 * experience."stdError" as experience_lower,
       experience.value + 1.959963984540054 * experience."stdError" as experience_upper
from outcome.figure f
join outcome.publication p on p.id = f.publication
cross join lateral jsonb_to_record(coalesce(f.worth #> '{scores,PROGRESSION}', '{}'))
  as progression (value double precision, "stdError" double precision)
cross join lateral jsonb_to_record(coalesce(f.worth #> '{scores,EXPERIENCE}', '{}'))
  as experience (value double precision, "stdError" double precision)
where p.id = (select max(id) from outcome.publication where open);
