-- Who may be the same: sweeps and their pairs are of whoever swept; that two are not the same is shared by gardeners.
GRANT SELECT, INSERT, UPDATE (ended_at, compared, found), DELETE ON sweeps TO terreau_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON duplicate_pairs, not_same TO terreau_app;
--> statement-breakpoint
CREATE TRIGGER carry_ends BEFORE INSERT ON duplicate_pairs FOR EACH ROW EXECUTE FUNCTION carry_ends('actor', 'actors', 'other', 'actors');
--> statement-breakpoint
CREATE TRIGGER carry_ends BEFORE INSERT ON not_same FOR EACH ROW EXECUTE FUNCTION carry_ends('actor', 'actors', 'other', 'actors');
--> statement-breakpoint
-- Whom somebody about to be written down may be: a near name, a same mail (small letters) or telephone (its last nine
-- figures). The operators that use the indexes are not leakproof, so this function reads as the owner and the policies
-- filter again outside; R of db/schema/trust.ts stands here too, lest the most alike be ones the viewer may not read.
CREATE FUNCTION same_candidates(typed text, mails text[], phones text[]) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 40 SET search_path = public, pg_temp
  SET enable_seqscan = off SET max_parallel_workers_per_gather = 0 SET jit = off AS $$
declare
  everywhere visibility[] := nullif(current_setting('app.everywhere', true), '');
  member_levels visibility[] := nullif(current_setting('app.member_levels', true), '');
  gardens uuid[] := nullif(current_setting('app.gardens', true), '');
  member_of uuid[] := nullif(current_setting('app.member_of', true), '');
  me uuid := nullif(current_setting('app.user', true), '');
  my_actor uuid := nullif(current_setting('app.actor', true), '');
  named text := left(normalize_name(coalesce(typed, '')), 160);
begin
  -- Only who may write somebody down is warned.
  if everywhere is null or coalesce(cardinality(gardens), 0) = 0 then return; end if;
  if length(named) > 2 then
    perform similarity('', '');
    perform set_config('pg_trgm.similarity_threshold', '0.38', true);
    return query select id from actors
      where name_norm % named
        and (visibility = any(everywhere) or (visibility <> 'private' and communities && gardens)
          or (visibility = any(member_levels) and communities && member_of) or (visibility = 'private' and author_id = me) or id = my_actor)
      order by similarity(name_norm, named) desc, id limit 60;
  end if;
  if cardinality(mails) > 0 or cardinality(phones) > 0 then
    return query select distinct actor_id from contact_points
      where ((kind = 'mail' and value_norm = any(mails)) or (kind = 'phone' and value_norm = any(phones)))
        and (visibility = any(everywhere) or (visibility <> 'private' and community_id = any(gardens))
          or (visibility = any(member_levels) and community_id = any(member_of)) or (visibility = 'private' and author_id = me) or actor_id = my_actor)
      limit 60;
  end if;
end $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION same_candidates(text, text[], text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION same_candidates(text, text[], text[]) TO terreau_app;
