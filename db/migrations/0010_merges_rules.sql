-- Two records become one, and come apart again. Only these functions write merges and merge_remains.
GRANT SELECT ON merges TO terreau_app;
--> statement-breakpoint
REVOKE ALL ON merge_remains FROM terreau_app;
--> statement-breakpoint
CREATE TRIGGER carry_ends BEFORE INSERT ON merges FOR EACH ROW EXECUTE FUNCTION carry_ends('kept', 'actors');
--> statement-breakpoint
-- The level whose readers read both of two levels; the institution and a community have the pair in common.
CREATE FUNCTION narrower(one visibility, other visibility) RETURNS visibility
  LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  select case when one = other then one
    when 'private' in (one, other) then 'private'
    when 'pair' in (one, other) then 'pair'
    when one = 'public' or (one = 'shared' and other <> 'public') then other
    when other in ('public', 'shared') then one
    else 'pair' end
$$;
--> statement-breakpoint
-- Do these rights open every one of these ends (as audit_ends() says them)?
CREATE FUNCTION rights_cover(r viewer_rights, ends jsonb) RETURNS boolean
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
declare
  part jsonb;
  level visibility;
  homes uuid[];
begin
  for part in select value from jsonb_array_elements(ends) loop
    level := (part ->> 'level')::visibility;
    homes := array(select c::uuid from jsonb_array_elements_text(part -> 'communities') c where c is not null);
    if not coalesce(level = 'public' or (level = 'private' and (part ->> 'author')::uuid = r.user_id)
        or (level <> 'private' and homes && r.gardens) or (level in ('institution', 'shared') and r.inside)
        or (level in ('community', 'shared') and homes && r.member_of), false) then
      return false;
    end if;
  end loop;
  return true;
end $$;
--> statement-breakpoint
-- Every column that names an actor, with those beside it that carry the actor's level, communities and author: from the
-- catalog, so that a table made later is moved like the others.
CREATE FUNCTION actor_references() RETURNS TABLE (tbl regclass, col text, level_col text, communities_col text, author_col text)
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select c.conrelid::regclass, max(here.attname::text) filter (where there.attname = 'id'),
      max(here.attname::text) filter (where there.attname = 'visibility'),
      max(here.attname::text) filter (where there.attname = 'communities'),
      max(here.attname::text) filter (where there.attname = 'author_id')
    from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k(mine, theirs)
      join pg_attribute here on here.attrelid = c.conrelid and here.attnum = k.mine
      join pg_attribute there on there.attrelid = c.confrelid and there.attnum = k.theirs
    where c.contype = 'f' and c.confrelid = 'actors'::regclass
    group by c.oid, c.conrelid order by c.conrelid::regclass::text, 2
$$;
--> statement-breakpoint
-- What people wrote in a row: without what is carried, generated or counted.
CREATE FUNCTION row_texts(tbl regclass, given jsonb) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(given)
    where key not in ('version', 'updated_at', 'communities')
      and (key = 'consent_level' or key !~ '._(level|communities|community_id|author_id)$')
      and not exists (select 1 from pg_attribute a where a.attrelid = tbl and a.attname = key and a.attgenerated <> '')
$$;
--> statement-breakpoint
CREATE FUNCTION row_key(tbl regclass, given jsonb) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select jsonb_object_agg(a.attname, given -> a.attname::text)
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = tbl and i.indisprimary
$$;
--> statement-breakpoint
-- `t.one = … and t.other = …` for the columns named, the values taken from a jsonb parameter ($1, $2).
CREATE FUNCTION same_columns(tbl regclass, cols text[], parameter text) RETURNS text
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select string_agg(format('t.%I = (jsonb_populate_record(null::%s, %s)).%I', col, tbl, parameter, col), ' and ') from unnest(cols) col
$$;
--> statement-breakpoint
CREATE FUNCTION find_row(tbl regclass, key jsonb) RETURNS jsonb
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
declare
  found jsonb;
begin
  execute format('select to_jsonb(t) from %s t where %s', tbl, same_columns(tbl, array(select jsonb_object_keys(key)), '$1'))
    into found using key;
  return found;
end $$;
--> statement-breakpoint
CREATE FUNCTION change_row(tbl regclass, key jsonb, becomes jsonb) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
begin
  if becomes = '{}' then return; end if;
  execute format('update %s t set %s where %s', tbl,
    (select string_agg(format('%I = (jsonb_populate_record(null::%s, $2)).%I', col, tbl, col), ', ') from jsonb_object_keys(becomes) col),
    same_columns(tbl, array(select jsonb_object_keys(key)), '$1')) using key, becomes;
