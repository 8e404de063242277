-- What was decided about an agreement that was missed: to talk about it, to change it, or to hear the citizen.
-- None of them is a sanction.
create table conversation.missed (
  id           uuid primary key default uuidv7(),
  citizen      uuid not null references citizen.citizen,
  conversation uuid not null,
  step         uuid not null,
  step_words   text not null,
  choice       text not null check (choice in ('TALK', 'CHANGE', 'HEARING')),
  cause        text not null check (cause in ('WOULD_NOT', 'COULD_NOT', 'NOT_KNOWN')),
  help         text,
  reason       text not null,
  answer_by    date,
  at           timestamptz not null,
  who          uuid not null,
  who_name     text not null,
  request      uuid not null unique,
  foreign key (conversation, citizen) references conversation.conversation (id, citizen),
  check ((choice = 'HEARING') = (answer_by is not null))
);
create index on conversation.missed (citizen, at desc);
comment on column conversation.missed.help is 'help to turn up that was agreed, such as being fetched';
comment on column conversation.missed.answer_by is 'the last day that the citizen can answer in a hearing';
create trigger stays before update on conversation.missed for each row execute function conversation.stays_as_written();

-- What the citizen answered when they were heard. More than one answer may come; all count.
create table conversation.hearing_answer (
  id      bigint generated always as identity primary key,
  missed  uuid not null references conversation.missed,
  citizen uuid not null references citizen.citizen,
  words   text not null,
  at      timestamptz not null,
  request uuid not null unique
);
create index on conversation.hearing_answer (missed);
create trigger stays before update on conversation.hearing_answer for each row execute function conversation.stays_as_written();
