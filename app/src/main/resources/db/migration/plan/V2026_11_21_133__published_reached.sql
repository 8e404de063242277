-- Goals that are reached and steps of the citizen's own that are done, with the day, for curves of progress.
create view plan.published_reached as
select v.citizen, (c.at at time zone 'Europe/Copenhagen')::date as on_day, 'GOAL' as kind, v.words
from plan.current_goal v join plan.change c on c.id = v.change
where v.state = 'REACHED'
union all
select v.citizen, (c.at at time zone 'Europe/Copenhagen')::date, 'STEP', v.words
from plan.current_step v join plan.change c on c.id = v.change
where v.state = 'DONE' and v.staff is null;
