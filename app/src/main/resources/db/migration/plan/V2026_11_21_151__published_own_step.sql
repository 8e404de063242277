-- When the citizen's own open steps are due, for calendars and reminders: the day, and not what they are about.
create view plan.published_own_step as
select s.citizen, s.step, s.due, c.at as changed_at
from plan.current_step s join plan.change c on c.id = s.change
where s.state = 'OPEN' and s.staff is null and s.other_name is null and s.due is not null;