end $$;
--> statement-breakpoint
CREATE FUNCTION remove_row(tbl regclass, key jsonb) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
begin
  execute format('delete from %s t where %s', tbl, same_columns(tbl, array(select jsonb_object_keys(key)), '$1')) using key;
end $$;
--> statement-breakpoint
-- A row comes back; what it carries of its ends is filled by trigger, as they are now.
CREATE FUNCTION bring_row(tbl regclass, given jsonb) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
declare
  cols text := (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
    where a.attrelid = tbl and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and given ? a.attname::text);
begin
  execute format('insert into %s (%s) overriding system value select %s from jsonb_populate_record(null::%s, $1)', tbl, cols, cols, tbl)
    using given - array(select key from jsonb_each(given) where key ~ '._(level|communities|community_id|author_id)$' and key <> 'consent_level');
end $$;
--> statement-breakpoint
-- Rows that name one actor in a column name another from now on: the one that `key` finds, or those that a merge noted as
-- moved, or all.
CREATE FUNCTION hand_rows(ref record, from_actor uuid, to_actor uuid, key jsonb, noted uuid) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
declare
  a actors%rowtype;
  rest text[] := array(select k from jsonb_object_keys(row_key(ref.tbl, '{}')) k where k <> ref.col);
begin
  select * into a from actors where id = to_actor;
  execute format('update %s t set %s where t.%I = $1 and %s', ref.tbl,
    concat_ws(', ', format('%I = $2', ref.col), case when ref.level_col is not null then format('%I = $3', ref.level_col) end,
      case when ref.communities_col is not null then format('%I = $4', ref.communities_col) end,
      case when ref.author_col is not null then format('%I = $5', ref.author_col) end),
    ref.col, case when key is not null then same_columns(ref.tbl, array(select jsonb_object_keys(key)), '$6')
      when noted is not null then format('exists (select 1 from merge_remains r where r.merge_id = $7 and r.act = ''moved'' and r.record = %L and r.col = %L and %s)',
        ref.tbl::text, ref.col, coalesce(same_columns(ref.tbl, rest, 'r.key'), 'true'))
      else 'true' end) using from_actor, a.id, a.visibility, a.communities, a.author_id, key, noted;
end $$;
--> statement-breakpoint
-- A stay and the reason given for it go together: the one refers to the other by the actor, too.
CREATE FUNCTION hand_stay(stay uuid, to_actor uuid, first_day date, end_day date) RETURNS void
  LANGUAGE sql SET search_path = public, pg_temp AS $$
  with reason as (
    update membership_reasons r set actor_id = a.id, actor_level = a.visibility, actor_communities = a.communities, actor_author_id = a.author_id
      from actors a where a.id = to_actor and r.membership_id = stay)
  update memberships s set actor_id = a.id, actor_level = a.visibility, actor_communities = a.communities, actor_author_id = a.author_id,
      started_on = first_day, ended_on = end_day
    from actors a where a.id = to_actor and s.id = stay
$$;
--> statement-breakpoint
-- Going over to another record is nobody's change of a row; and what comes back exactly is what it was, its version too.
-- Runs after the trigger that counts.
CREATE FUNCTION version_in_merge() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
declare
  kept text[] := array['version', 'updated_at', 'communities', 'name_norm', 'value_norm', 'actor_id', 'actor_level', 'actor_communities', 'actor_author_id'];
  was jsonb := nullif(current_setting('app.merge_returns', true), '')::jsonb;
begin
  if current_setting('app.merging', true) is distinct from 'on' or current_user = 'terreau_app' then return new; end if;
  if to_jsonb(new) - kept = to_jsonb(old) - kept then
    new.version := old.version;
    new.updated_at := old.updated_at;
  elsif was is not null then
    new.version := was -> 'version';
    new.updated_at := was ->> 'updated_at';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER version_in_merge BEFORE UPDATE ON actors FOR EACH ROW EXECUTE FUNCTION version_in_merge();
--> statement-breakpoint
CREATE TRIGGER version_in_merge BEFORE UPDATE ON contact_points FOR EACH ROW EXECUTE FUNCTION version_in_merge();
--> statement-breakpoint
-- The row of `other` that says the same as this one does of the actor in `col`: by any unique index in which they stand.
CREATE FUNCTION twin_row(tbl regclass, col text, given jsonb, other uuid) RETURNS jsonb
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
declare
  idx record;
  found jsonb;
