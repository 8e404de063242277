-- When conversations are, for calendars and reminders: the time and the state, and not what they are about.
create view conversation.published_agreed as
select citizen, conversation, day, starts, state, at as changed_at
from conversation.current_conversation;
