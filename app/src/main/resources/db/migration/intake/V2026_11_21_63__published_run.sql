-- For the operations page: what became of each delivery.
create view intake.published_run as
select r.id, r.started, r.ended,
       -- Whoever reads holds this lock (Intake): without it, the process that read was killed.
       case when r.state = 'running' and not exists (
                   select from pg_locks
                   where locktype = 'advisory' and classid = 20261121 and objid = 3 and objsubid = 2
                     and database = (select oid from pg_database where datname = current_database()))
            then 'broken_off' else r.state end as state,
       r.source, r.observed_until, r.rows_read,
       coalesce(sum(s.added), 0) as added, coalesce(sum(s.changed), 0) as changed,
       coalesce(sum(s.withdrawn), 0) as withdrawn, coalesce(sum(s.rejected), 0) as rejected
from intake.run r
left join intake.run_resource s on s.run = r.id
group by r.id;
