create schema access;

-- Each look at a citizen, granted or refused. Written before anything is shown; never changed.
create table access.look (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  user_id    uuid not null,
  user_name  text not null,
  role       text not null,
  citizen    uuid not null,
  granted    boolean not null,
  ground     text,
  reason     text,
  what       text not null,
  check (granted = (ground is not null))
);

create index on access.look (citizen, at desc);
create index on access.look (at desc);

-- Access taken in an emergency, with its reason, until it runs out.
create table access.break_glass (
  id       uuid primary key default uuidv7(),
  citizen  uuid not null,
  user_id  uuid not null,
  reason   text not null,
  opened   timestamptz not null,
  until    timestamptz not null
);

create index on access.break_glass (user_id, citizen, until);

-- Sessions of signed-in people, as Spring Session lays them out.
create table access.session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);

create index on access.session (expiry_time);
create index on access.session (principal_name);

create table access.session_attributes (
  session_primary_id char(36) not null references access.session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- Scheduled work: db-scheduler's table. Whoever picks a row runs it, so it runs once.
create table access.scheduled_task (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index on access.scheduled_task (execution_time);
create index on access.scheduled_task (last_heartbeat);
