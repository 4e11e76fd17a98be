-- The first-run wizard of an organization: who answers, where the walk stands, and what nobody else's rows can tell.
create table wizard (
  organization_id uuid primary key references organization on delete cascade,
  -- null: not asked yet
  kind text check (kind in ('solo', 'team')),
  -- core/team/wizard.ts; where it is opened again
  step text not null,
  skipped text[] not null default '{}',
  -- steps that begin with something in place, and were looked at
  confirmed text[] not null default '{}',
  -- alone: whoever joins first has the hourly glance
  helper_glances boolean not null default true,
  -- the line on the desk was put away
  hidden boolean not null default false,
  moved_by uuid,
  moved_at timestamptz not null
);
