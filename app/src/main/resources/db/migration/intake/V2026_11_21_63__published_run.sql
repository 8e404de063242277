-- For the operations page: what became of each delivery.
create view intake.published_run as
select r.id, r.started, r.ended, r.state, r.source, r.observed_until, r.rows_read,
       coalesce(sum(s.added), 0) as added, coalesce(sum(s.changed), 0) as changed,
       coalesce(sum(s.withdrawn), 0) as withdrawn, coalesce(sum(s.rejected), 0) as rejected
from intake.run r
left join intake.run_resource s on s.run = r.id
group by r.id;
