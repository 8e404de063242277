create schema reminder;

-- The secret address of a citizen's calendar. A new one takes the place of the old; a withdrawn one is deleted.
create table reminder.calendar (
  citizen     uuid primary key references citizen.citizen,
  secret_hash bytea not null unique,
  language    text not null check (language in ('da', 'en')),
  made_at     timestamptz not null,
  fetches     bigint not null default 0,
  fetched_at  timestamptz,
  hour_began  timestamptz,
  in_hour     int not null default 0
);
comment on column reminder.calendar.secret_hash is 'SHA-256; the secret itself is shown to the citizen once and kept nowhere';
comment on column reminder.calendar.in_hour is 'fetches in the hour that began at hour_began, to hold back a calendar that asks too often';

-- An address that the citizen has asked for and that has to answer before anything else is sent to it.
create table reminder.confirmation (
  secret_hash   bytea primary key,
  citizen       uuid not null references citizen.citizen,
  address       text not null,
  language      text not null check (language in ('da', 'en')),
  conversations boolean not null,
  steps         boolean not null,
  asked_at      timestamptz not null,
  done_at       timestamptz
);
create index on reminder.confirmation (citizen, asked_at desc);

-- A confirmed address. It is deleted when the citizen stops; a new address is a new subscription, so that a link in an
-- old mail stops the address it was sent to and no other.
create table reminder.subscription (
  id            uuid primary key default uuidv7(),
  citizen       uuid not null unique references citizen.citizen,
  address       text not null,
  language      text not null check (language in ('da', 'en')),
  conversations boolean not null,
  steps         boolean not null,
  chosen_at     timestamptz not null
);
comment on column reminder.subscription.chosen_at is 'when the citizen last chose; what should have been sent before that is not missed';

-- One row for each reminder that was tried or missed: claimed here first, sent after, so that none is sent twice.
create table reminder.mail (
  kind         text not null check (kind in ('CONVERSATION', 'STEP')),
  thing        uuid not null,
  day          date not null,
  starts       time,
  citizen      uuid not null references citizen.citizen,
  subscription uuid not null,
  state        text not null check (state in ('CLAIMED', 'WAITING', 'SENT', 'DROPPED')),
  reason       text check (reason in ('ROUND_MISSED', 'MAIL_SERVER', 'REFUSED', 'UNCERTAIN')),
  stop_hash    bytea unique,
  at           timestamptz not null,
  unique nulls not distinct (kind, thing, day, starts),
  check ((state = 'DROPPED') = (reason is not null))
);
create index on reminder.mail (citizen, day desc);
create index on reminder.mail (at) where state in ('CLAIMED', 'WAITING', 'DROPPED');
comment on column reminder.mail.starts is 'of a conversation; one that is moved is another reminder';
comment on column reminder.mail.state is 'WAITING: the mail server could not be reached, so it is certain that nothing was sent';
comment on column reminder.mail.stop_hash is 'SHA-256 of the secret in this mail''s link that stops reminders';

-- Where no mail is sent: what would have been sent, for the citizen to read.
create table reminder.outbox (
  id      bigint generated always as identity primary key,
  citizen uuid not null references citizen.citizen,
  address text not null,
  subject text not null,
  body    text not null,
  at      timestamptz not null
);
create index on reminder.outbox (citizen, id desc);

-- How the mails are doing, for the page about running Roret; of nobody in particular.
create view reminder.published_mail as
select state, at from reminder.mail;