begin
  for idx in select array_agg(a.attname::text) as cols
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indrelid = tbl and i.indisunique and i.indpred is null and i.indexprs is null
      group by i.indexrelid having bool_or(a.attname = col) loop
    execute format('select to_jsonb(t) from %s t where %s limit 1', tbl, same_columns(tbl, idx.cols, '$1'))
      into found using given || jsonb_build_object(col, other);
    if found is not null then return found; end if;
  end loop;
  return null;
end $$;
--> statement-breakpoint
-- What tells rows `t` of one actor ($1) that leave when they would name another ($2): who says the same there, or a pair with itself.
CREATE FUNCTION leaves_when_handed(tbl regclass, col text) RETURNS text
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select concat_ws(' or ', 'false',
    -- What a sweep found is looked for anew; that the record is not another one was said to those who read it as it was.
    case when tbl::text in ('duplicate_pairs', 'not_same') then 'true' end,
    (select string_agg(format('t.%I = $2', o.col), ' or ') from actor_references() o where o.tbl = $1 and o.col <> $2),
    (select string_agg(format('exists (select 1 from %s k where k.%I = $2%s)', tbl, col,
        coalesce((select string_agg(format(' and k.%I = t.%I', c, c), '') from unnest(i.cols) c where c <> col), '')), ' or ')
      from (select array_agg(a.attname::text) as cols
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
        where i.indrelid = tbl and i.indisunique and i.indpred is null and i.indexprs is null
        group by i.indexrelid having bool_or(a.attname = col)) i))
$$;
--> statement-breakpoint
-- The address that both records hold for one community: one row is enough. Private ones are compared with their author's own.
CREATE FUNCTION twin_contact(point contact_points, other uuid) RETURNS contact_points
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select c from contact_points c where c.actor_id = other and c.kind = (point).kind and c.value_norm = (point).value_norm
      and c.community_id = (point).community_id
      and (c.visibility = 'private') = ((point).visibility = 'private') and (c.visibility <> 'private' or c.author_id = (point).author_id)
    order by c.created_at, c.id limit 1
$$;
--> statement-breakpoint
-- The part of a stay during which the other record stood in no circle of that community; a stay of no day is all of itself.
CREATE FUNCTION free_days(stay memberships, other uuid) RETURNS datemultirange
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select datemultirange(daterange((stay).started_on, (stay).ended_on)) - coalesce(
    (select range_agg(daterange(o.started_on, o.ended_on)) from memberships o
      where o.actor_id = other and o.community_id = (stay).community_id), '{}')
