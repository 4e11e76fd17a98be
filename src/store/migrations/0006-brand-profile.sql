-- What tells a brand's name from the everyday word that is written the same.

alter table brand
  -- those of its names, and of its competitors', that are everyday words too
  add column ambiguous text[] not null default '{}',
  -- what the business does, in free words
  add column business text not null default '';
