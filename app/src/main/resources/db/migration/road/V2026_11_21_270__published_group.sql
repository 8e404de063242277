-- Each description of a target group from its first day on; for a key the newest that has begun counts. Registered are those
-- that a register can recognise.
create view road.published_group as
select g.id as version, g.key, g.position, g.name, g.english, g.stands, g.benefits, g.readiness, g.age_from, g.age_until,
       g.valid_from,
       g.benefits <> '{}' or g.readiness <> '{}' or g.age_from is not null or g.age_until is not null as registered
from road.target_group g;
