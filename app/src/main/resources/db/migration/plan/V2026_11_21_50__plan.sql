create schema plan;

-- A citizen's plan. The row is also what those who write wait for, so that changes come one after the other.
create table plan.plan (
  citizen  uuid primary key references citizen.citizen,
  begun_at timestamptz not null
);

-- One row for each change: who, when, what kind. The words are in the step's or the goal's version.
-- The plan's version number goes up by one with each change. A text that was set aside because somebody
-- else had saved meanwhile is kept under the number that the plan has, and does not change it.
create table plan.change (
  id         bigint generated always as identity primary key,
  citizen    uuid not null references plan.plan,
  version    int not null,
  at         timestamptz not null,
  who        uuid not null,
  who_name   text not null,
  by_citizen boolean not null,
  kind       text not null,
  request    uuid not null unique
);
create unique index change_version on plan.change (citizen, version) where kind not in ('STEP_SET_ASIDE', 'GOAL_SET_ASIDE');
create index change_of on plan.change (citizen, id desc);
comment on column plan.change.request is 'made with the form: a form sent twice is one change';

create table plan.goal (
  id      uuid primary key,
  citizen uuid not null references plan.plan,
  unique (id, citizen)
);

create table plan.goal_version (
  goal     uuid not null,
  citizen  uuid not null,
  revision int not null,
  corrects int,
  aside    boolean not null,
  change   bigint not null unique references plan.change,
  horizon  text not null check (horizon in ('SHORT', 'MEDIUM', 'LONG')),
  words    text not null,
  by_words text,
  by_date  date,
  state    text not null check (state in ('OPEN', 'REACHED', 'DROPPED')),
  primary key (goal, revision),
  foreign key (goal, citizen) references plan.goal (id, citizen),
  foreign key (goal, corrects) references plan.goal_version,
  check ((revision = 1) = (corrects is null))
);
create index on plan.goal_version (citizen, goal, revision desc) where not aside;
comment on column plan.goal_version.words is 'the citizen''s own words';
comment on column plan.goal_version.by_words is 'when, in words (inden jul); by_date is a day to sort and remind by; both, either or none';
comment on column plan.goal_version.corrects is 'the revision that this one takes the place of';
comment on column plan.goal_version.aside is 'kept, but not chosen: somebody else had saved meanwhile';

create table plan.step (
  id      uuid primary key,
  citizen uuid not null references plan.plan,
  unique (id, citizen)
);

-- A step without a member of staff is the citizen's own. PROPOSED waits for the other side's yes.
create table plan.step_version (
  step       uuid not null,
  citizen    uuid not null,
  revision   int not null,
  corrects   int,
  aside      boolean not null,
  change     bigint not null unique references plan.change,
  goal       uuid,
  words      text not null,
  note       text,
  due        date,
  staff      uuid references staff.staff,
  staff_name text,
  state      text not null check (state in ('PROPOSED', 'DECLINED', 'OPEN', 'DONE', 'DROPPED')),
  primary key (step, revision),
  foreign key (step, citizen) references plan.step (id, citizen),
  foreign key (goal, citizen) references plan.goal (id, citizen),
  foreign key (step, corrects) references plan.step_version,
  check ((revision = 1) = (corrects is null)),
  check ((staff is null) = (staff_name is null))
);
create index on plan.step_version (citizen, step, revision desc) where not aside;

-- Nothing that was written is written over. (Deleting is for retention alone.)
create function plan.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'What stands in % stays as it was written; add a version instead', tg_table_name;
end $$;
create trigger stays before update on plan.change for each row execute function plan.stays_as_written();
create trigger stays before update on plan.goal_version for each row execute function plan.stays_as_written();
create trigger stays before update on plan.step_version for each row execute function plan.stays_as_written();

-- Steps and goals as they are now. "distinct on" begins with the citizen, so that asking for one citizen reads
-- that citizen alone.
create view plan.current_step as
select distinct on (v.citizen, v.step)
       v.citizen, v.step, v.revision, v.goal, v.words, v.note, v.due, v.staff, v.staff_name, v.state, v.change
from plan.step_version v
where not v.aside
order by v.citizen, v.step, v.revision desc;

create view plan.current_goal as
select distinct on (v.citizen, v.goal)
       v.citizen, v.goal, v.revision, v.horizon, v.words, v.by_words, v.by_date, v.state, v.change
from plan.goal_version v
where not v.aside
order by v.citizen, v.goal, v.revision desc;

-- For lists of citizens: how a plan stands. A citizen without a plan has no row.
--   open_steps       steps that both agree on and that are not done
--   proposals        steps that wait for the citizen's yes
--   next_due         the earliest day of an open step of the citizen's own
--   municipality_*   the municipality's open step with the earliest day: the day (compare it with today to see
--                    whether it is over time), its words, and who has promised it
create view plan.published_standing as
select s.citizen,
       count(*) filter (where s.state = 'OPEN') as open_steps,
       count(*) filter (where s.state = 'PROPOSED' and s.staff is null) as proposals,
       min(s.due) filter (where s.state = 'OPEN' and s.staff is null) as next_due,
       min(s.due) filter (where s.state = 'OPEN' and s.staff is not null) as municipality_due,
       (array_agg(s.words order by s.due, s.step) filter (where s.state = 'OPEN' and s.staff is not null and s.due is not null))[1] as municipality_words,
       (array_agg(s.staff order by s.due, s.step) filter (where s.state = 'OPEN' and s.staff is not null and s.due is not null))[1] as municipality_staff,
       (array_agg(s.staff_name order by s.due, s.step) filter (where s.state = 'OPEN' and s.staff is not null and s.due is not null))[1] as municipality_staff_name
from plan.current_step s
group by s.citizen;
