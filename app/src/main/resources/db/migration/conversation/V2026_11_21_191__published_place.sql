-- Lists do not tell where a citizen with a protected name or address is visited at home; the conversation's own page
-- does, to those who must know.
create or replace view conversation.published_open as
select v.citizen, v.conversation, v.day, v.starts, v.channel, v.staff, v.staff_name,
       exists (select 1 from conversation.writing w where w.conversation = v.conversation and not w.by_citizen) as written,
       case
         when v.channel = 'HOME' and exists (select 1 from citizen.published_citizen c
                                             where c.id = v.citizen and (c.name_protected or c.address_protected)) then null
         else v.place
       end as place,
       v.purpose,
       exists (select 1 from conversation.writing w
               where w.conversation = v.conversation and w.field = 'prepare-sent' and w.by_citizen) as prepared
from conversation.current_conversation v
where v.state = 'AGREED';
