-- What professionals write for each other about a course. Not shared with the citizen as it is written, but part of
-- what a citizen gets who asks for everything that is held.
create table conversation.note (
  id           uuid primary key default uuidv7(),
  citizen      uuid not null references citizen.citizen,
  conversation uuid,
  words        text not null,
  corrects     uuid unique references conversation.note,
  at           timestamptz not null,
  who          uuid not null,
  who_name     text not null,
  request      uuid not null unique,
  foreign key (conversation, citizen) references conversation.conversation (id, citizen)
);
create index on conversation.note (citizen, at desc);
comment on column conversation.note.corrects is 'the note that this one takes the place of; it stays';
create trigger stays before update on conversation.note for each row execute function conversation.stays_as_written();
