-- Of two who decide about the same missed agreement at the same time the first counts: decisions about it are numbered.
alter table conversation.missed add column number int;
alter table conversation.missed disable trigger stays;
update conversation.missed m set number = numbered.number
from (select id, row_number() over (partition by citizen, step order by at, id) as number from conversation.missed) numbered
where numbered.id = m.id;
alter table conversation.missed enable trigger stays;
alter table conversation.missed alter column number set not null;
alter table conversation.missed add unique (citizen, step, number);
