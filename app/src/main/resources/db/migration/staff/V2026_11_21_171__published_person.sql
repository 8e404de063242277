-- Everybody there has ever been, with the day they were gone: courses may still stand with somebody who has left.
create view staff.published_person as
select s.id, s.name, s.team,
       least(s.active_until + 1, (s.withdrawn_at at time zone 'Europe/Copenhagen')::date) as gone_on
from staff.staff s;