$$;
--> statement-breakpoint
-- What only the gardeners of an actor read of it, however public it is: accounts, invitations, merges, who is not the same.
CREATE FUNCTION gardeners_tables() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  select array['account_actors', 'invitations', 'merges', 'not_same', 'duplicate_pairs', 'erasure_requests', 'retention_decisions']
$$;
--> statement-breakpoint
CREATE FUNCTION told_to_gardeners(actor uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
declare
  ref record;
  told boolean := false;
begin
  for ref in select * from actor_references() where tbl::text = any(gardeners_tables()) and tbl::text <> 'duplicate_pairs' loop
    execute format('select $2 or exists (select 1 from %s where %I = $1)', ref.tbl, ref.col) into told using actor, told;
  end loop;
  return told;
end $$;
--> statement-breakpoint
-- On what terms two records become one, or what is in the way ("hindrance"); asked before anything is shown and again before
-- anything is done. The rule: whoever reads the result has read both, now and by every level and community, whoever comes
-- to hold an office there. So the level is the narrowest of both, and the communities of the result are among those of
-- each record that is not public. Who has an account reads all that is theirs: they may gain nothing by it either, beyond
-- what they read of the other record on that day.
CREATE FUNCTION merge_terms(kept uuid, merged uuid) RETURNS jsonb
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
  gardened uuid[] := nullif(current_setting('app.gardens', true), '')::uuid[];
  k actors%rowtype;
  m actors%rowtype;
  level visibility;
  homes uuid[];
  newly uuid[];
  holder uuid;
  r viewer_rights;
  reads_merged boolean := true;
  gains boolean := false;
  ref record;
  given jsonb;
begin
  select * into k from actors where id = kept;
  select * into m from actors where id = merged;
  if asks is null or nullif(current_setting('app.lens', true), '') is not null or kept = merged
     or not coalesce(k.communities && gardened and m.communities && gardened, false)
     or (k.visibility = 'private' and k.author_id <> asks) or (m.visibility = 'private' and m.author_id <> asks) then
    raise insufficient_privilege using message = 'a gardener of both joins what they read';
  end if;
  if k.kind <> m.kind then return '{"hindrance": "kinds"}'; end if;
  if (k.visibility = 'private') <> (m.visibility = 'private') then return '{"hindrance": "private"}'; end if;
  if exists (select 1 from account_actors where actor_id = merged) then
    return jsonb_build_object('hindrance', case when exists (select 1 from account_actors where actor_id = kept) then 'accounts' else 'account' end);
  end if;
  -- Somebody asked that their data be used no more: they are only kept, as they are.
  if coalesce(to_jsonb(k) ->> 'restricted_at', to_jsonb(m) ->> 'restricted_at') is not null then return '{"hindrance": "restricted"}'; end if;

  level := narrower(k.visibility, m.visibility);
  homes := coalesce(nullif(array(select distinct s.community_id from memberships s
    where s.actor_id in (kept, merged) and (s.ended_on is null or s.ended_on > today()) order by 1), '{}'), array[k.community_id]);
  if level <> 'private' then
    newly := array(select c from unnest(homes) c where exists (select 1 from (values (k.id, k.visibility, k.communities), (m.id, m.visibility, m.communities))
        as one(id, visibility, communities)
      where c <> all (one.communities) and (one.visibility <> 'public' or told_to_gardeners(one.id))));
    if newly <> '{}' then return jsonb_build_object('hindrance', 'readers', 'communities', newly); end if;
  end if;

  select user_id into holder from account_actors where actor_id = kept;
  if holder is not null then
    r := rights_at(holder, coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now()));
    reads_merged := rights_cover(r, audit_ends('actors', to_jsonb(m)));
    -- A stay in a circle opens the community, also for what is asked of the past.
    gains := exists (select 1 from memberships s where s.actor_id = merged
        and (isempty(daterange(s.started_on, s.ended_on)) or not isempty(free_days(s, kept)))
        and (s.circle <> 'citizen' or not reads_merged
          or exists (select 1 from communities c where c.id = s.community_id and c.status = 'draft' and not r.cultivator and not c.id = any(r.gardens))
          or exists (select 1 from membership_reasons w where w.membership_id = s.id and not w.community_id = any(r.gardens))))
      or exists (select 1 from contact_points c where c.actor_id = merged and (twin_contact(c, kept)).id is null
        and not (reads_merged and rights_cover(r, audit_ends('contact_points', to_jsonb(c) - 'actor_level'))))
      -- Who expressed a need reads it and its replies.
      or exists (select 1 from need_expressers e where e.actor_id = merged
        and not exists (select 1 from need_expressers t where t.need_id = e.need_id and t.actor_id = kept)
        and case when rights_cover(r, audit_ends('', to_jsonb(e) - 'actor_level'))
          then not reads_merged or exists (select 1 from replies p where p.need_id = e.need_id and not rights_cover(r, audit_ends('replies', to_jsonb(p))))
          else e.need_level <> 'private' end)
      or exists (select 1 from reply_addressees a where a.actor_id = merged
        and not exists (select 1 from reply_addressees t where t.reply_id = a.reply_id and t.actor_id = kept)
        and not (reads_merged and rights_cover(r, audit_ends('', to_jsonb(a) - 'actor_level'))));
    -- A link whose other end they read becomes theirs to see; of what is not known to be such a link, everything.
    for ref in select * from actor_references() where tbl::text <> all (gardeners_tables()
        || array['memberships', 'membership_reasons', 'contact_points', 'need_expressers', 'reply_addressees']) loop
      continue when reads_merged and ref.tbl::text in ('actor_themes', 'ties', 'interaction_participants', 'follow_up_actors', 'synergy_actors', 'project_participants');
      for given in execute format('select to_jsonb(t) from %s t where %I = $1', ref.tbl, ref.col) using merged loop
        continue when exists (select 1 from actor_references() o where o.tbl = ref.tbl and given ->> o.col = kept::text);
        gains := gains or (twin_row(ref.tbl, ref.col, given, kept) is null
          and rights_cover(r, audit_ends('', given - coalesce(ref.level_col, ''))));
      end loop;
    end loop;
    if gains then return '{"hindrance": "holder"}'; end if;
  end if;
  return jsonb_build_object('hindrance', null, 'level', level, 'communities', homes,
    'fields', case when reads_merged then 'both' else 'kept' end);
