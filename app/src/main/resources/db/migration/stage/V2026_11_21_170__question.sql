create schema stage;

-- What the citizen wants to know, and what somebody in the municipality answers.
create table stage.question (
  id      uuid primary key default uuidv7(),
  citizen uuid not null references citizen.citizen,
  words   text not null,
  at      timestamptz not null,
  request uuid not null unique
);
create index on stage.question (citizen, at);
comment on column stage.question.request is 'made with the form and its words: a form sent twice is one question';

create table stage.answer (
  question uuid primary key references stage.question,
  words    text not null,
  at       timestamptz not null,
  who      uuid not null,
  who_name text not null,
  request  uuid not null unique
);

-- Nothing that was written is written over. (Deleting is for retention alone.)
create function stage.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'What stands in % stays as it was written', tg_table_name;
end $$;
create trigger stays before update on stage.question for each row execute function stage.stays_as_written();
create trigger stays before update on stage.answer for each row execute function stage.stays_as_written();

-- For the conversation, which takes them up; answered_at is null for those that wait.
create view stage.published_question as
select q.citizen, q.id as question, q.words, q.at as asked_at,
       a.at as answered_at, a.words as answer, a.who_name as answered_by
from stage.question q
left join stage.answer a on a.question = q.id;
