-- People who are known by several ids, and texts that a platform approved beforehand.

-- Other ids under which a platform names an identity; the latest is how it is reached.
create table identity_alias (
  organization_id uuid not null,
  kind text not null,
  scope text not null,
  external_id text not null,
  identity_id uuid not null,
  seen_at timestamptz not null default now(),
  primary key (organization_id, kind, scope, external_id),
  foreign key (organization_id, identity_id) references identity on delete cascade
);
create index identity_alias_identity on identity_alias (organization_id, identity_id, seen_at desc);

-- An approved text and what stands in its gaps (core/message/template.ts, FilledTemplate); `body` is how it reads.
alter table outgoing add column template jsonb;
