-- Imports: grants, what does not change, what undoes them, and triggers that take many rows at once.
GRANT SELECT, INSERT, UPDATE, DELETE ON imports TO terreau_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON import_files TO terreau_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON import_effects, import_refusals TO terreau_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON import_mappings TO terreau_app;
--> statement-breakpoint
CREATE TRIGGER keep_origin BEFORE UPDATE ON imports FOR EACH ROW
  EXECUTE FUNCTION keep_origin('id', 'community_id', 'author_id', 'side', 'created_at');
--> statement-breakpoint
CREATE TRIGGER keep_origin BEFORE UPDATE ON import_files FOR EACH ROW
  EXECUTE FUNCTION keep_origin('import_id', 'community_id', 'author_id');
--> statement-breakpoint
CREATE TRIGGER keep_origin BEFORE UPDATE ON import_mappings FOR EACH ROW
  EXECUTE FUNCTION keep_origin('id', 'community_id', 'author_id');
--> statement-breakpoint
-- Whom the undoing of an import left as they were, to the pair of the community; names are read through the view.
CREATE FUNCTION kept_at_undo(import uuid) RETURNS TABLE (actor_id uuid, reason text)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp AS $$
  select e.actor_id, e.kept from import_effects e join imports i on i.id = e.import_id
    where e.import_id = import and e.first and e.kept <> ''
      and i.community_id = any(nullif(current_setting('app.gardens', true), '')::uuid[])
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION kept_at_undo(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION kept_at_undo(uuid) TO terreau_app;
