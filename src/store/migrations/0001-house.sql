-- The house: organizations, people, channels, intake, cases, replies and the four logs.
-- Every key starts with organization_id (test/keys.test.ts lists the exceptions); ids are UUIDv7 made by the app.

-- ── Organizations and people ────────────────────────────────────────────────────────────────────────────────────────

create table organization (
  organization_id uuid primary key,
  name text not null,
  language text not null check (language in ('he', 'en')),
  sample boolean not null default false,
  next_case_number integer not null default 1,
  created_at timestamptz not null default now()
);

-- A person may belong to several organizations, so persons and sessions stand outside them.
create table person (
  person_id uuid primary key,
  email text not null,
  name text not null,
  password_hash text,
  language text not null default 'he' check (language in ('he', 'en')),
  preferences jsonb not null default '{}',
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create unique index person_email on person (lower(email));

create table session (
  session_id uuid primary key,
  person_id uuid not null references person on delete cascade,
  organization_id uuid references organization on delete cascade,
  token_digest bytea not null unique,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_person on session (person_id);

create table one_time_link (
  link_id uuid primary key,
  person_id uuid not null references person on delete cascade,
  purpose text not null check (purpose in ('reset_password')),
  token_digest bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table membership (
  organization_id uuid not null references organization on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('owner', 'manager', 'rep', 'referent', 'participant')),
  -- null: all brands of the organization
  brand_ids uuid[],
  created_at timestamptz not null default now(),
  primary key (organization_id, person_id)
);
create index membership_person on membership (person_id);

create table invitation (
  organization_id uuid not null references organization on delete cascade,
  invitation_id uuid not null,
  email text not null,
  role text not null check (role in ('owner', 'manager', 'rep', 'referent', 'participant')),
  brand_ids uuid[],
  token_digest bytea not null unique,
  invited_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (organization_id, invitation_id)
);

create table api_token (
  organization_id uuid not null references organization on delete cascade,
  token_id uuid not null,
  person_id uuid not null references person on delete cascade,
  name text not null,
  token_digest bytea not null unique,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (organization_id, token_id)
);

-- ── Brands, areas, channels ─────────────────────────────────────────────────────────────────────────────────────────

create table brand (
  organization_id uuid not null references organization on delete cascade,
  brand_id uuid not null,
  name text not null,
  names text[] not null default '{}',
  competitors text[] not null default '{}',
  language text not null default 'he' check (language in ('he', 'en')),
  timezone text not null default 'Asia/Jerusalem',
  -- core/sla/calendar.ts; null: always open
  calendar jsonb,
  target_seconds integer not null default 300 check (target_seconds between 10 and 604800),
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (organization_id, brand_id)
);

create table area (
  organization_id uuid not null,
  area_id uuid not null,
  brand_id uuid not null,
  name_he text not null,
  name_en text not null,
  icon text not null default 'folder',
  words text[] not null default '{}',
  position integer not null default 0,
  primary key (organization_id, area_id),
  foreign key (organization_id, brand_id) references brand on delete cascade
);

create table area_member (
  organization_id uuid not null,
  area_id uuid not null,
  person_id uuid not null,
  primary key (organization_id, area_id, person_id),
  foreign key (organization_id, area_id) references area on delete cascade,
  foreign key (organization_id, person_id) references membership on delete cascade
);

create table connection (
  organization_id uuid not null references organization on delete cascade,
  connection_id uuid not null,
  kind text not null,
  -- settings that are not secret, as given; secrets are sealed with the instance key (lib/secrets.ts)
  settings jsonb not null default '{}',
  sealed_secrets bytea,
  created_at timestamptz not null default now(),
  primary key (organization_id, connection_id)
);
-- Webhooks name the connection alone.
create unique index connection_by_id on connection (connection_id);

create table channel (
  organization_id uuid not null,
  channel_id uuid not null,
  connection_id uuid not null,
  brand_id uuid not null,
  kind text not null,
  account text not null,
  name text not null,
  cursor jsonb,
  health text not null default 'healthy' check (health in ('healthy', 'delayed', 'disconnected', 'reconnect')),
  health_detail text,
  last_delivery_at timestamptz,
  paused_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (organization_id, channel_id),
  unique (organization_id, connection_id, account),
  foreign key (organization_id, connection_id) references connection on delete cascade,
  foreign key (organization_id, brand_id) references brand on delete cascade
);

-- ── Intake ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Exactly what a platform sent; partitioned by week so that retention is a drop (store/partitions.ts).
create table delivery (
  organization_id uuid not null,
  received_at timestamptz not null,
  delivery_id uuid not null,
  connection_id uuid not null,
  headers jsonb not null,
  body bytea not null,
  primary key (organization_id, received_at, delivery_id)
) partition by range (received_at);

create table delivery_key (
  organization_id uuid not null,
  connection_id uuid not null,
  digest bytea not null,
  received_at timestamptz not null,
  primary key (organization_id, connection_id, digest)
);

create table delivery_pending (
  organization_id uuid not null,
  connection_id uuid not null,
  delivery_id uuid not null,
  received_at timestamptz not null,
  attempts smallint not null default 0,
  next_attempt_at timestamptz not null default now(),
  -- set when every attempt failed: kept and shown, never dropped
  stuck_reason text,
  primary key (organization_id, connection_id, delivery_id)
);
create index delivery_pending_due on delivery_pending (connection_id, received_at) where stuck_reason is null;

-- Each event of a channel once, whatever it was wrapped in.
create table event_key (
  organization_id uuid not null,
  channel_id uuid not null,
  event_key text not null,
  at timestamptz not null default now(),
  primary key (organization_id, channel_id, event_key)
);

-- Events for accounts we do not know, shapes we do not know, and edits or removals that came before their message.
create table parked_event (
  organization_id uuid not null,
  parked_id uuid not null,
  connection_id uuid not null,
  channel_id uuid,
  reason text not null check (reason in ('unknown_account', 'unknown_shape', 'before_message')),
  external_id text,
  event jsonb not null,
  at timestamptz not null default now(),
  primary key (organization_id, parked_id)
);
create index parked_event_waiting on parked_event (organization_id, channel_id, external_id) where reason = 'before_message';

-- ── Customers ───────────────────────────────────────────────────────────────────────────────────────────────────────

create table customer (
  organization_id uuid not null references organization on delete cascade,
  customer_id uuid not null,
  name text not null,
  note text not null default '',
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (organization_id, customer_id)
);

create table identity (
  organization_id uuid not null,
  identity_id uuid not null,
  kind text not null,
  -- the account that the external id is relative to, for platforms whose ids are scoped to a page; else ''
  scope text not null default '',
  external_id text not null,
  name text not null,
  handle text,
  avatar_url text,
  reach integer,
  created_at timestamptz not null default now(),
  primary key (organization_id, identity_id),
  unique (organization_id, kind, scope, external_id)
);

-- identity → customer is a dated link: merging and splitting only write links, so both can be undone.
create table identity_link (
  organization_id uuid not null,
  link_id uuid not null,
  identity_id uuid not null,
  customer_id uuid not null,
  valid_from timestamptz not null default now(),
  valid_to timestamptz,
  -- links written together by one merge or split
  change_id uuid,
  made_by uuid,
  primary key (organization_id, link_id),
  foreign key (organization_id, identity_id) references identity,
  foreign key (organization_id, customer_id) references customer
);
create unique index identity_link_current on identity_link (organization_id, identity_id) where valid_to is null;
create index identity_link_customer on identity_link (organization_id, customer_id) where valid_to is null;

-- ── Conversations, cases, messages ──────────────────────────────────────────────────────────────────────────────────

create table conversation (
  organization_id uuid not null,
  conversation_id uuid not null,
  channel_id uuid not null,
  root_external_id text not null,
  visibility text not null check (visibility in ('public', 'private')),
  title text,
  permalink text,
  reach integer,
  created_at timestamptz not null default now(),
  primary key (organization_id, conversation_id),
  unique (organization_id, channel_id, root_external_id),
  foreign key (organization_id, channel_id) references channel on delete cascade
);

create table "case" (
  organization_id uuid not null,
  case_id uuid not null,
  brand_id uuid not null,
  customer_id uuid not null,
  number integer not null,
  -- the fold of all events (core/case/fold.ts); the columns below are read from it for queues
  state jsonb not null,
  version integer not null,
  status text not null,
  waiting_on text,
  kind text,
  marks text[] not null default '{}',
  area_id uuid,
  assignee_id uuid,
  severity smallint not null default 0,
  is_public boolean not null,
  opened_at timestamptz not null,
  clock_started_at timestamptz,
  target_at timestamptz,
  virtual_deadline timestamptz,
  answered_at timestamptz,
  solved_at timestamptz,
  follow_up_due_at timestamptz,
  -- the soonest moment at which something falls due by itself (core/follow-up/due.ts)
  next_due_at timestamptz,
  closed_at timestamptz,
  last_activity_at timestamptz not null,
  primary key (organization_id, case_id),
  unique (organization_id, number),
  foreign key (organization_id, brand_id) references brand on delete cascade,
  foreign key (organization_id, customer_id) references customer
);
create index case_queue on "case" (organization_id, virtual_deadline, case_id) where closed_at is null;
create index case_assignee on "case" (organization_id, assignee_id, virtual_deadline) where closed_at is null;
create index case_area on "case" (organization_id, area_id, virtual_deadline) where closed_at is null;
create index case_closed on "case" (organization_id, closed_at desc) where closed_at is not null;
create index case_customer on "case" (organization_id, customer_id, opened_at desc);
create index case_due on "case" (next_due_at) where next_due_at is not null;

create table case_conversation (
  organization_id uuid not null,
  case_id uuid not null,
  conversation_id uuid not null,
  joined_at timestamptz not null,
  primary key (organization_id, case_id, conversation_id),
  foreign key (organization_id, case_id) references "case" on delete cascade,
  foreign key (organization_id, conversation_id) references conversation on delete cascade
);
create index case_conversation_by_conversation on case_conversation (organization_id, conversation_id);

create table message (
  organization_id uuid not null,
  message_id uuid not null,
  channel_id uuid,
  conversation_id uuid,
  case_id uuid,
  identity_id uuid,
  -- who of us wrote it, for our replies and notes
  person_id uuid,
  external_id text,
  parent_external_id text,
  direction text not null check (direction in ('in', 'out')),
  visibility text not null check (visibility in ('public', 'private', 'internal')),
  author_name text not null,
  automatic boolean not null default false,
  -- the raw delivery that brought it, so that an unsend can clear that too
  delivery_id uuid,
  delivery_received_at timestamptz,
  -- null once the message was removed or erased; older wordings are in message_version
  body text,
  html text,
  language text,
  permalink text,
  reach integer,
  version smallint not null default 1,
  sent_at timestamptz not null,
  filed_at timestamptz not null default now(),
  edited_at timestamptz,
  removed_at timestamptz,
  removed_by text,
  receipt text check (receipt in ('delivered', 'read', 'failed')),
  primary key (organization_id, message_id),
  -- checked at commit: a message is written before the case that it opens
  foreign key (organization_id, case_id) references "case" on delete cascade deferrable initially deferred,
  foreign key (organization_id, conversation_id) references conversation on delete cascade
);
create unique index message_external on message (organization_id, channel_id, external_id) where external_id is not null;
create index message_conversation on message (organization_id, conversation_id, sent_at);
create index message_case on message (organization_id, case_id, sent_at);
create index message_identity on message (organization_id, identity_id, sent_at desc);

create table message_version (
  organization_id uuid not null,
  message_id uuid not null,
  version smallint not null,
  body text,
  replaced_at timestamptz not null,
  primary key (organization_id, message_id, version),
  foreign key (organization_id, message_id) references message on delete cascade
);

-- What understanding said, by which model, and what people corrected. The latest row wins.
create table verdict (
  organization_id uuid not null,
  message_id uuid not null,
  verdict_id uuid not null,
  model text not null,
  verdict jsonb not null,
  corrected_by uuid,
  at timestamptz not null default now(),
  primary key (organization_id, message_id, verdict_id),
  foreign key (organization_id, message_id) references message on delete cascade
);

create table attachment (
  organization_id uuid not null,
  attachment_id uuid not null,
  message_id uuid not null,
  name text,
  content_type text,
  size integer,
  source_url text,
  -- 'stored' in the attachment folder, 'linked' where the platform forbids copies, 'pending' until fetched, 'refused' with a reason
  state text not null check (state in ('pending', 'stored', 'linked', 'refused')),
  reason text,
  primary key (organization_id, attachment_id),
  foreign key (organization_id, message_id) references message on delete cascade
);
create index attachment_message on attachment (organization_id, message_id);

-- ── Playbook, drafts, replies ───────────────────────────────────────────────────────────────────────────────────────

create table playbook (
  organization_id uuid not null references organization on delete cascade,
  playbook_id uuid not null,
  version integer not null,
  document jsonb not null,
  published_at timestamptz not null default now(),
  published_by uuid,
  primary key (organization_id, playbook_id, version)
);

create table draft (
  organization_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  mode text not null check (mode in ('public', 'private', 'internal')),
  body text not null,
  updated_at timestamptz not null default now(),
  primary key (organization_id, case_id, person_id, mode),
  foreign key (organization_id, case_id) references "case" on delete cascade
);

create table outgoing (
  organization_id uuid not null,
  outgoing_id uuid not null,
  case_id uuid not null,
  channel_id uuid not null,
  -- null until the platform made one: a first private message
  conversation_id uuid,
  -- replies of one thread leave in order: the conversation, or the recipient where there is none yet
  lane text not null,
  mode text not null check (mode in ('public', 'private')),
  purpose text not null,
  body text not null,
  language text not null,
  recipient_identity_id uuid,
  in_reply_to uuid,
  private_reply_to text,
  person_id uuid,
  automatic boolean not null default false,
  -- the caller's own key: asking twice makes one
  request_key text,
  state text not null check (state in
    ('draft', 'awaiting_approval', 'refused', 'held', 'queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'unknown', 'cancelled')),
  held_until timestamptz,
  not_before timestamptz,
  attempts smallint not null default 0,
  reason text,
  external_id text,
  message_id uuid,
  -- the process that is calling the platform right now (its lease tells whether it still lives)
  sender uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, outgoing_id),
  foreign key (organization_id, case_id) references "case" on delete cascade,
  foreign key (organization_id, channel_id) references channel on delete cascade
);
create unique index outgoing_request on outgoing (organization_id, request_key) where request_key is not null;
create index outgoing_case on outgoing (organization_id, case_id, created_at);
create index outgoing_lane on outgoing (organization_id, channel_id, lane, created_at) where state in ('held', 'queued', 'sending', 'unknown');
create index outgoing_open on outgoing (state, held_until) where state in ('held', 'queued', 'sending', 'unknown');

-- Committed before the call: proof that we may have spoken.
create table send_attempt (
  organization_id uuid not null,
  outgoing_id uuid not null,
  attempt smallint not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  outcome text,
  evidence text,
  primary key (organization_id, outgoing_id, attempt),
  foreign key (organization_id, outgoing_id) references outgoing on delete cascade
);

create table handover (
  organization_id uuid not null,
  handover_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('direct', 'private_reply', 'phone', 'email', 'form')),
  -- a private message that quotes this code joins the case
  code text not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  joined_at timestamptz,
  primary key (organization_id, handover_id),
  unique (organization_id, code),
  foreign key (organization_id, case_id) references "case" on delete cascade
);

-- ── Four logs, four jobs ────────────────────────────────────────────────────────────────────────────────────────────

-- 1. The domain timeline of a case: permanent.
create table case_event (
  organization_id uuid not null,
  case_id uuid not null,
  seq integer not null,
  type text not null,
  at timestamptz not null,
  by uuid,
  data jsonb not null,
  primary key (organization_id, case_id, seq),
  foreign key (organization_id, case_id) references "case" on delete cascade
);

-- 2. What open desks read: seven days. Sequence order is not commit order, so readers go by (xid, change_id) below the oldest running transaction.
create table change (
  organization_id uuid not null,
  at timestamptz not null default now(),
  change_id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  kind text not null,
  entity_id uuid not null,
  brand_id uuid,
  -- for one person only (drafts, notifications); null: everybody who may see the brand
  person_id uuid,
  version integer not null,
  primary key (organization_id, at, change_id)
) partition by range (at);
create index change_cursor on change (xid, change_id);

-- 3. Who did what, in an append-only chain over salted digests; sealed by one job at a time.
create table audit (
  organization_id uuid not null,
  audit_id uuid not null,
  at timestamptz not null default now(),
  person_id uuid,
  action text not null,
  entity text not null,
  entity_id text,
  data jsonb not null default '{}',
  salt bytea not null,
  sealed_seq bigint,
  chain bytea,
  primary key (organization_id, audit_id)
);
create index audit_unsealed on audit (organization_id, at) where sealed_seq is null;
create unique index audit_sealed on audit (organization_id, sealed_seq) where sealed_seq is not null;

-- 4. Narrow rows for KPIs: no text, no personal data, permanent.
create table fact (
  organization_id uuid not null,
  fact_id uuid not null,
  at timestamptz not null,
  kind text not null,
  brand_id uuid not null,
  channel_id uuid,
  area_id uuid,
  case_id uuid,
  message_id uuid,
  identity_id uuid,
  person_id uuid,
  -- a small closed vocabulary by kind: a sentiment, a purpose, a node, a reason
  category text,
  visibility text,
  severity smallint,
  reach integer,
  amount double precision,
  wall_ms bigint,
  business_ms bigint,
  counts boolean,
  automatic boolean not null default false,
  primary key (organization_id, fact_id)
);
create index fact_by_kind on fact (organization_id, brand_id, kind, at);
create index fact_by_case on fact (organization_id, case_id) where case_id is not null;

-- ── The sandbox wall: a platform of our own ─────────────────────────────────────────────────────────────────────────

create table sandbox_visitor (
  organization_id uuid not null,
  channel_id uuid not null,
  visitor_id uuid not null,
  name text not null,
  token_digest bytea not null unique,
  created_at timestamptz not null default now(),
  primary key (organization_id, channel_id, visitor_id),
  foreign key (organization_id, channel_id) references channel on delete cascade
);

create table sandbox_entry (
  organization_id uuid not null,
  channel_id uuid not null,
  entry_id uuid not null,
  -- 'post' and 'comment' are public; 'direct' is between one visitor and the brand
  kind text not null check (kind in ('post', 'comment', 'direct')),
  root_id uuid not null,
  parent_id uuid,
  visitor_id uuid,
  by_brand boolean not null default false,
  author_name text not null,
  body text not null,
  client_key text,
  removed_at timestamptz,
  at timestamptz not null default now(),
  primary key (organization_id, channel_id, entry_id),
  foreign key (organization_id, channel_id) references channel on delete cascade
);
create unique index sandbox_entry_once on sandbox_entry (organization_id, channel_id, client_key) where client_key is not null;
create index sandbox_entry_root on sandbox_entry (organization_id, channel_id, root_id, at);

-- What the wall was told to do wrong next.
create table sandbox_fault (
  organization_id uuid not null,
  channel_id uuid not null,
  fault text not null check (fault in ('duplicate', 'delay', 'reorder', 'refuse', 'rate_limit', 'lose_answer', 'server_error')),
  remaining integer not null,
  seconds integer,
  primary key (organization_id, channel_id, fault),
  foreign key (organization_id, channel_id) references channel on delete cascade
);

-- ── Leases, partitions ──────────────────────────────────────────────────────────────────────────────────────────────

-- Which processes live, and the work that exactly one of them may do at a time (polling a mailbox, sealing the audit).
create table lease (
  name text primary key,
  holder uuid not null,
  until timestamptz not null
);

-- Makes the partition that holds the week of `day` (UTC), once, however many processes ask.
create function ensure_week_partition(parent text, day date) returns void language plpgsql as $$
declare
  start date := date_trunc('week', day)::date;
  part text := parent || '_' || to_char(start, 'IYYY"w"IW');
begin
  if to_regclass(part) is null then
    perform pg_advisory_xact_lock(hashtext(part));
    if to_regclass(part) is null then
      execute format('create table %I partition of %I for values from (%L) to (%L)',
        part, parent, start || ' 00:00:00+00', (start + 7) || ' 00:00:00+00');
    end if;
  end if;
end $$;
