-- Guardrails: what a brand decides about them, and what waits for PR/Legal before it may leave.

alter table brand
  -- core/guardrails/policy.ts, guardrailPolicy; what is left out has its default there
  add column guardrails jsonb not null default '{}';

-- One request to PR/Legal for one outgoing message; its history is on the case's timeline.
create table approval (
  organization_id uuid not null,
  approval_id uuid not null,
  outgoing_id uuid not null,
  case_id uuid not null,
  brand_id uuid not null,
  state text not null check (state in ('waiting', 'approved', 'edited', 'lowered', 'refused', 'expired', 'withdrawn')),
  -- who wrote the text; they never decide about it
  asked_by uuid not null,
  -- core/guardrails/finding.ts: what was found, as it was then; empty where the playbook asked
  findings jsonb not null,
  -- what goes out when nobody answers in time; null: it goes back to whoever wrote it
  fallback text,
  -- the text as it was first asked for
  body text not null,
  reach integer,
  due_at timestamptz not null,
  -- questions of the referent and answers of the writer: [{by, at, text}]
  talk jsonb not null default '[]',
  decided_by uuid,
  decided_at timestamptz,
  -- the referent's own words to the writer
  note text,
  created_at timestamptz not null default now(),
  primary key (organization_id, approval_id),
  foreign key (organization_id, outgoing_id) references outgoing on delete cascade,
  foreign key (organization_id, case_id) references "case" on delete cascade,
  foreign key (organization_id, brand_id) references brand on delete cascade
);
create unique index approval_waiting_once on approval (organization_id, outgoing_id) where state = 'waiting';
create index approval_waiting on approval (organization_id, brand_id, due_at) where state = 'waiting';
create index approval_due on approval (due_at) where state = 'waiting';
create index approval_case on approval (organization_id, case_id, created_at);
