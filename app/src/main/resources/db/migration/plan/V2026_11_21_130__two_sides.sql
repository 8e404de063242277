-- A goal that the municipality writes waits for the citizen's yes, as a step does.
alter table plan.goal_version drop constraint goal_version_state_check;
alter table plan.goal_version add constraint goal_version_state_check
  check (state in ('PROPOSED', 'DECLINED', 'OPEN', 'REACHED', 'DROPPED'));

-- Somebody whom the citizen names (a sister, the union) may have promised a step. It stands on the citizen's side, as
-- only the citizen can tell whether it is done.
alter table plan.step_version add column other_name text;
alter table plan.step_version add check (staff is null or other_name is null);

create or replace view plan.current_step as
select distinct on (v.citizen, v.step)
       v.citizen, v.step, v.revision, v.goal, v.words, v.note, v.due, v.staff, v.staff_name, v.state, v.change, v.other_name
from plan.step_version v
where not v.aside
order by v.citizen, v.step, v.revision desc;

-- As before; proposals now counts goals too, and who has only a proposed goal has a row.
create or replace view plan.published_standing as
select s.citizen,
       count(*) filter (where s.state = 'OPEN') as open_steps,
       count(*) filter (where s.state = 'PROPOSED' and s.staff is null) as proposals,
       min(s.due) filter (where s.state = 'OPEN' and s.staff is null) as next_due,
       min(s.due) filter (where s.state = 'OPEN' and s.staff is not null) as municipality_due,
       (array_agg(s.words order by s.due, s.step) filter (where s.state = 'OPEN' and s.staff is not null and s.due is not null))[1] as municipality_words,
       (array_agg(s.staff order by s.due, s.step) filter (where s.state = 'OPEN' and s.staff is not null and s.due is not null))[1] as municipality_staff,
       (array_agg(s.staff_name order by s.due, s.step) filter (where s.state = 'OPEN' and s.staff is not null and s.due is not null))[1] as municipality_staff_name
from (select citizen, step, words, due, staff, staff_name, state from plan.current_step
      union all
      select citizen, null, words, null, null, null, 'PROPOSED' from plan.current_goal where state = 'PROPOSED') s
group by s.citizen;

-- What the citizen wrote on paper and a caseworker typed: it counts as the citizen's, and the typist is named.
alter table plan.change add column typed_by text;

-- The citizen has read the plan as it was at a version. Said again of the same version it is the same.
create table plan.acknowledgement (
  citizen uuid not null references plan.plan,
  version int not null check (version > 0),
  at      timestamptz not null,
  primary key (citizen, version)
);
create trigger stays before update on plan.acknowledgement for each row execute function plan.stays_as_written();