end $$;
--> statement-breakpoint
-- `chosen` says for each field whose it shall be: kept (also when nothing is said), merged, or both for texts.
CREATE FUNCTION merge_actors(doing uuid, kept uuid, merged uuid, chosen jsonb) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
  stamp timestamptz := coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now());
  terms jsonb;
  k actors%rowtype;
  m actors%rowtype;
  patch jsonb := '{}';
  field record;
  ref record;
  stay memberships%rowtype;
  point contact_points%rowtype;
  twin jsonb;
  days datemultirange;
  span daterange;
  given jsonb;
  key jsonb;
  turned jsonb;
  left_over boolean;
begin
  perform 1 from actors where id in (kept, merged) order by id for update;
  -- The same form sent twice.
  if exists (select 1 from merges where id = doing and merged_by = asks and kept_id = kept and merged_id = merged) then
    return '{"hindrance": null}';
  end if;
  terms := merge_terms(kept, merged);
  if terms ->> 'hindrance' is not null then return terms; end if;
  select * into k from actors where id = kept;
  select * into m from actors where id = merged;

  for field in select * from (values ('name', 'name'), ('name', 'sort_name'), ('about', 'about'), ('brings', 'brings'), ('skills', 'skills'),
      ('territory', 'territory_code'), ('relay', 'is_relay'), ('pioneer', 'is_pioneer'), ('rhythm', 'touch_every_days')) as f(name, col) loop
    continue when to_jsonb(k) -> field.col is not distinct from to_jsonb(m) -> field.col;
    if chosen ->> field.name = 'merged' then
      patch := patch || jsonb_build_object(field.col, to_jsonb(m) -> field.col);
    elsif chosen ->> field.name = 'both' and field.col in ('about', 'brings', 'skills') then
      patch := patch || jsonb_build_object(field.col,
        concat_ws(E'\n\n', nullif(to_jsonb(k) ->> field.col, ''), nullif(to_jsonb(m) ->> field.col, '')));
    end if;
  end loop;
  if patch <> '{}' and terms ->> 'fields' = 'kept' then return '{"hindrance": "holder_fields"}'; end if;

  perform set_config('app.merging', 'on', true);
  insert into merges (id, kept_id, merged_id, merged_by, merged_at) values (doing, kept, merged, asks, stamp);
  perform change_row('actors', jsonb_build_object('id', kept), patch || jsonb_build_object('visibility', terms -> 'level'));

  -- Stays in circles: those of the kept record stand; the other's fill the days between them, so that nobody stood in two
  -- circles of one community at a time.
  for stay in select * from memberships where actor_id = merged order by started_on, id loop
    days := free_days(stay, kept);
    given := to_jsonb(stay);
    key := jsonb_build_object('id', stay.id);
    if isempty(days) and stay.started_on is distinct from stay.ended_on then
      insert into merge_remains (merge_id, record, act, key, before)
        select doing, 'membership_reasons', 'removed', jsonb_build_object('membership_id', stay.id), to_jsonb(w) from membership_reasons w where w.membership_id = stay.id;
      insert into merge_remains (merge_id, record, act, key, before) values (doing, 'memberships', 'removed', key, given);
      delete from memberships where id = stay.id;
      continue;
    end if;
    span := daterange(stay.started_on, stay.ended_on);
    if not isempty(span) then select d into span from unnest(days) d order by d limit 1; end if;
    if not isempty(span) and (lower(span) <> stay.started_on or upper(span) is distinct from stay.ended_on) then
      insert into merge_remains (merge_id, record, act, key, before, after) values (doing, 'memberships', 'changed', key,
        jsonb_build_object('started_on', stay.started_on, 'ended_on', stay.ended_on), jsonb_build_object('started_on', lower(span), 'ended_on', upper(span)));
    end if;
    insert into merge_remains (merge_id, record, act, col, key) values (doing, 'memberships', 'moved', 'actor_id', key);
    perform hand_stay(stay.id, kept, coalesce(lower(span), stay.started_on), case when isempty(span) then stay.ended_on else upper(span) end);
    for span in select d from unnest(days) d order by d offset 1 loop
      key := jsonb_build_object('id', gen_random_uuid());
      perform bring_row('memberships', given || key || jsonb_build_object('actor_id', kept, 'started_on', lower(span), 'ended_on', upper(span)));
      insert into merge_remains (merge_id, record, act, key, after) values (doing, 'memberships', 'made', key, find_row('memberships', key));
    end loop;
  end loop;

  -- One address in one community is kept once, as far as both rows were shared.
  for point in select * from contact_points where actor_id = merged order by created_at, id loop
    twin := to_jsonb(twin_contact(point, kept));
    continue when twin ->> 'id' is null;
    given := to_jsonb(point);
    patch := jsonb_build_object('visibility', narrower((twin ->> 'visibility')::visibility, point.visibility));
    if not exists (select 1 from account_actors where actor_id = kept) then
      select patch || coalesce(jsonb_object_agg(t.key, given -> t.key), '{}') into patch from jsonb_each_text(twin) t
        where t.key in ('label', 'original', 'origin', 'basis') and coalesce(t.value, '') = '';
    end if;
    key := jsonb_build_object('id', twin -> 'id');
    insert into merge_remains (merge_id, record, act, key, before) values (doing, 'contact_points', 'removed', jsonb_build_object('id', point.id), given);
    delete from contact_points where id = point.id;
    perform change_row('contact_points', key, patch);
    insert into merge_remains (merge_id, record, act, key, before, after) values (doing, 'contact_points', 'changed', key, twin, find_row('contact_points', key));
  end loop;

  -- All the rest goes over; what the kept record has already, or would say of itself, leaves.
  for ref in select * from actor_references() where tbl::text not in ('memberships', 'membership_reasons') loop
    for given in execute format('select to_jsonb(t) from %s t where t.%I = $1 and (%s)', ref.tbl, ref.col, leaves_when_handed(ref.tbl, ref.col))
        using merged, kept loop
      key := row_key(ref.tbl, given);
      insert into merge_remains (merge_id, record, act, key, before) values (doing, ref.tbl::text, 'removed', key, given);
      perform remove_row(ref.tbl, key);
      twin := twin_row(ref.tbl, ref.col, given, kept);
      continue when twin is null or terms ->> 'fields' = 'kept';
      -- What the other link says and this one does not ("for the growers' association").
      select coalesce(jsonb_object_agg(t.key, given -> t.key), '{}') into patch from jsonb_each_text(row_texts(ref.tbl, twin)) t
        where coalesce(t.value, '') = '' and coalesce(given ->> t.key, '') <> '';
      continue when patch = '{}';
      key := row_key(ref.tbl, twin);
      perform change_row(ref.tbl, key, patch);
      insert into merge_remains (merge_id, record, act, key, before, after) values (doing, ref.tbl::text, 'changed', key, twin, find_row(ref.tbl, key));
    end loop;
    begin
      execute format('insert into merge_remains (merge_id, record, act, col, key) select $2, %L, ''moved'', %L, jsonb_build_object(%s) from %s t where t.%I = $1',
        ref.tbl::text, ref.col, (select string_agg(format('%L, t.%I', pk, pk), ', ') from jsonb_object_keys(row_key(ref.tbl, '{}')) pk where pk <> ref.col),
        ref.tbl, ref.col) using merged, doing;
      perform hand_rows(ref, merged, kept, null, null);
    exception when unique_violation or check_violation or exclusion_violation then
      -- Of a pair that is kept in order, the order turns: one by one.
      for given in execute format('select to_jsonb(t) from %s t where t.%I = $1', ref.tbl, ref.col) using merged loop
        key := row_key(ref.tbl, given);
        begin
          perform hand_rows(ref, merged, kept, key, null);
          insert into merge_remains (merge_id, record, act, col, key) values (doing, ref.tbl::text, 'moved', ref.col, key - ref.col);
          continue;
        exception when unique_violation or check_violation or exclusion_violation then
          insert into merge_remains (merge_id, record, act, key, before) values (doing, ref.tbl::text, 'removed', key, given);
          perform remove_row(ref.tbl, key);
        end;
        turned := given || (select jsonb_build_object(ref.col, given -> o.col, o.col, kept) from actor_references() o where o.tbl = ref.tbl and o.col <> ref.col);
        continue when turned is null;
        begin
          perform bring_row(ref.tbl, turned);
          key := row_key(ref.tbl, turned);
          insert into merge_remains (merge_id, record, act, key, after) values (doing, ref.tbl::text, 'made', key, find_row(ref.tbl, key));
        exception when unique_violation or check_violation or exclusion_violation then
          -- The kept record has that pair already.
          null;
        end;
      end loop;
    end;
  end loop;

  update actors set communities = communities_of_actor(id, community_id)
    where id = kept and communities is distinct from communities_of_actor(id, community_id);
  given := find_row('actors', jsonb_build_object('id', kept));
  -- The terms are what was agreed to; anything else is a mistake of ours and undoes all of it.
  if given -> 'visibility' <> terms -> 'level' or exists (select jsonb_array_elements_text(given -> 'communities') except select jsonb_array_elements_text(terms -> 'communities')) then
    raise exception 'a merge that would widen: %', kept;
  end if;
  for ref in select * from actor_references() loop
    execute format('select exists (select 1 from %s where %I = $1)', ref.tbl, ref.col) into left_over using merged;
    if left_over then raise exception 'left behind by a merge: %.%', ref.tbl, ref.col; end if;
  end loop;
  insert into merge_remains (merge_id, record, act, key, before, after)
    values (doing, 'actors', 'changed', jsonb_build_object('id', kept), to_jsonb(k), given);
  insert into merge_remains (merge_id, record, act, key, before) values (doing, 'actors', 'removed', jsonb_build_object('id', merged), to_jsonb(m));
  delete from actors where id = merged;
  insert into audit (at, record, record_id, act, user_id, before, after, ends)
    select stamp, 'actors', told.id, 'update', asks, '{}', told.what || jsonb_build_object('merge_id', doing),
      audit_ends('actors', to_jsonb(k)) || audit_ends('actors', to_jsonb(m)) || audit_ends('actors', given)
      from (values (kept, jsonb_build_object('merged_from', m.name)), (merged, jsonb_build_object('merged_into', given ->> 'name'))) as told(id, what);
  perform set_config('app.merging', '', true);
  return terms;
