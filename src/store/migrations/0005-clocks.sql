-- Clocks: what a brand decided beside its plain target, the holidays it keeps, hours of areas, targets of customers.

alter table brand
  -- core/sla/targets.ts, responsePolicy; what is left out has its default there
  add column response jsonb not null default '{}',
  -- core/sla/holidays.ts, holidayRules
  add column holidays jsonb not null default '{}',
  -- core/replies/automatic.ts: what is said at once, and while the brand is closed
  add column automatic jsonb not null default '{}';

alter table area
  -- core/sla/calendar.ts; null: the brand's hours
  add column calendar jsonb,
  -- no longer offered; cases that are in it stay
  add column retired_at timestamptz;

alter table customer add column target_seconds integer check (target_seconds between 10 and 604800);
