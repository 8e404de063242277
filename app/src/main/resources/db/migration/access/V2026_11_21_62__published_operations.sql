-- For the operations page: how the ground is doing, with nobody in it.
create view access.published_scheduled_task as
select task_name, execution_time, last_success, last_failure, coalesce(consecutive_failures, 0) as failures
from access.scheduled_task;

create view access.published_session as
select count(distinct principal_name) as people
from access.session
where principal_name is not null and to_timestamp(expiry_time / 1000.0) > now();

create view access.published_look_size as
select pg_total_relation_size('access.look') as bytes, (select min(at) from access.look) as since;