end $$;
--> statement-breakpoint
-- The merged record comes back as it was. What moved goes back if it still exists; what changed returns unless somebody
-- changed it since ("stayed" lists such fields of the kept record); what was attached since stays where it was put.
CREATE FUNCTION unmerge_actors(undoing uuid) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
  gardened uuid[] := nullif(current_setting('app.gardens', true), '')::uuid[];
  stamp timestamptz := coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now());
  what merges%rowtype;
  k actors%rowtype;
  part merge_remains%rowtype;
  ref record;
  found jsonb;
  patch jsonb;
  stayed jsonb := '[]';
  lost integer := 0;
  handed text[] := '{}';
  untouched boolean;
  later uuid;
begin
  select * into what from merges where id = undoing for update;
  select * into k from actors where id = what.kept_id for update;
  if asks is null or nullif(current_setting('app.lens', true), '') is not null or what.id is null
     or not coalesce(k.communities && gardened, false) or (k.visibility = 'private' and k.author_id <> asks) then
    raise insufficient_privilege using message = 'a gardener of the kept record undoes a merge';
  end if;
  if what.undone_at is not null then return jsonb_build_object('hindrance', 'undone', 'kept', what.kept_id, 'merged', what.merged_id); end if;
  if what.forgotten_at is not null then return jsonb_build_object('hindrance', 'forgotten', 'kept', what.kept_id, 'merged', what.merged_id); end if;
  if to_jsonb(k) ->> 'restricted_at' is not null then return jsonb_build_object('hindrance', 'restricted', 'kept', what.kept_id, 'merged', what.merged_id); end if;
  select id into later from merges where kept_id = what.kept_id and position > what.position and undone_at is null and forgotten_at is null
    order by position desc limit 1;
  if later is not null then return jsonb_build_object('hindrance', 'later', 'later', later, 'kept', what.kept_id, 'merged', what.merged_id); end if;

  perform set_config('app.merging', 'on', true);
  for part in select * from merge_remains where merge_id = undoing order by id desc loop
    if part.act = 'removed' then
      begin
        perform bring_row(part.record::regclass, part.before);
      exception when foreign_key_violation or unique_violation or exclusion_violation or check_violation then
        -- Its other end was deleted since, or somebody made it anew. The record itself comes back or nothing does.
        if part.record = 'actors' then raise; end if;
        -- A sweep that was followed by another is no loss.
        if part.record <> 'duplicate_pairs' then lost := lost + 1; end if;
      end;
    elsif part.act = 'moved' and part.record = 'memberships' then
      perform hand_stay(s.id, what.merged_id, s.started_on, s.ended_on) from memberships s
        where s.id = (part.key ->> 'id')::uuid and s.actor_id = what.kept_id;
    elsif part.act = 'moved' then
      -- All of one column at once, at the first of them.
      continue when part.record || '.' || part.col = any(handed);
      handed := handed || (part.record || '.' || part.col);
      select * into ref from actor_references() where tbl = part.record::regclass and col = part.col;
      perform hand_rows(ref, what.kept_id, what.merged_id, null, undoing);
    elsif part.act = 'made' then
      found := find_row(part.record::regclass, part.key);
      if row_texts(part.record::regclass, found) = row_texts(part.record::regclass, part.after) then perform remove_row(part.record::regclass, part.key); end if;
    else
      found := find_row(part.record::regclass, part.key);
      continue when found is null;
      untouched := row_texts(part.record::regclass, found) @> row_texts(part.record::regclass, part.after);
      select coalesce(jsonb_object_agg(key, value) filter (where found -> key = part.after -> key), '{}') into patch
        from jsonb_each(row_texts(part.record::regclass, part.before)) where value is distinct from part.after -> key;
      -- How far it was shared comes back with its texts as they were, or by whoever may open it.
      if patch ? 'visibility' and not untouched
         and not coalesce((found ->> 'community_id')::uuid = any(nullif(current_setting('app.gardens_' || (found ->> 'side'), true), '')::uuid[]), false) then
        patch := patch - 'visibility';
      end if;
      if part.record = 'actors' then
        stayed := to_jsonb(array(select key from jsonb_each(row_texts('actors', part.before))
          where value is distinct from part.after -> key and not patch ? key and value is distinct from found -> key order by key));
      end if;
      if row_texts(part.record::regclass, found || patch) = row_texts(part.record::regclass, part.before) then
        perform set_config('app.merge_returns', part.before::text, true);
      end if;
      perform change_row(part.record::regclass, part.key, patch);
      perform set_config('app.merge_returns', '', true);
    end if;
  end loop;
  update actors set communities = communities_of_actor(id, community_id)
    where id in (what.kept_id, what.merged_id) and communities is distinct from communities_of_actor(id, community_id);

  delete from merge_remains where merge_id = undoing;
  update merges set undone_at = stamp, undone_by = asks where id = undoing;
  insert into audit (at, record, record_id, act, user_id, before, after, ends)
    select stamp, 'actors', told.id, 'update', asks, '{}', jsonb_build_object('separated_from', other.name, 'merge_id', undoing),
      audit_ends('actors', to_jsonb(k)) || audit_ends('actors', to_jsonb(one)) || audit_ends('actors', to_jsonb(other))
      from (values (what.kept_id, what.merged_id), (what.merged_id, what.kept_id)) as told(id, other_id)
        join actors one on one.id = told.id join actors other on other.id = told.other_id;
  perform set_config('app.merging', '', true);
  return jsonb_build_object('hindrance', null, 'kept', what.kept_id, 'merged', what.merged_id, 'stayed', stayed, 'lost', lost);
