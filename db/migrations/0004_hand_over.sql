-- A departed gardener hands over what they alone read to the pair: within 30 days what is then erased, the rest at any time.
DROP FUNCTION hand_over_note(uuid);
--> statement-breakpoint
CREATE FUNCTION hand_over_record(kind text, record uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
  erased constant text[] := array['interactions', 'follow_ups', 'contact_points'];
  kept constant text[] := array['needs', 'replies', 'synergies', 'projects', 'actors'];
  handed integer;
begin
  if kind <> all (erased || kept) then return false; end if;
  execute format(
    'update %I t set visibility = ''pair'' where t.id = $1 and t.visibility = ''private'' and t.author_id = $2
      and departed_since($2, t.community_id) is not null and ($3 or departed_since($2, t.community_id) < 30)', kind)
    using record, asks, kind = any (kept);
  get diagnostics handed = row_count;
  return handed > 0;
end $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION hand_over_record(text, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION hand_over_record(text, uuid) TO terreau_app;
