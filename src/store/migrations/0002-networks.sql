-- Networks: one app serves many channels, each with settings of its own; how a channel is, in facts; what platforms tell beside messages.

-- ── Channels ────────────────────────────────────────────────────────────────────────────────────────────────────────

alter table channel
  -- a channel's own settings where its connection is shared with others; secrets sealed like the connection's
  add column settings jsonb not null default '{}',
  add column sealed_secrets bytea,
  -- what was looked at last: [{id, result, facts}] (channels/channel.ts, HealthCheck)
  add column health_checks jsonb not null default '[]',
  -- the platform asked for a pause: nothing leaves this account before
  add column hold_until timestamptz,
  drop constraint channel_health_check,
  add constraint channel_health_check
    check (health in ('healthy', 'quota', 'expiring', 'silent', 'delayed', 'disconnected', 'reconnect')),
  drop constraint channel_organization_id_connection_id_account_key,
  add constraint channel_account unique (organization_id, connection_id, kind, account);

-- What happened to an account, for the person who looks after it: facts, no message text.
create table channel_log (
  organization_id uuid not null,
  entry_id uuid not null,
  connection_id uuid not null,
  -- null: the connection as a whole
  channel_id uuid,
  at timestamptz not null default now(),
  kind text not null,
  detail text,
  facts jsonb not null default '{}',
  primary key (organization_id, entry_id),
  foreign key (organization_id, connection_id) references connection on delete cascade,
  foreign key (organization_id, channel_id) references channel on delete cascade
);
create index channel_log_by_channel on channel_log (organization_id, connection_id, at desc);

-- The delivery an event came in, so that a channel connected later can be given what waited for it.
alter table parked_event
  add column delivery_id uuid,
  add column received_at timestamptz;
create index parked_event_account on parked_event (organization_id, connection_id, (event ->> 'account')) where reason = 'unknown_account';

-- ── Messages ────────────────────────────────────────────────────────────────────────────────────────────────────────

alter table message
  -- a mention, a review, a postback, words of ours from the platform's own app … (core/message/message.ts, messageContext)
  add column context jsonb,
  add column hidden_at timestamptz;

-- A file that goes out: in the attachment folder under this id. One reply is one file, or words.
alter table outgoing
  add column file_id uuid,
  add column file_name text,
  add column file_type text,
  add column file_bytes integer;

-- When the customer was last active here by the platform's reckoning: opens the window in which they can be answered.
alter table conversation add column customer_active_at timestamptz;

create table reaction (
  organization_id uuid not null,
  message_id uuid not null,
  author_external_id text not null,
  author_name text not null,
  emoji text not null,
  at timestamptz not null,
  primary key (organization_id, message_id, author_external_id),
  foreign key (organization_id, message_id) references message on delete cascade
);

-- Hiding, liking and deleting on the platform: asked for here, done by a job, with the reason kept.
create table moderation (
  organization_id uuid not null,
  moderation_id uuid not null,
  message_id uuid not null,
  case_id uuid,
  action text not null check (action in ('hide', 'unhide', 'like', 'unlike', 'delete')),
  reason text check (reason in ('spam', 'abuse', 'personal_data')),
  person_id uuid,
  state text not null default 'queued' check (state in ('queued', 'done', 'failed')),
  attempts smallint not null default 0,
  failure text,
  created_at timestamptz not null default now(),
  done_at timestamptz,
  primary key (organization_id, moderation_id),
  foreign key (organization_id, message_id) references message on delete cascade
);
create index moderation_message on moderation (organization_id, message_id, created_at);
create index moderation_open on moderation (created_at) where state = 'queued';

-- ── Deletion on a person's word to the platform ─────────────────────────────────────────────────────────────────────

create table deletion_request (
  organization_id uuid not null references organization on delete cascade,
  request_id uuid not null,
  connection_id uuid not null,
  -- names the request to the person, who has no account here
  code text not null unique,
  -- a digest only: the id itself is what we were asked to forget
  user_digest bytea not null,
  requested_at timestamptz not null default now(),
  done_at timestamptz,
  messages integer not null default 0,
  primary key (organization_id, request_id),
  unique (organization_id, connection_id, user_digest)
);
