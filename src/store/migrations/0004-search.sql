-- Search over all history: what each message is found by, and how often each word stands. All of it can be made anew from the messages.

-- ── Messages ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Beside its message and not in it: a receipt or a like must not write the index anew, and whoever looks through the newest
-- reads no bodies. A removed message has no row.
create table message_search (
  organization_id uuid not null,
  message_id uuid not null,
  sent_at timestamptz not null,
  -- by which rules it was read (core/search/vector.ts, SEARCH_VERSION)
  version smallint not null,
  -- core/search/vector.ts says what stands in it
  lexemes tsvector not null,
  primary key (organization_id, message_id),
  foreign key (organization_id, message_id) references message on delete cascade
);
create index message_search_newest on message_search (organization_id, sent_at desc, message_id desc);
-- New entries wait in a list that every search reads through; a sweep empties it, and filing only beyond this (in kB).
create index message_search_lexemes on message_search using gin (lexemes) with (fastupdate = on, gin_pending_list_limit = 2048);

-- ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────────

-- The start installs it where it may (store/preflight.ts); an empty database that a backup goes into has not been started on.
create extension if not exists pg_trgm;

-- In how many messages each lexeme stands, and when the latest was sent: chooses the plan of a search, and words for a typing mistake.
create table word (
  organization_id uuid not null references organization on delete cascade,
  word text not null,
  messages integer not null,
  -- of those there were: a removal does not take it back
  last_at timestamptz not null,
  primary key (organization_id, word)
) with (fillfactor = 80);
-- Only what is a word as somebody wrote it; marks are those of core/search/marks.ts.
create index word_spelling on word using gin (word gin_trgm_ops) where left(word, 1) not in ('!', '@', '#') and right(word, 1) <> '~';

-- Filing never waits for the words that many messages share: who files leaves a note here, and one process at a time counts.
create table word_uncounted (
  organization_id uuid not null,
  message_id uuid not null,
  primary key (organization_id, message_id)
);
create table word_gone (
  organization_id uuid not null,
  gone_id bigint generated always as identity,
  lexemes tsvector not null,
  primary key (organization_id, gone_id)
);

-- Whatever takes a message out of the index (an erasure, an edit, a channel that is removed) takes its words out of the count.
create function forget_words() returns trigger language plpgsql as $$
begin
  with uncounted as (
    delete from word_uncounted w using gone g where w.organization_id = g.organization_id and w.message_id = g.message_id
    returning w.message_id
  ) insert into word_gone (organization_id, lexemes)
    select g.organization_id, g.lexemes from gone g where not exists (select from uncounted u where u.message_id = g.message_id);
  return null;
end $$;
create trigger message_search_gone after delete on message_search
  referencing old table as gone for each statement execute function forget_words();

-- How far the reading of older messages has come; it goes on from there.
create table search_progress (
  organization_id uuid primary key references organization on delete cascade,
  version smallint not null,
  reached uuid,
  done integer not null default 0,
  total integer not null,
  finished_at timestamptz
);
-- Messages from before this migration wait for their reading; the desk says so until then.
insert into search_progress (organization_id, version, total)
  select organization_id, 0, count(*) from message group by organization_id;

-- ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- The words of a name or handle, final letters folded: for finding people by the beginning of any of them.
create function name_words(name text) returns tsvector language sql immutable strict parallel safe as $$
  select array_to_tsvector(array_remove(regexp_split_to_array(translate(lower(left(name, 500)), 'ךםןףץ', 'כמנפצ'), '[^[:alnum:]]+'), ''))
$$;
create index customer_name_words on customer using gin (name_words(name));
create index identity_name_words on identity using gin (name_words(name || ' ' || coalesce(handle, '')));
