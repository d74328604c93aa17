-- Imports: grants, what does not change, what undoes them, and triggers that take many rows at once.
GRANT SELECT, INSERT, UPDATE, DELETE ON imports, import_files, import_effects, import_refusals, import_mappings TO terreau_app;
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
--> statement-breakpoint

-- Many rows at once ----------------------------------------------------------------------------------------------------
-- Whoever inserts may say what the row carries of its ends: the composite foreign key keeps it true. Then nothing is looked up.
DROP TRIGGER carry_ends ON actor_themes;
--> statement-breakpoint
CREATE TRIGGER carry_ends BEFORE INSERT ON actor_themes FOR EACH ROW WHEN (new.actor_level is null)
  EXECUTE FUNCTION carry_ends('actor', 'actors');
--> statement-breakpoint
DROP TRIGGER carry_ends ON contact_points;
--> statement-breakpoint
CREATE TRIGGER carry_ends BEFORE INSERT ON contact_points FOR EACH ROW WHEN (new.actor_level is null)
  EXECUTE FUNCTION carry_ends('actor', 'actors');
--> statement-breakpoint
DROP TRIGGER carry_ends ON memberships;
--> statement-breakpoint
CREATE TRIGGER carry_ends BEFORE INSERT ON memberships FOR EACH ROW WHEN (new.actor_level is null)
  EXECUTE FUNCTION carry_ends('actor', 'actors');
--> statement-breakpoint
DROP TRIGGER carry_ends ON ties;
--> statement-breakpoint
CREATE TRIGGER carry_ends BEFORE INSERT ON ties FOR EACH ROW WHEN (new.actor_level is null or new.other_level is null)
  EXECUTE FUNCTION carry_ends('actor', 'actors', 'other', 'actors');
--> statement-breakpoint
-- One end of a row, as audit_ends() writes it.
CREATE FUNCTION audit_end(level visibility, communities uuid[], author uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  select jsonb_build_object('level', level, 'author', author, 'communities', communities)
$$;
--> statement-breakpoint
-- As audit_change() for each row of one statement: what comes by the hundred thousand is audited by the statement.
CREATE FUNCTION audit_inserted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  moment timestamptz := coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now());
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
begin
  if tg_table_name = 'actors' then
    insert into audit (at, record, record_id, act, user_id, after, ends)
      select moment, 'actors', n.id, 'insert', asks, to_jsonb(n) - 'name_norm',
        jsonb_build_array(audit_end(n.visibility, n.communities, n.author_id))
      from fresh n;
  elsif tg_table_name = 'contact_points' then
    insert into audit (at, record, record_id, act, user_id, after, ends)
      select moment, 'contact_points', n.id, 'insert', asks, to_jsonb(n) - 'value_norm',
        jsonb_build_array(audit_end(n.visibility, array[n.community_id], n.author_id),
          audit_end(n.actor_level, n.actor_communities, n.actor_author_id))
      from fresh n;
  elsif tg_table_name = 'memberships' then
    insert into audit (at, record, record_id, act, user_id, after, ends)
      select moment, 'memberships', n.id, 'insert', asks, to_jsonb(n),
        case when c.status = 'draft' then jsonb_build_array(jsonb_build_object('draft', n.community_id)) else '[]' end
          || jsonb_build_array(audit_end(n.actor_level, n.actor_communities, n.actor_author_id))
      from fresh n left join communities c on c.id = n.community_id;
  elsif tg_table_name = 'ties' then
    insert into audit (at, record, record_id, act, user_id, after, ends)
      select moment, 'ties', n.id, 'insert', asks, to_jsonb(n),
        jsonb_build_array(audit_end(n.actor_level, n.actor_communities, n.actor_author_id),
          audit_end(n.other_level, n.other_communities, n.other_author_id))
      from fresh n;
  end if;
  return null;
end $$;
--> statement-breakpoint
DO $$
declare
  tbl text;
