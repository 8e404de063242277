create schema conversation;

-- The citizen asks for contact, or says that they cannot come. Answered when something is agreed, or with words.
create table conversation.contact_request (
  id           uuid primary key default uuidv7(),
  citizen      uuid not null references citizen.citizen,
  conversation uuid,
  words        text,
  asked_at     timestamptz not null,
  request      uuid not null unique,
  answered_at  timestamptz,
  answered_by  text,
  agreed       uuid,
  answer       text
);
create index on conversation.contact_request (citizen, asked_at desc);
comment on column conversation.contact_request.conversation is 'the one that the citizen cannot come to; null when they just ask for contact';
comment on column conversation.contact_request.agreed is 'the conversation that was agreed, or moved, in answer';

-- A conversation; what is agreed about it is in its newest version, which revision points at.
create table conversation.conversation (
  id       uuid primary key,
  citizen  uuid not null references citizen.citizen,
  revision int not null,
  unique (id, citizen)
);
create index on conversation.conversation (citizen);

-- What was agreed, moved, cancelled or held: one row for each, with who and why.
create table conversation.version (
  conversation uuid not null,
  citizen      uuid not null,
  revision     int not null,
  state        text not null check (state in ('AGREED', 'HELD', 'CANCELLED')),
  day          date not null,
  starts       time not null,
  channel      text not null check (channel in ('MEETING', 'PHONE', 'VIDEO', 'HOME', 'WALK')),
  place        text,
  purpose      text not null,
  staff        uuid not null references staff.staff,
  staff_name   text not null,
  reason       text,
  at           timestamptz not null,
  who          uuid not null,
  who_name     text not null,
  request      uuid not null unique,
  primary key (conversation, revision),
  foreign key (conversation, citizen) references conversation.conversation (id, citizen)
);
create index on conversation.version (staff, day);
create index on conversation.version (citizen, day);
comment on column conversation.version.staff is 'who holds it';
comment on column conversation.version.reason is 'why it was moved or cancelled; for one that was held, why no next contact was agreed';
comment on column conversation.version.request is 'made with the form: a form sent twice is one change';

-- Nothing that was written is written over. (Deleting is for retention alone.)
create function conversation.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'What stands in % stays as it was written; add a row instead', tg_table_name;
end $$;
create trigger stays before update on conversation.version for each row execute function conversation.stays_as_written();

create view conversation.current_conversation as
select v.*
from conversation.conversation c
join conversation.version v on v.conversation = c.id and v.revision = c.revision;
