-- Professionals of other units who are invited to a conversation, each with the citizen's yes.
create table conversation.invitation (
  id           uuid primary key default uuidv7(),
  conversation uuid not null,
  citizen      uuid not null,
  staff        uuid not null references staff.staff,
  staff_name   text not null,
  unit         text not null,
  yes_on       date not null,
  at           timestamptz not null,
  who          uuid not null,
  who_name     text not null,
  request      uuid not null unique,
  unique (id, citizen),
  foreign key (conversation, citizen) references conversation.conversation (id, citizen)
);
create index on conversation.invitation (staff, citizen);
create index on conversation.invitation (conversation);
comment on column conversation.invitation.yes_on is 'the day that the citizen said yes to this very person; who noted it is who';
create trigger stays before update on conversation.invitation for each row execute function conversation.stays_as_written();

-- An invitation that was withdrawn: by the citizen, who takes back the yes, or by whoever has the course.
create table conversation.invitation_end (
  invitation uuid primary key,
  citizen    uuid not null,
  at         timestamptz not null,
  who        uuid not null,
  who_name   text not null,
  by_citizen boolean not null,
  foreign key (invitation, citizen) references conversation.invitation (id, citizen)
);
create trigger stays before update on conversation.invitation_end for each row execute function conversation.stays_as_written();

-- Which meeting a step was agreed at. What was agreed on the screen that both look at is known by its day.
create table conversation.meeting_step (
  request      uuid primary key,
  conversation uuid not null,
  citizen      uuid not null,
  step         uuid not null,
  foreign key (conversation, citizen) references conversation.conversation (id, citizen)
);
create index on conversation.meeting_step (conversation);
create trigger stays before update on conversation.meeting_step for each row execute function conversation.stays_as_written();
