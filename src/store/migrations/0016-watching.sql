-- Who has a case open, and who is answering it. True for seconds only, so nothing of it is written ahead, and a crash forgets it.
create unlogged table case_watch (
  organization_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  -- one open page of theirs
  desk text not null,
  brand_id uuid not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  -- answering since when, and when that was last told; never what
  writing_since timestamptz,
  writing_at timestamptz,
  -- asks this person, who answers, for the case; and when they said no
  asks_of uuid,
  asked_at timestamptz,
  declined_at timestamptz,
  primary key (organization_id, case_id, person_id, desk),
  foreign key (organization_id, person_id) references membership on delete cascade
);