end $$;
--> statement-breakpoint
-- Where a record went that was merged into another: an id, of which row-level security says outside whether it may be seen.
CREATE FUNCTION merged_into(actor uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select kept_id from merges where merged_id = actor and undone_at is null order by position desc limit 1
$$;
--> statement-breakpoint
-- For the erasure of a person: what would bring anything of theirs back goes. Such merges are not undone any more, and say so.
CREATE FUNCTION forget_merges(actor uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  with concerned as (
    select id from merges where kept_id = actor or merged_id = actor
    union select merge_id from merge_remains r where concat(r.key, r.before, r.after) like '%' || actor || '%'),
  erased as (delete from merge_remains where merge_id in (select id from concerned))
  update merges set forgotten_at = now() where id in (select id from concerned) and undone_at is null and forgotten_at is null
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION narrower(visibility, visibility), rights_cover(viewer_rights, jsonb), actor_references(), row_texts(regclass, jsonb),
  row_key(regclass, jsonb), same_columns(regclass, text[], text), find_row(regclass, jsonb), change_row(regclass, jsonb, jsonb),
  remove_row(regclass, jsonb), bring_row(regclass, jsonb), hand_rows(record, uuid, uuid, jsonb, uuid), leaves_when_handed(regclass, text), hand_stay(uuid, uuid, date, date),
  twin_row(regclass, text, jsonb, uuid), twin_contact(contact_points, uuid), free_days(memberships, uuid), merge_terms(uuid, uuid),
  gardeners_tables(), told_to_gardeners(uuid), version_in_merge(), merge_actors(uuid, uuid, uuid, jsonb), unmerge_actors(uuid), merged_into(uuid), forget_merges(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION merge_terms(uuid, uuid), merge_actors(uuid, uuid, uuid, jsonb), unmerge_actors(uuid), merged_into(uuid) TO terreau_app;
