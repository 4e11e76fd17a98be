-- Saved replies with their variants and uses, what a case is known by, and the ledger of goodwill.

alter table brand
  -- core/replies/apology.ts: what is said first when a customer waited long
  add column apology jsonb not null default '{}',
  -- core/goodwill/policy.ts: how much may be given without asking
  add column goodwill jsonb not null default '{}';

create table saved_reply (
  organization_id uuid not null references organization on delete cascade,
  reply_id uuid not null,
  -- null in the next three: everywhere
  brand_id uuid,
  area_id uuid,
  channel_kind text,
  shortcut text not null,
  title_he text not null,
  title_en text not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  -- no longer offered; its uses stay
  retired_at timestamptz,
  primary key (organization_id, reply_id),
  foreign key (organization_id, brand_id) references brand on delete cascade,
  foreign key (organization_id, area_id) references area on delete cascade
);
create unique index saved_reply_shortcut on saved_reply (organization_id, brand_id, shortcut) nulls not distinct where retired_at is null;

create table saved_reply_variant (
  organization_id uuid not null,
  reply_id uuid not null,
  language text not null check (language in ('he', 'en')),
  text text not null,
  updated_at timestamptz not null,
  -- when somebody said that it is still right although the other language changed
  checked_at timestamptz,
  primary key (organization_id, reply_id, language),
  foreign key (organization_id, reply_id) references saved_reply on delete cascade
);

create table saved_reply_use (
  organization_id uuid not null,
  use_id uuid not null,
  reply_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  language text not null check (language in ('he', 'en')),
  at timestamptz not null,
  primary key (organization_id, use_id),
  foreign key (organization_id, reply_id) references saved_reply on delete cascade,
  foreign key (organization_id, case_id) references "case" on delete cascade
);
create index saved_reply_use_by_reply on saved_reply_use (organization_id, reply_id, at desc);

-- What a rep entered once and need not enter again: the number of the order this case is about, and the like.
create table case_detail (
  organization_id uuid not null,
  case_id uuid not null,
  name text not null,
  value text not null,
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (organization_id, case_id, name),
  foreign key (organization_id, case_id) references "case" on delete cascade
);

-- Every benefit given. Rows are never changed: a mistake is taken back by a row of its own.
create table goodwill (
  organization_id uuid not null,
  goodwill_id uuid not null,
  case_id uuid not null,
  brand_id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('refund', 'gift', 'discount', 'credit', 'other')),
  -- in the currency's smallest unit (agorot, cents)
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  reason text not null,
  -- the case as it stood, for finding similar ones
  area_id uuid,
  case_kind text,
  severity smallint not null,
  given_by uuid not null,
  given_at timestamptz not null,
  -- who allowed it, where it is above what the giver may give alone
  approved_by uuid,
  request_key text,
  primary key (organization_id, goodwill_id),
  foreign key (organization_id, case_id) references "case" on delete cascade,
  foreign key (organization_id, brand_id) references brand on delete cascade
);
create index goodwill_case on goodwill (organization_id, case_id, given_at);
create index goodwill_brand on goodwill (organization_id, brand_id, given_at desc);
create unique index goodwill_request on goodwill (organization_id, request_key) where request_key is not null;

create table goodwill_cancellation (
  organization_id uuid not null,
  goodwill_id uuid not null,
  reason text not null,
  cancelled_by uuid not null,
  cancelled_at timestamptz not null,
  primary key (organization_id, goodwill_id),
  foreign key (organization_id, goodwill_id) references goodwill on delete cascade
);
