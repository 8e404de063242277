-- What is written while two people talk, and when the citizen prepares: each save is a row. A text that was
-- written on top of another than the one that stands is kept aside until somebody has chosen.
create table conversation.writing (
  conversation uuid not null,
  citizen      uuid not null,
  field        text not null,
  revision     int not null,
  base         int not null,
  aside        boolean not null,
  settles      int not null,
  tab          uuid not null,
  words        text not null,
  at           timestamptz not null,
  who          uuid not null,
  who_name     text not null,
  by_citizen   boolean not null,
  primary key (conversation, field, revision),
  foreign key (conversation, citizen) references conversation.conversation (id, citizen)
);
comment on column conversation.writing.base is 'the revision it was written on top of; 0 for none';
comment on column conversation.writing.settles is 'texts set aside up to this revision have been seen and chosen among; mostly 0';
comment on column conversation.writing.tab is 'the open page that it was written in: what one page saves comes one after the other';
create trigger stays before update on conversation.writing for each row execute function conversation.stays_as_written();

-- What both can read of a conversation that was held: the minutes are number 1, what was added later follows.
create table conversation.minutes (
  conversation uuid not null,
  citizen      uuid not null,
  number       int not null,
  since        text,
  words        text not null,
  at           timestamptz not null,
  who          uuid not null,
  who_name     text not null,
  by_citizen   boolean not null,
  request      uuid not null unique,
  primary key (conversation, number),
  foreign key (conversation, citizen) references conversation.conversation (id, citizen)
);
create trigger stays before update on conversation.minutes for each row execute function conversation.stays_as_written();

-- For lists of citizens: conversations that are agreed and whose minutes are not shared yet.
--   written  something has been written in it
create view conversation.published_open as
select v.citizen, v.conversation, v.day, v.starts, v.channel, v.staff, v.staff_name,
       exists (select 1 from conversation.writing w where w.conversation = v.conversation and not w.by_citizen) as written
from conversation.current_conversation v
where v.state = 'AGREED';

-- For lists of citizens: those who ask for contact, and wait.
create view conversation.published_contact_request as
select citizen, min(asked_at) as asked_at, count(conversation) > 0 as cannot_come
from conversation.contact_request
where answered_at is null
group by citizen;
