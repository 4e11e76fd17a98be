-- Asking for a benefit: what waits for somebody who may approve it, and what became of it.

alter table goodwill
  -- more than the limits let anybody give alone; what was approved may have been lowered to within them
  add column above_limit boolean not null default false;
update goodwill set above_limit = approved_by is not null;

-- its name is wanted for the table
alter index goodwill_request rename to goodwill_once;

create table goodwill_request (
  organization_id uuid not null,
  request_id uuid not null,
  case_id uuid not null,
  brand_id uuid not null,
  kind text not null check (kind in ('refund', 'gift', 'discount', 'credit', 'other')),
  -- as it was asked for, in the currency's smallest unit; what was given stands on the ledger
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  reason text not null,
  -- they never decide about it
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- when nobody decides by then, nothing is given
  due_at timestamptz not null,
  state text not null check (state in ('waiting', 'granted', 'lowered', 'refused', 'expired', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  -- for whoever asked
  note text,
  goodwill_id uuid,
  request_key text,
  primary key (organization_id, request_id),
  foreign key (organization_id, case_id) references "case" on delete cascade,
  foreign key (organization_id, brand_id) references brand on delete cascade,
  foreign key (organization_id, goodwill_id) references goodwill on delete cascade,
  check ((state in ('granted', 'lowered')) = (goodwill_id is not null))
);
create unique index goodwill_request_key on goodwill_request (organization_id, request_key) where request_key is not null;
-- one person waits for one answer in a case
create unique index goodwill_request_once on goodwill_request (organization_id, case_id, asked_by) where state = 'waiting';
-- a request is granted once
create unique index goodwill_request_given on goodwill_request (organization_id, goodwill_id) where goodwill_id is not null;
create index goodwill_request_waiting on goodwill_request (organization_id, brand_id, due_at) where state = 'waiting';
create index goodwill_request_due on goodwill_request (due_at) where state = 'waiting';
create index goodwill_request_case on goodwill_request (organization_id, case_id, asked_at);

-- Exceptions that were granted before they were facts of their own.
insert into fact (organization_id, fact_id, at, kind, brand_id, area_id, case_id, person_id, category, severity, amount)
select g.organization_id, gen_random_uuid(), g.given_at, 'exception_granted', g.brand_id, g.area_id, g.case_id, g.given_by, 'goodwill', g.severity, g.amount
  from goodwill g where g.above_limit and not exists (
    select 1 from goodwill_cancellation x where x.organization_id = g.organization_id and x.goodwill_id = g.goodwill_id);
insert into fact (organization_id, fact_id, at, kind, brand_id, case_id, person_id, category)
select a.organization_id, gen_random_uuid(), a.decided_at, 'exception_granted', a.brand_id, a.case_id, a.decided_by,
       case when a.findings @> '[{"id": "compensation"}]' and a.state <> 'lowered' then 'compensation' else 'special_treatment' end
  from approval a where a.decided_at is not null
   and (a.state in ('approved', 'edited') and (a.findings @> '[{"id": "compensation"}]' or a.findings @> '[{"id": "special_treatment"}]')
     or a.state = 'lowered' and a.findings @> '[{"id": "special_treatment"}]');
