-- Telling people who are away, on their own devices, without anybody in between.

-- The keys by which push services know this installation (RFC 8292): made once, for all its organizations.
create table push_key (
  key_id smallint primary key check (key_id = 1),
  public_key text not null,
  -- the private one, sealed with the instance key (lib/secrets.ts)
  sealed bytea not null,
  made_at timestamptz not null default now()
);

-- One browser of one person that wants to be told. It ends with the session in which it was asked for.
create table push_subscription (
  organization_id uuid not null,
  subscription_id uuid not null,
  person_id uuid not null,
  session_id uuid not null references session on delete cascade,
  -- sha-256 of the address: one browser is one row
  endpoint_digest bytea not null,
  -- address and keys; whoever holds them can write to the device
  sealed bytea not null,
  -- what the person knows it by
  device text not null,
  added_at timestamptz not null,
  told_at timestamptz,
  primary key (organization_id, subscription_id),
  foreign key (organization_id, person_id) references membership on delete cascade
);
create unique index push_subscription_once on push_subscription (endpoint_digest);
create index push_subscription_person on push_subscription (organization_id, person_id);

-- What somebody wants to be told about, and when not.
create table push_wish (
  organization_id uuid not null,
  person_id uuid not null,
  -- kinds that are switched off (core/push/news.ts); a severe complaint cannot be
  without text[] not null default '{}',
  -- HH:MM on the person's own clock; null: no quiet hours
  quiet_from text,
  quiet_to text,
  timezone text,
  -- names and words of customers on a screen that anybody can read
  show_names boolean not null default false,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references membership on delete cascade,
  check ((quiet_from is null) = (quiet_to is null) and (quiet_from is null) = (timezone is null))
);

-- What is to be told, written with what happened. Rows leave when they were told, held or found to be over.
create table push_news (
  organization_id uuid not null references organization on delete cascade,
  news_id uuid not null,
  -- when to tell: at once, when a target is near, or when somebody's quiet hours end
  due_at timestamptz not null,
  kind text not null,
  -- null: of no case
  case_id uuid,
  -- null: whoever it concerns
  person_id uuid,
  -- waited for the end of this person's quiet hours
  held boolean not null default false,
  -- what else the words need
  data jsonb not null default '{}',
  primary key (organization_id, news_id)
);
create index push_news_due on push_news (due_at);
