-- The directory: views under a name, acts on many, and what a word finds among people.
GRANT SELECT, INSERT, DELETE, UPDATE (name, query, locked_by) ON views TO terreau_app;
--> statement-breakpoint
CREATE TRIGGER version BEFORE UPDATE ON views FOR EACH ROW EXECUTE FUNCTION count_version();
--> statement-breakpoint
-- Whom an act is about and what it does are settled when it is asked for. No policy lets anybody delete one.
GRANT SELECT, INSERT, DELETE, UPDATE (acted, made, ended, already, not_theirs, absent, undo_asked, undone, changed_since) ON bulk_acts TO terreau_app;
--> statement-breakpoint
-- A view locked by somebody who no longer gardens there would be locked for ever; acts that are two months old are done.
CREATE FUNCTION tidy_directory() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  update views v set locked_by = null where locked_by is not null and not exists (
    select 1 from mandates m where m.user_id = v.locked_by and m.community_id = v.community_id and m.accepted_at is not null
      and m.starts_on <= today() and (m.ends_on is null or m.ends_on > today()));
  delete from bulk_acts where created_at < now() - interval '60 days';
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION tidy_directory() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION tidy_directory() TO terreau_jobs;
--> statement-breakpoint
CREATE INDEX actors_with_rhythm ON actors (id) WHERE touch_every_days IS NOT NULL;
--> statement-breakpoint
-- Candidates for the text of the directory (by the index actors_words): by name, or by what they offer, know and say of themselves. The operators
-- that use the indexes are not leakproof; the policies filter again outside, as for actor_candidates.
CREATE FUNCTION directory_candidates(typed text) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 500 SET search_path = public, pg_temp AS $$
  select actor_candidates(typed)
  union
  select id from actors where to_tsvector('public.terreau_words'::regconfig, about || ' ' || brings || ' ' || skills) @@ words_query(typed)
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION directory_candidates(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION directory_candidates(text) TO terreau_app;
