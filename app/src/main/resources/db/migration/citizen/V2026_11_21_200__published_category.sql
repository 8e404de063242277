-- Each row with its key, so that a picture of them all can name it.
create or replace view citizen.published_category as
select citizen, valid_from, valid_until, readiness, target_group, id
from citizen.category
where withdrawn_at is null;
