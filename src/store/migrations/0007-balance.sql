-- Balance: whose hands were in which case and when, so that no second of one person is counted twice.

-- Half a minute of one person, as their open desks told it; kept two days, what it added up to is in `fact` for good.
create table effort (
  organization_id uuid not null,
  person_id uuid not null,
  -- half minutes since 1970
  slot bigint not null,
  case_id uuid not null,
  seconds smallint not null check (seconds between 1 and 30),
  primary key (organization_id, person_id, slot, case_id),
  foreign key (organization_id, case_id) references "case" on delete cascade
);
create index effort_old on effort (slot);
create index effort_case on effort (organization_id, case_id);
