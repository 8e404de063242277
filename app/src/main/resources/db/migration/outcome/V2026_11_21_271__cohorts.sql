-- The target groups of the main road are one more of the breakdowns that are published.
alter table outcome.figure drop constraint figure_breakdown_check;
alter table outcome.figure add constraint figure_breakdown_check
  check (breakdown in ('offer', 'target_group', 'cohorts', 'age', 'started', 'type'));
