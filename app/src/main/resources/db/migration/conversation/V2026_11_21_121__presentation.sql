-- What the citizen shows when they present themselves. The newest row counts; the others are what was chosen before.
create table conversation.presentation (
  id      bigint generated always as identity primary key,
  citizen uuid not null references citizen.citizen,
  hidden  text[] not null,
  about   text not null,
  steps   uuid[] not null,
  at      timestamptz not null,
  request uuid not null unique
);
create index on conversation.presentation (citizen, id desc);
comment on column conversation.presentation.hidden is 'parts, and keys of themes, that are not to be shown: what is new later is shown';
comment on column conversation.presentation.steps is 'open steps of the citizen''s own that are shown as what comes next';
create trigger stays before update on conversation.presentation for each row execute function conversation.stays_as_written();

-- A next step that the citizen proposes, before anybody has agreed to it.
create table conversation.proposal (
  id           uuid primary key,
  citizen      uuid not null references citizen.citizen,
  words        text not null,
  municipality boolean not null,
  at           timestamptz not null
);
create index on conversation.proposal (citizen, at);
comment on column conversation.proposal.id is 'made with the form: a form sent twice is one proposal';
comment on column conversation.proposal.municipality is 'something that the municipality is to do';
create trigger stays before update on conversation.proposal for each row execute function conversation.stays_as_written();

create table conversation.proposal_answer (
  proposal uuid primary key references conversation.proposal,
  answer   text not null check (answer in ('AGREED', 'NOT_NOW', 'WITHDRAWN')),
  at       timestamptz not null,
  who      uuid not null,
  who_name text not null
);
create trigger stays before update on conversation.proposal_answer for each row execute function conversation.stays_as_written();
