-- Playbooks that managers write: a draft beside the published versions, which brand walks which, and why a version came.

alter table playbook
  -- the version that its draft began from; null for the first
  add column based_on integer,
  add column note text;

-- One draft for each playbook. A save names the revision it saw, so that nobody writes over somebody else.
create table playbook_draft (
  organization_id uuid not null references organization on delete cascade,
  playbook_id uuid not null,
  revision uuid not null,
  -- core/playbook/schema.ts, playbookDraft
  document jsonb not null,
  based_on integer,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  primary key (organization_id, playbook_id)
);

-- Which playbook new cases walk: the brand's own, else the organization's.
alter table organization add column playbook_id uuid;
alter table brand add column playbook_id uuid;
update organization o set playbook_id = (
  select p.playbook_id from playbook p where p.organization_id = o.organization_id order by p.published_at desc, p.version desc limit 1);

-- Replays and statistics read the cases of the last days.
create index case_opened on "case" (organization_id, opened_at, case_id);
