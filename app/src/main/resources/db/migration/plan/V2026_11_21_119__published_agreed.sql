-- Steps that both sides agreed on while they talked, with the day and the order they came in.
create view plan.published_agreed as
select v.citizen, v.step, c.id as change, (c.at at time zone 'Europe/Copenhagen')::date as on_day
from plan.step_version v
join plan.change c on c.id = v.change
where v.revision = 1 and c.kind = 'STEP_AGREED';
