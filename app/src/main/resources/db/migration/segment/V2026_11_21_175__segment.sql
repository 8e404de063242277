create schema segment;

-- The municipality's rules for what the guide to the first conversation proposes: a table from a day, the newest that
-- has begun counts. The first rule whose conditions all hold wins.
create table segment.rules (
  version    int primary key,
  valid_from date not null,
  otherwise  text not null check (otherwise in ('FINDS_SOON', 'EARLY', 'PARALLEL')),
  decided_by text not null,
  entered_by text not null,
  entered_at timestamptz not null
);
comment on column segment.rules.otherwise is 'what is proposed when no rule holds';

create table segment.rule (
  version    int not null references segment.rules,
  position   int not null,
  segment    text not null check (segment in ('FINDS_SOON', 'EARLY', 'PARALLEL')),
  conditions text[] not null check (cardinality(conditions) > 0),
  primary key (version, position)
);
comment on column segment.rule.conditions is 'as fact.test, or fact.test:number; all must hold';

insert into segment.rules values (1, '2000-01-01', 'EARLY', 'Roret', 'Roret', '2026-01-01 00:00+01');
insert into segment.rule values
  (1, 1, 'PARALLEL', '{health.much}'),
  (1, 2, 'PARALLEL', '{home.hard}'),
  (1, 3, 'PARALLEL', '{readiness.activity_ready,weeks.at-least:104}'),
  (1, 4, 'EARLY', '{weeks.at-least:52}'),
  (1, 5, 'EARLY', '{last-work.over-3}'),
  (1, 6, 'EARLY', '{last-work.never,education.none}'),
  (1, 7, 'EARLY', '{reading.help}'),
  (1, 8, 'EARLY', '{belief.no}'),
  (1, 9, 'FINDS_SOON', '{last-work.now}'),
  (1, 10, 'FINDS_SOON', '{last-work.under-1,belief.yes}'),
  (1, 11, 'FINDS_SOON', '{last-work.under-3,education.some,belief.yes}');

-- Nothing that was written is written over. (Deleting is for retention alone.)
create function segment.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'What stands in % stays as it was written; add a row instead', tg_table_name;
end $$;
create trigger stays before update on segment.rules for each row execute function segment.stays_as_written();
create trigger stays before update on segment.rule for each row execute function segment.stays_as_written();

-- What the rules proposed for a citizen and what the caseworker chose: a later decision is a row of its own.
create table segment.decision (
  id           uuid primary key default uuidv7(),
  citizen      uuid not null references citizen.citizen,
  conversation uuid not null,
  rule_version int not null references segment.rules,
  rule         int,
  proposed     text not null check (proposed in ('FINDS_SOON', 'EARLY', 'PARALLEL')),
  chosen       text not null check (chosen in ('FINDS_SOON', 'EARLY', 'PARALLEL')),
  reason       text check (reason in ('KNOWS_MORE', 'WISHES', 'CHANGES', 'RULE')),
  words        text,
  facts        text[] not null,
  at           timestamptz not null,
  who          uuid not null,
  who_name     text not null,
  request      uuid not null unique,
  check ((chosen = proposed) = (reason is null)),
  check ((reason is null) = (words is null))
);
create index on segment.decision (citizen, at desc);
comment on column segment.decision.conversation is 'in which it was decided';
comment on column segment.decision.rule is 'the position of the rule that held; null when none did';
comment on column segment.decision.facts is 'what the rules were held against, as fact=value';
create trigger stays before update on segment.decision for each row execute function segment.stays_as_written();

-- What the citizen says about it.
create table segment.comment (
  id      uuid primary key default uuidv7(),
  citizen uuid not null references citizen.citizen,
  words   text not null,
  at      timestamptz not null,
  request uuid not null unique
);
create index on segment.comment (citizen, at);
create trigger stays before update on segment.comment for each row execute function segment.stays_as_written();

-- For judging the strategy later: what was proposed and what was chosen, each time. No reasons, no words, no answers.
create view segment.published_decision as
select citizen, cast(at at time zone 'Europe/Copenhagen' as date) as decided_on, at as decided_at,
  proposed, chosen, rule_version
from segment.decision;
