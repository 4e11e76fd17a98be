-- Who gets what: areas with languages, channels and an order of people; presence and load; the briefing of a shift; policy asked,
-- answered and kept.

alter table area
  -- the languages (core/routing/areas.ts) and channels it takes; empty: all
  add column languages text[] not null default '{}',
  add column channel_ids uuid[] not null default '{}',
  -- how long one person has to acknowledge before the next is told; null: what the brand says
  add column step_minutes integer check (step_minutes between 1 and 1440),
  -- first day of the week whose digest was mailed last
  add column digest_week date;

-- The order in which the people of an area are told.
alter table area_member add column position integer not null default 0;

alter table membership
  -- the languages somebody answers in; empty: all
  add column languages text[] not null default '{}',
  -- most open cases that may wait for them at once; null: no limit
  add column load_limit integer check (load_limit between 1 and 1000);

-- core/routing/rules.ts; what is left out has its default there
alter table organization add column routing jsonb not null default '{}';

-- Cases whose responsible person was told and has not acknowledged.
create index case_unacknowledged on "case" (organization_id, case_id)
  where closed_at is null and jsonb_typeof(state->'responsible') = 'object' and state->'responsible'->'acknowledgedAt' = 'null'::jsonb;
-- Cases offered to somebody who has not opened them.
create index case_offered on "case" (organization_id, case_id) where closed_at is null and jsonb_typeof(state->'offer') = 'object';

create table presence (
  organization_id uuid not null,
  person_id uuid not null,
  -- by hand
  chosen text not null default 'available' check (chosen in ('available', 'busy', 'off')),
  -- a desk was open, and somebody sat at it
  desk_at timestamptz,
  active_at timestamptz,
  -- what follows from these (core/routing/presence.ts), as it was last worked out, and since when
  state text not null default 'away' check (state in ('available', 'busy', 'away', 'off')),
  since timestamptz not null default now(),
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references membership on delete cascade
);

-- What everybody should know today: faults that are known, and how they are worded.
create table briefing (
  organization_id uuid not null references organization on delete cascade,
  briefing_id uuid not null,
  -- null: all brands
  brand_id uuid,
  kind text not null check (kind in ('fault', 'wording', 'news')),
  title text not null,
  body text not null default '',
  -- counts the wordings, so that a change is read again
  version integer not null default 1,
  valid_until timestamptz,
  written_by uuid,
  written_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (organization_id, briefing_id),
  foreign key (organization_id, brand_id) references brand on delete cascade
);

create table briefing_read (
  organization_id uuid not null,
  briefing_id uuid not null,
  person_id uuid not null,
  version integer not null,
  at timestamptz not null default now(),
  primary key (organization_id, briefing_id, person_id),
  foreign key (organization_id, briefing_id) references briefing on delete cascade,
  foreign key (organization_id, person_id) references membership on delete cascade
);

create table policy (
  organization_id uuid not null references organization on delete cascade,
  policy_id uuid not null,
  brand_id uuid not null,
  -- null: the whole brand
  area_id uuid,
  title text not null,
  body text not null,
  written_by uuid,
  written_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (organization_id, policy_id),
  foreign key (organization_id, brand_id) references brand on delete cascade,
  foreign key (organization_id, area_id) references area on delete cascade
);
create index policy_brand on policy (organization_id, brand_id) where retired_at is null;

create table policy_question (
  organization_id uuid not null references organization on delete cascade,
  question_id uuid not null,
  case_id uuid not null,
  brand_id uuid not null,
  area_id uuid,
  question text not null,
  asked_by uuid,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  -- the asker has seen the answer
  seen_at timestamptz,
  -- what the answer became
  policy_id uuid,
  saved_reply_id uuid,
  primary key (organization_id, question_id),
  foreign key (organization_id, case_id) references "case" on delete cascade,
  foreign key (organization_id, brand_id) references brand on delete cascade
);
create index policy_question_case on policy_question (organization_id, case_id);
create index policy_question_open on policy_question (organization_id, asked_at) where answered_at is null;
