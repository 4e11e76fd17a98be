-- How a team is set up and kept up: goals with a number and a date, a weekly review, training, and who glances every hour.

create table goal (
  organization_id uuid not null references organization on delete cascade,
  goal_id uuid not null,
  -- null: all brands
  brand_id uuid,
  -- core/kpi/goals.ts, with the unit of its target
  kpi text not null,
  target double precision not null,
  reach_by date not null,
  -- the number on the day the goal was set; null: nothing was measured yet
  baseline double precision,
  set_by uuid,
  set_at timestamptz not null,
  -- taken back, or replaced by a later one: the rows of one number are its history
  ended_at timestamptz,
  ended_by uuid,
  primary key (organization_id, goal_id),
  foreign key (organization_id, brand_id) references brand on delete cascade
);
create unique index goal_current on goal (organization_id, kpi, brand_id) nulls not distinct where ended_at is null;

-- Who looks through the week's work, on which day, and how much of it.
create table review_plan (
  organization_id uuid primary key references organization on delete cascade,
  owner_id uuid not null,
  -- 0 is Sunday
  weekday smallint not null check (weekday between 0 and 6),
  replies smallint not null check (replies between 0 and 100),
  loops smallint not null check (loops between 0 and 100),
  set_by uuid,
  set_at timestamptz not null,
  foreign key (organization_id, owner_id) references membership on delete cascade
);

create table review (
  organization_id uuid not null references organization on delete cascade,
  review_id uuid not null,
  -- the day it is for; the seven days before it are looked through
  due_on date not null,
  owner_id uuid not null,
  made_at timestamptz not null,
  finished_at timestamptz,
  primary key (organization_id, review_id),
  unique (organization_id, due_on)
);

create table review_item (
  organization_id uuid not null,
  review_id uuid not null,
  item_id uuid not null,
  position smallint not null,
  kind text not null check (kind in ('reply', 'loop')),
  brand_id uuid not null,
  case_id uuid not null,
  -- of a reply
  message_id uuid,
  -- who sent it, or whose case it is; null: nobody's
  person_id uuid,
  result text check (result in ('ok', 'needs_work')),
  note text,
  reviewed_by uuid,
  reviewed_at timestamptz,
  primary key (organization_id, review_id, item_id),
  foreign key (organization_id, review_id) references review on delete cascade,
  foreign key (organization_id, case_id) references "case" on delete cascade
);

-- What somebody has learned, where no other row tells it.
create table training (
  organization_id uuid not null,
  person_id uuid not null,
  -- core/team/training.ts
  item text not null,
  at timestamptz not null,
  primary key (organization_id, person_id, item),
  foreign key (organization_id, person_id) references membership on delete cascade
);

-- Who looks at the list once an hour, and when.
create table glance_duty (
  organization_id uuid not null,
  person_id uuid not null,
  -- HH:MM on the clocks of their brands
  from_time text not null,
  to_time text not null,
  -- 0 is Sunday
  weekdays smallint[] not null,
  -- reminded by mail too after this long away from the desk; null: never
  mail_after_minutes smallint check (mail_after_minutes between 1 and 240),
  set_by uuid,
  set_at timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references membership on delete cascade
);

create table glance (
  organization_id uuid not null,
  person_id uuid not null,
  -- its beginning
  hour timestamptz not null,
  reminded_at timestamptz,
  mailed_at timestamptz,
  -- the list was seen
  seen_at timestamptz,
  primary key (organization_id, person_id, hour),
  foreign key (organization_id, person_id) references membership on delete cascade
);
