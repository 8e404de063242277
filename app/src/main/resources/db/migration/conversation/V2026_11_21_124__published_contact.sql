-- For lists and the citizen's page: what the next contact is about, and whether the citizen has prepared.
create or replace view conversation.published_open as
select v.citizen, v.conversation, v.day, v.starts, v.channel, v.staff, v.staff_name,
       exists (select 1 from conversation.writing w where w.conversation = v.conversation and not w.by_citizen) as written,
       v.place, v.purpose,
       exists (select 1 from conversation.writing w
               where w.conversation = v.conversation and w.field = 'prepare-sent' and w.by_citizen) as prepared
from conversation.current_conversation v
where v.state = 'AGREED';

-- The conversations that were held.
--   no_next  why no next contact was agreed; null where one was
create view conversation.published_held as
select v.citizen, v.conversation, v.day, v.starts, v.channel, v.reason as no_next
from conversation.current_conversation v
where v.state = 'HELD';
