-- What is taken out of Terreau. The trail (exports) is added to and never changed but by end_export(), once: no policy
-- lets anybody change or delete, whatever is granted.
GRANT SELECT, INSERT, UPDATE, DELETE ON exports, export_files, export_parts TO terreau_app;
--> statement-breakpoint
-- The pieces of files are compressed already, or read once: no second compression.
ALTER TABLE export_parts ALTER COLUMN data SET STORAGE EXTERNAL;
--> statement-breakpoint
-- Says, once, how many rows an export took and whom they concern; null rows: it was stopped or failed, and took nothing.
-- Asks by itself who calls it: its author, and through no lens.
CREATE FUNCTION end_export(export uuid, taken integer, concerned uuid[], size bigint) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
begin
  if nullif(current_setting('app.lens', true), '') is not null then return false; end if;
  update exports set ended_at = now(), rows = taken, communities = coalesce(concerned, communities)
    where id = export and author_id = asks and ended_at is null;
  if not found then return false; end if;
  -- The row of the file is left alone when nothing was taken: the work that is being stopped holds it.
  if taken is not null then
    update export_files set bytes = size, expires_at = now() + interval '24 hours' where export_id = export and user_id = asks;
  end if;
  return true;
end $$;
--> statement-breakpoint
-- Files are kept for a day, and with them the words by which their lists were filtered. The trail stays.
CREATE FUNCTION forget_exports() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  update exports set ended_at = now() where ended_at is null
    and id in (select export_id from export_files where expires_at < now());
  delete from export_files where expires_at < now()
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION end_export(uuid, integer, uuid[], bigint), forget_exports() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION end_export(uuid, integer, uuid[], bigint) TO terreau_app;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION forget_exports() TO terreau_jobs;
