-- The travelling record: whom the citizen met, and what they want to remember. Written on the screen or on paper.
create table plan.journal_entry (
  id         uuid primary key,
  citizen    uuid not null references plan.plan,
  day        date,
  met        text,
  words      text not null,
  at         timestamptz not null,
  who        uuid not null,
  who_name   text not null,
  by_citizen boolean not null,
  typed_by   text,
  request    uuid not null unique
);
create index on plan.journal_entry (citizen, at desc, id);
create trigger stays before update on plan.journal_entry for each row execute function plan.stays_as_written();
comment on column plan.journal_entry.met is 'whom; null for a note of one''s own';
comment on column plan.journal_entry.typed_by is 'who typed it, when the citizen wrote it on paper';