begin
  foreach tbl in array array['actors', 'contact_points', 'memberships', 'ties'] loop
    execute format('drop trigger audit_change on %I', tbl);
    execute format('create trigger audit_inserted after insert on %I referencing new table as fresh
      for each statement execute function audit_inserted()', tbl);
    -- A function of the owner's that removes many rows writes the audit of them itself.
    execute format('create trigger audit_change after update or delete on %I for each row
      when (current_setting(''app.bulk'', true) is distinct from ''on'' or current_user = ''terreau_app'')
      execute function audit_change()', tbl);
  end loop;
end $$;
--> statement-breakpoint
-- A stay in a community the actor already concerns changes nothing of where it is: only the others are looked at.
CREATE FUNCTION keep_actor_communities_of_many() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  update actors a set communities = communities_of_actor(a.id, a.community_id)
    from (select distinct f.actor_id from fresh f join actors b on b.id = f.actor_id
      where not b.communities @> array[f.community_id]) x
    where a.id = x.actor_id and a.communities is distinct from communities_of_actor(a.id, a.community_id);
  return null;
end $$;
--> statement-breakpoint
DROP TRIGGER keep_communities ON memberships;
--> statement-breakpoint
CREATE TRIGGER keep_communities AFTER DELETE OR UPDATE OF ended_on ON memberships FOR EACH ROW
  WHEN (current_setting('app.bulk', true) is distinct from 'on' or current_user = 'terreau_app')
  EXECUTE FUNCTION keep_actor_communities();
--> statement-breakpoint
CREATE TRIGGER keep_communities_of_many AFTER INSERT ON memberships REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  EXECUTE FUNCTION keep_actor_communities_of_many();
--> statement-breakpoint

-- Undoing --------------------------------------------------------------------------------------------------------------
-- What hangs on actors besides what an import makes, of these: whatever table refers to them. Pairs that a sweep found are
-- no work of anybody's.
CREATE FUNCTION attached_actors(asked uuid[]) RETURNS uuid[]
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
declare
  child record;
  hung uuid[];
  result uuid[] := '{}';
begin
  for child in
    select c.conrelid::regclass::text as tbl, a.attname as col
      from pg_constraint c cross join unnest(c.conkey, c.confkey) as k(own, far)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
      join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.far and f.attname = 'id'
      where c.contype = 'f' and c.confrelid = 'actors'::regclass
        and c.conrelid::regclass::text not in ('actor_themes', 'contact_points', 'memberships', 'ties')
        and c.conrelid::regclass::text not like 'duplicate\_%' and c.conrelid::regclass::text <> 'not_same'
  loop
    -- Two records that came apart again are as they were.
    execute format('select array_agg(distinct %I) from %s where %I = any($1)%s', child.col, child.tbl, child.col,
      case when child.tbl = 'merges' then ' and undone_at is null' else '' end) into hung using asked;
    result := result || coalesce(hung, '{}');
  end loop;
  return result || coalesce((select array_agg(record_id) from widening_requests where record_id = any(asked)), '{}');
end $$;
--> statement-breakpoint
-- Removes ties, ways to reach, stays or themes of these actors, all or those listed, and writes the audit of it.
CREATE FUNCTION remove_many(what text, which text, keys uuid[]) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
declare
  moment timestamptz := coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now());
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
  own text := $own$jsonb_build_array(audit_end(g.visibility, %s, g.author_id)$own$;
  actor text := 'audit_end(g.actor_level, g.actor_communities, g.actor_author_id)';
  ends text := case what
    when 'actors' then format(own, 'g.communities') || ')'
    when 'contact_points' then format(own, 'array[g.community_id]') || ', ' || actor || ')'
    when 'memberships' then 'case when (select c.status from communities c where c.id = g.community_id) = ''draft''
      then jsonb_build_array(jsonb_build_object(''draft'', g.community_id)) else ''[]'' end || jsonb_build_array(' || actor || ')'
    when 'ties' then 'jsonb_build_array(' || actor || ', audit_end(g.other_level, g.other_communities, g.other_author_id))' end;
begin
  if cardinality(keys) = 0 then return; end if;
  perform set_config('app.bulk', 'on', true);
  execute format('with gone as (delete from %I where %s returning *)
    insert into audit (at, record, record_id, act, user_id, before, ends)
      select $2, %L, g.id, ''delete'', $3, to_jsonb(g) - array[''name_norm'', ''value_norm''], %s from gone g', what, which, what, ends)
    using keys, moment, asks;
  perform set_config('app.bulk', '', true);
end $$;
--> statement-breakpoint
-- Undoes the next `size` actors of an import, last first, for a gardener of its community; answers how many it looked at.
-- What the import made goes, unless somebody changed it or attached something since: that is kept and told. Only rows of
-- the import's author are touched, in communities that the caller gardens.
CREATE FUNCTION undo_import(import uuid, size integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
  gardens uuid[] := coalesce(nullif(current_setting('app.gardens', true), '')::uuid[], '{}');
  brought imports%rowtype;
  taken uuid[];
  taken_links integer[];
  created uuid[];
  known uuid[];
  removable uuid[];
  contacts uuid[];
  stays uuid[];
  links uuid[];
  stuck jsonb := '{}';
  more uuid[];
begin
  if nullif(current_setting('app.lens', true), '') is not null then
    raise insufficient_privilege using message = 'a lens only looks';
  end if;
  select * into brought from imports i where i.id = import and i.community_id = any(gardens) for update;
  if brought.id is null or brought.state <> 'undoing' then
    raise insufficient_privilege using message = 'no such import to undo';
  end if;

  -- Links between rows were made last: they go first, each by itself.
  select array_agg(x.seq) into taken_links from (
    select e.seq from import_effects e where e.import_id = import and e.first and e.act = 'link' and e.undone_at is null
    order by e.seq desc limit size) x;
  if taken_links is not null then
    select coalesce(array_agg(t.id), '{}') into links
      from import_effects e cross join jsonb_array_elements_text(e.made -> 'ties') m(id) join ties t on t.id = m.id::uuid
      where e.import_id = import and e.seq = any(taken_links) and e.community_id = any(gardens)
        and t.author_id = brought.author_id and t.started_on is null and t.ended_on is null;
    perform remove_many('ties', 'id = any($1)', links);
    update import_effects e set undone_at = now(), kept = case when exists (
        select 1 from ties t where t.id = any(array(select m::uuid from jsonb_array_elements_text(e.made -> 'ties') m))) then 'tie' else '' end
      where e.import_id = import and e.seq = any(taken_links);
    update imports i set kept = i.kept + (select count(*) from import_effects e
        where e.import_id = import and e.seq = any(taken_links) and e.kept <> '') where i.id = import;
    return cardinality(taken_links);
  end if;

  select array_agg(x.actor_id) into taken from (
    select e.actor_id from import_effects e where e.import_id = import and e.first and e.act <> 'link' and e.undone_at is null
    order by e.seq desc limit size) x;
  if taken is null then return 0; end if;
  perform 1 from actors a where a.id = any(taken) order by a.id for update;
  select coalesce(array_agg(a.id) filter (where e.act <> 'known' and a.author_id = brought.author_id and a.community_id = e.community_id), '{}'),
         coalesce(array_agg(a.id) filter (where e.act = 'known'), '{}')
    into created, known
    from import_effects e join actors a on a.id = e.actor_id
    where e.import_id = import and e.first and e.actor_id = any(taken) and e.community_id = any(gardens)
      and (e.act <> 'known' or (a.communities && gardens and (a.visibility <> 'private' or a.author_id = asks)));
  select coalesce(jsonb_object_agg(e.actor_id, 'elsewhere'), '{}') into stuck
    from import_effects e join actors a on a.id = e.actor_id
    where e.import_id = import and e.first and e.actor_id = any(taken) and not e.actor_id = any(created || known);

  -- What this import made, on these actors.
  select coalesce(array_agg(m.id::uuid) filter (where m.what = 'contacts'), '{}'),
         coalesce(array_agg(m.id::uuid) filter (where m.what = 'memberships'), '{}'),
         coalesce(array_agg(m.id::uuid) filter (where m.what = 'ties'), '{}')
    into contacts, stays, links
    from import_effects e
      cross join lateral (
        select 'contacts' as what, c as id from jsonb_array_elements_text(e.made -> 'contacts') c
        union all select 'memberships', s from jsonb_array_elements_text(e.made -> 'memberships') s
        union all select 'ties', t from jsonb_array_elements_text(e.made -> 'ties') t) m
    where e.import_id = import and e.actor_id = any(taken) and e.act <> 'link';

  -- Created here: kept as a whole when anything of it is anybody else's.
  stuck := stuck || coalesce((select jsonb_object_agg(x.id, x.why) from (
    select a.id, 'changed' as why from actors a where a.id = any(created) and a.version <> (
        select max((e.made ->> 'version')::int) from import_effects e where e.import_id = import and e.actor_id = a.id)
    union all select c.actor_id, 'contact' from contact_points c where c.actor_id = any(created)
      and (not c.id = any(contacts) or c.version > 1)
    union all select m.actor_id, 'circle' from memberships m where m.actor_id = any(created)
      and (not m.id = any(stays) or m.ended_on is not null)
    union all select t.actor_id, 'theme' from actor_themes t where t.actor_id = any(created)
      and not exists (select 1 from import_effects e where e.import_id = import and e.actor_id = t.actor_id
        and e.made -> 'themes' ? t.theme_id::text)
    union all select u.id, 'attached' from unnest(attached_actors(created)) u(id)) x), '{}');
  removable := array(select c from unnest(created) c where not stuck ? c::text);
  -- Somebody kept keeps the organisation they belong to, and so on.
  loop
    select array_agg(distinct x.id) into more from (
      select t.actor_id as id from ties t where t.actor_id = any(removable)
        and (not t.id = any(links) or t.started_on is not null or t.ended_on is not null)
      union all select t.other_id from ties t where t.other_id = any(removable)
        and (not t.id = any(links) or t.started_on is not null or t.ended_on is not null or not t.actor_id = any(removable))) x;
    exit when more is null;
    stuck := stuck || (select jsonb_object_agg(m, 'tie') from unnest(more) m);
    removable := array(select r from unnest(removable) r where not r = any(more));
  end loop;
  perform remove_many('ties', 'actor_id = any($1) or other_id = any($1)', removable);
  perform remove_many('contact_points', 'actor_id = any($1)', removable);
  perform remove_many('memberships', 'actor_id = any($1)', removable);
  delete from actor_themes where actor_id = any(removable);
  perform remove_many('actors', 'id = any($1)', removable);

  -- Known before: gets back what is still as the import left it.
  if cardinality(known) > 0 then
    stuck := stuck || coalesce((select jsonb_object_agg(x.id, x.why) from (
      select c.actor_id as id, 'contact' as why from contact_points c where c.id = any(contacts) and c.actor_id = any(known) and c.version > 1
      union all select m.actor_id, 'circle' from memberships m where m.id = any(stays) and m.actor_id = any(known)
        and (m.ended_on is not null or exists (select 1 from membership_reasons r where r.membership_id = m.id))
      union all select t.actor_id, 'tie' from ties t where t.id = any(links) and t.actor_id = any(known)
        and (t.started_on is not null or t.ended_on is not null)) x), '{}');
    perform remove_many('ties', 'id = any($1)', array(select t.id from ties t where t.id = any(links) and t.actor_id = any(known)
      and t.author_id = brought.author_id and t.started_on is null and t.ended_on is null));
    perform remove_many('contact_points', 'id = any($1)', array(select c.id from contact_points c where c.id = any(contacts)
      and c.actor_id = any(known) and c.author_id = brought.author_id and c.version = 1 and c.community_id = any(gardens)));
    delete from actor_themes t using import_effects e where e.import_id = import and e.actor_id = t.actor_id
      and t.actor_id = any(known) and e.made -> 'themes' ? t.theme_id::text;
    with wrote as (
      select e.actor_id, jsonb_object_agg(f.key, e.before -> f.key order by e.seq desc) as was,
          jsonb_object_agg(f.key, f.value order by e.seq) as left_as
        from import_effects e cross join jsonb_each(e.made -> 'fields') f
        where e.import_id = import and e.actor_id = any(known) group by 1),
    restored as (
      update actors a set
          name = case when w.was ? 'name' and a.name = w.left_as ->> 'name' then w.was ->> 'name' else a.name end,
          sort_name = case when w.was ? 'sort_name' and a.sort_name = w.left_as ->> 'sort_name' then w.was ->> 'sort_name' else a.sort_name end,
          about = case when w.was ? 'about' and a.about = w.left_as ->> 'about' then w.was ->> 'about' else a.about end,
          territory_code = case when w.was ? 'territory_code' and a.territory_code is not distinct from w.left_as ->> 'territory_code'
            then w.was ->> 'territory_code' else a.territory_code end
        from wrote w where a.id = w.actor_id returning a.id, to_jsonb(a) as now, w.was)
    select stuck || coalesce(jsonb_object_agg(r.id, 'changed'), '{}') into stuck from restored r where not r.now @> r.was;
    perform remove_many('memberships', 'id = any($1)', array(select m.id from memberships m where m.id = any(stays)
      and m.actor_id = any(known) and m.moved_by = brought.author_id and m.community_id = any(gardens) and m.ended_on is null
      and not exists (select 1 from membership_reasons r where r.membership_id = m.id)));
    update actors a set communities = communities_of_actor(a.id, a.community_id)
      where a.id = any(known) and a.communities is distinct from communities_of_actor(a.id, a.community_id);
  end if;

  update import_effects e set undone_at = now(), kept = coalesce(stuck ->> e.actor_id::text, '')
    where e.import_id = import and e.actor_id = any(taken) and e.act <> 'link';
  update imports i set kept = i.kept + (select count(*) from jsonb_object_keys(stuck)) where i.id = import;
  return cardinality(taken);
end $$;
--> statement-breakpoint
-- An import whose author no longer gardens its community stops where it is, with the reason; its file goes.
CREATE FUNCTION halt_import(import uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  update imports i set state = 'stopped', ended_at = now(), failure = jsonb_build_object(
      'fr', 'Le mandat de qui importait a pris fin : rien de plus n’a été écrit.',
      'en', 'The mandate of whoever was importing has ended: nothing more was written.')
    where i.id = import and i.state = 'running'
      and not i.community_id = any((rights_at(i.author_id, coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now()))).gardens);
  if not found then return false; end if;
  update import_files set gz = null, summary = null, said = null where import_id = import;
  return true;
end $$;
--> statement-breakpoint
-- What is not imported within a week goes, with its file; refused rows after a month; what undoing needs after a year.
CREATE FUNCTION forget_imports() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  delete from imports where state in ('reading', 'ready', 'failed') and updated_at < now() - interval '7 days' and started_at is null;
  update import_files f set gz = null, summary = null, said = null from imports i
    where i.id = f.import_id and i.started_at < now() - interval '7 days' and f.gz is not null;
  delete from import_refusals r using imports i where i.id = r.import_id and i.started_at < now() - interval '31 days';
  delete from import_effects e using imports i where i.id = e.import_id and i.started_at < now() - interval '366 days';
end $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION undo_import(uuid, integer), halt_import(uuid), forget_imports(), attached_actors(uuid[]),
  remove_many(text, text, uuid[]), audit_inserted(), keep_actor_communities_of_many(), audit_end(visibility, uuid[], uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION undo_import(uuid, integer), halt_import(uuid) TO terreau_app;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION forget_imports() TO terreau_jobs;
