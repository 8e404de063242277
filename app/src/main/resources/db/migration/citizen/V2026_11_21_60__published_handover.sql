-- Courses on their way to somebody, for the lists of those who wait for them.
create view citizen.published_handover_open as
select h.citizen, h.receiver, h.given_at, h.accepted_at, g.name as giver_name
from citizen.handover h
left join staff.published_staff g on g.id = h.giver
where h.ended_at is null and h.given_at is not null;
