-- A further delivery that holds words of a message: the same told again in other bytes, or another wording. The first is named by the
-- message itself. A removal or an erasure empties them all; a row means nothing any more once its delivery is gone.
create table retelling (
  organization_id uuid not null,
  channel_id uuid not null,
  -- the message's; it may come later than its edit
  external_id text not null,
  delivery_id uuid not null,
  received_at timestamptz not null,
  primary key (organization_id, channel_id, external_id, delivery_id),
  foreign key (organization_id, channel_id) references channel on delete cascade
);
