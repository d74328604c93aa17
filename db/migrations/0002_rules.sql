-- Grants, rights and triggers: what drizzle-kit does not write. Policies stand beside their tables in db/schema.

-- Roles and grants ---------------------------------------------------------------------------------------------------
GRANT USAGE ON SCHEMA public TO terreau_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO terreau_app;
--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE ON audit FROM terreau_app;
--> statement-breakpoint
GRANT USAGE ON SCHEMA auth TO terreau_auth;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO terreau_auth;
--> statement-breakpoint
GRANT USAGE ON SCHEMA mail TO terreau_auth, terreau_jobs;
--> statement-breakpoint
GRANT INSERT ON mail.messages TO terreau_auth;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON mail.messages TO terreau_jobs;
--> statement-breakpoint
CREATE SCHEMA jobs;
--> statement-breakpoint
GRANT USAGE, CREATE ON SCHEMA jobs TO terreau_jobs;
--> statement-breakpoint
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO terreau_app;
--> statement-breakpoint

-- Who asks: their rights at a moment ---------------------------------------------------------------------------------
CREATE FUNCTION institution_day(at timestamptz) RETURNS date
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select (at at time zone coalesce((select time_zone from institution), 'Europe/Paris'))::date
$$;
--> statement-breakpoint
CREATE TYPE viewer_rights AS (
  user_id uuid, actor_id uuid, gardens uuid[], gardens_community uuid[], gardens_institution uuid[],
  inside boolean, directorates uuid[], cultivator boolean, member_of uuid[]
);
--> statement-breakpoint
-- The rights an account has, or had, at a moment. A disabled or unknown account has a visitor's.
CREATE FUNCTION rights_at(asked uuid, at timestamptz) RETURNS viewer_rights
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  r viewer_rights;
  today date := institution_day(at);
begin
  select u.id, a.actor_id into r.user_id, r.actor_id
    from users u left join account_actors a on a.user_id = u.id
    where u.id = asked and u.disabled_at is null;
  r.gardens := '{}'; r.gardens_community := '{}'; r.gardens_institution := '{}';
  r.directorates := '{}'; r.member_of := '{}'; r.inside := false; r.cultivator := false;
  if r.user_id is null then return r; end if;

  select coalesce(array_agg(community_id), '{}'),
         coalesce(array_agg(community_id) filter (where side = 'community'), '{}'),
         coalesce(array_agg(community_id) filter (where side = 'institution'), '{}')
    into r.gardens, r.gardens_community, r.gardens_institution
    from mandates
    where user_id = r.user_id and accepted_at <= at and starts_on <= today and (ends_on is null or today < ends_on);

  select coalesce(array_agg(directorate_id) filter (where kind = 'agent'), '{}'), coalesce(bool_or(kind = 'cultivator'), false),
         count(*) > 0
    into r.directorates, r.cultivator, r.inside
    from posts
    where user_id = r.user_id and starts_on <= today and (ends_on is null or today < ends_on);
  r.inside := r.inside or cardinality(r.gardens_institution) > 0;

  if r.actor_id is not null then
    select coalesce(array_agg(distinct community_id), '{}') into r.member_of
      from memberships
      where actor_id = r.actor_id and circle in ('engaged', 'informed')
        and started_on <= today and (ended_on is null or today < ended_on);
  end if;
  return r;
end $$;
--> statement-breakpoint
-- Opens the view of an account for this transaction, or a lens that a gardener tries on for one of their communities
-- ('institution:<id>', 'member:<id>', 'visitor:<id>'; read only). Returns the rights, so that the caller knows them too.
CREATE FUNCTION open_view(asked uuid, lens text, at timestamptz) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  r viewer_rights := rights_at(asked, at);
  everywhere visibility[] := case when r.inside then '{public,institution,shared}' else '{public}' end;
  member_levels visibility[] := '{community,shared}';
  own_needs uuid[] := '{}';
  own_replies uuid[] := '{}';
  hidden uuid[];
  role_tried text := split_part(lens, ':', 1);
  community uuid;
begin
  if lens is not null then
    community := nullif(split_part(lens, ':', 2), '')::uuid;
    if community is null or not community = any(r.gardens) or role_tried not in ('institution', 'member', 'visitor') then
      raise insufficient_privilege using message = 'only a gardener of the community may try on this view';
    end if;
    r := rights_at(null, at);
    everywhere := '{}';
    r.member_of := array[community];
    member_levels := case role_tried when 'institution' then '{public,institution,shared}'::visibility[]
      when 'member' then '{public,community,shared}'::visibility[] else '{public}'::visibility[] end;
    perform set_config('transaction_read_only', 'on', true);
  elsif r.actor_id is not null then
    select coalesce(array_agg(need_id), '{}') into own_needs
      from need_expressers where actor_id = r.actor_id and need_level <> 'private';
    select coalesce(array_agg(reply_id), '{}') into own_replies from reply_addressees where actor_id = r.actor_id;
  end if;
  select coalesce(array_agg(c.id), '{}') into hidden from communities c where c.status = 'draft' and not r.cultivator
    and not exists (select 1 from mandates m where m.community_id = c.id and m.user_id = r.user_id and m.declined_at is null);
  perform set_config('app.hidden', hidden::text, true), set_config('app.just_recorded', '', true),
    set_config('app.user', coalesce(r.user_id::text, ''), true), set_config('app.actor', coalesce(r.actor_id::text, ''), true),
    set_config('app.gardens', r.gardens::text, true), set_config('app.gardens_community', r.gardens_community::text, true),
    set_config('app.gardens_institution', r.gardens_institution::text, true),
    set_config('app.inside', case when r.inside then 'on' else '' end, true),
    set_config('app.directorates', r.directorates::text, true),
    set_config('app.cultivator', case when r.cultivator then 'on' else '' end, true),
    set_config('app.member_of', r.member_of::text, true), set_config('app.everywhere', everywhere::text, true),
    set_config('app.member_levels', member_levels::text, true), set_config('app.own_needs', own_needs::text, true),
    set_config('app.own_replies', own_replies::text, true), set_config('app.lens', coalesce(lens, ''), true),
    set_config('app.at', at::text, true);
  return to_jsonb(r) || jsonb_build_object('today', institution_day(at), 'time_zone',
    coalesce((select i.time_zone from institution i), 'Europe/Paris'));
end $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION rights_at(uuid, timestamptz), open_view(uuid, text, timestamptz) FROM PUBLIC;
--> statement-breakpoint
-- The login role has no right but this: to open a view. It then becomes terreau_app within the transaction.
GRANT USAGE ON SCHEMA public TO terreau_login;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION open_view(uuid, text, timestamptz) TO terreau_login;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION institution_day(timestamptz) TO terreau_app;
--> statement-breakpoint
CREATE FUNCTION today() RETURNS date LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select institution_day(coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now()))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION my_mandates() RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select coalesce(array_agg(community_id), '{}') from mandates
    where user_id = nullif(current_setting('app.user', true), '')::uuid and declined_at is null
$$;
--> statement-breakpoint

-- Triggers: what is kept by itself -----------------------------------------------------------------------------------
-- Fills the columns a child row carries from its parents: arguments are pairs (prefix, parent table).
CREATE FUNCTION carry_ends() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  given jsonb := to_jsonb(new);
  nobody uuid := '00000000-0000-0000-0000-000000000000';
  found jsonb;
  many boolean;
  parent text;
  prefix text;
begin
  for i in 0 .. (tg_nargs / 2 - 1) loop
    prefix := tg_argv[i * 2];
    parent := tg_argv[i * 2 + 1];
    if given ->> (prefix || '_level') is not null then continue; end if;
    many := parent in ('actors', 'synergies');
    execute format('select jsonb_build_object(%L, visibility, %L, %I, %L, author_id) from %I where id = $1',
      prefix || '_level',
      prefix || case when many then '_communities' else '_community_id' end,
      case when many then 'communities' when parent = 'needs' then 'home_id' else 'community_id' end,
      prefix || '_author_id', parent)
      into found using (given ->> (prefix || '_id'))::uuid;
    -- A row that is not there is as one nobody reads: the policy gives the same answer to both.
    if found is null then
      found := jsonb_build_object(prefix || '_level', 'private', prefix || '_author_id', nobody,
        prefix || case when many then '_communities' else '_community_id' end,
        case when many then to_jsonb(array[]::uuid[]) else to_jsonb(nobody) end);
    end if;
    new := jsonb_populate_record(new, found);
  end loop;
  return new;
end $$;
--> statement-breakpoint
DO $$
declare
  child record;
begin
  -- Every table with a column <prefix>_level carries that end; its parent is the table of the foreign key of that column.
  for child in
    select c.conrelid::regclass as tbl, string_agg(format('%L, %L', regexp_replace(a.attname, '_level$', ''), c.confrelid::regclass::text), ', ') as args
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname like '%\_level'
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      group by c.conrelid
  loop
    execute format('create trigger carry_ends before insert on %s for each row execute function carry_ends(%s)', child.tbl, child.args);
  end loop;
end $$;
--> statement-breakpoint

-- An actor concerns its current communities, else the one that created it.
CREATE FUNCTION communities_of_actor(actor uuid, home uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select coalesce(nullif(array(select distinct m.community_id from memberships m
    where m.actor_id = actor and (m.ended_on is null or m.ended_on > today()) order by 1), '{}'), array[home])
$$;
--> statement-breakpoint
CREATE FUNCTION start_actor_communities() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  new.communities := array[new.community_id];
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER start_communities BEFORE INSERT ON actors FOR EACH ROW EXECUTE FUNCTION start_actor_communities();
--> statement-breakpoint
CREATE TRIGGER start_communities BEFORE INSERT ON synergies FOR EACH ROW EXECUTE FUNCTION start_actor_communities();
--> statement-breakpoint
CREATE FUNCTION keep_actor_communities() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  actor uuid := coalesce(new.actor_id, old.actor_id);
begin
  update actors set communities = communities_of_actor(id, community_id)
    where id = actor and communities is distinct from communities_of_actor(id, community_id);
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER keep_communities AFTER INSERT OR DELETE OR UPDATE OF ended_on ON memberships
  FOR EACH ROW EXECUTE FUNCTION keep_actor_communities();
--> statement-breakpoint
CREATE FUNCTION keep_synergy_communities() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  update synergies s set communities = array(
      select s.community_id union select c.community_id from synergy_communities c where c.synergy_id = s.id order by 1)
    where s.id = coalesce(new.synergy_id, old.synergy_id);
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER keep_communities AFTER INSERT OR DELETE ON synergy_communities
  FOR EACH ROW EXECUTE FUNCTION keep_synergy_communities();
--> statement-breakpoint
-- A day that has come ends nothing by itself: memberships that end in the future are closed by the daily job.
CREATE FUNCTION keep_office_holder() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  update users set office_holder = true where id = new.user_id and not office_holder;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER keep_office_holder AFTER INSERT ON posts FOR EACH ROW EXECUTE FUNCTION keep_office_holder();
--> statement-breakpoint
CREATE TRIGGER keep_office_holder AFTER INSERT OR UPDATE OF accepted_at ON mandates FOR EACH ROW
  WHEN (new.accepted_at is not null) EXECUTE FUNCTION keep_office_holder();
--> statement-breakpoint
ALTER TABLE mandates ADD CONSTRAINT mandates_one_gardener_per_side
  EXCLUDE USING gist (community_id WITH =, side WITH =, daterange(starts_on, ends_on) WITH &&) WHERE (declined_at is null);
--> statement-breakpoint
ALTER TABLE memberships ADD CONSTRAINT memberships_one_circle_at_a_time
  EXCLUDE USING gist (actor_id WITH =, community_id WITH =, daterange(started_on, ended_on) WITH &&);
--> statement-breakpoint

-- Versions: every change by a person counts one; what triggers keep does not.
CREATE FUNCTION count_version() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  -- Generated columns are not yet computed here; what a row carries of its parents follows them by cascade.
  kept text[] := array['communities', 'version', 'updated_at', 'office_holder', 'name_norm', 'home_id', 'need_level',
    'need_community_id', 'need_author_id', 'actor_level', 'actor_communities', 'actor_author_id'];
begin
  if to_jsonb(new) - kept is distinct from to_jsonb(old) - kept then
    new.version := old.version + 1;
    new.updated_at := now();
  else
    new.version := old.version;
  end if;
  return new;
end $$;
--> statement-breakpoint
-- What no update may change, whoever asks: where a row comes from.
CREATE FUNCTION keep_origin() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  was jsonb := to_jsonb(old);
  becomes jsonb := to_jsonb(new);
  col text;
begin
  foreach col in array tg_argv loop
    if was -> col is distinct from becomes -> col then
      raise insufficient_privilege using message = format('%s.%s does not change', tg_table_name, col);
    end if;
  end loop;
  return new;
end $$;
--> statement-breakpoint
-- Widening: any new reader. The gardener of the side that recorded the row opens it; its author alone makes it private.
CREATE FUNCTION guard_widening() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
declare
  opens_inside boolean := new.visibility in ('institution', 'shared', 'public') and old.visibility not in ('institution', 'shared', 'public');
  opens_community boolean := new.visibility in ('community', 'shared', 'public') and old.visibility not in ('community', 'shared', 'public');
  opens_public boolean := new.visibility = 'public' and old.visibility <> 'public';
  mine uuid[] := nullif(current_setting('app.gardens_' || new.side, true), '')::uuid[];
begin
  -- Migrations, imports by the owner and restores are not acts of a viewer.
  if current_user <> 'terreau_app' then return new; end if;
  if new.visibility = 'private' and new.author_id is distinct from nullif(current_setting('app.user', true), '')::uuid then
    raise insufficient_privilege using message = 'only the author makes a row private', hint = 'terreau:private';
  end if;
  if opens_inside or opens_community or opens_public or old.visibility = 'private' then
    if tg_table_name = 'contact_points' and (to_jsonb(new) ->> 'actor_id')::uuid = nullif(current_setting('app.actor', true), '')::uuid then
      return new;
    end if;
    if not coalesce((to_jsonb(new) ->> 'community_id')::uuid = any(mine), false) then
      raise insufficient_privilege using message = 'each side opens its own', hint = 'terreau:widening';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
DO $$
declare
  tbl text;
begin
  foreach tbl in array array['interactions', 'follow_ups', 'needs', 'replies', 'synergies', 'projects', 'actors', 'contact_points'] loop
    execute format('create trigger guard_widening before update of visibility on %I for each row when (old.visibility is distinct from new.visibility) execute function guard_widening()', tbl);
    execute format('create trigger keep_origin before update on %I for each row execute function keep_origin(%s)', tbl,
      '''id'', ''community_id'', ''author_id'', ''side'', ''created_at'''
      || case tbl when 'contact_points' then ', ''actor_id''' when 'replies' then ', ''need_id'', ''directorate_id''' when 'needs' then ', ''directorate_id''' else '' end);
    execute format('create trigger version before update on %I for each row execute function count_version()', tbl);
  end loop;
  foreach tbl in array array['users', 'posts', 'communities', 'mandates'] loop
    execute format('create trigger version before update on %I for each row execute function count_version()', tbl);
  end loop;
end $$;
--> statement-breakpoint
CREATE TRIGGER keep_origin BEFORE UPDATE ON memberships FOR EACH ROW
  EXECUTE FUNCTION keep_origin('id', 'actor_id', 'community_id', 'circle', 'started_on', 'moved_by', 'created_at');
--> statement-breakpoint
CREATE TRIGGER keep_origin BEFORE UPDATE ON interaction_participants FOR EACH ROW EXECUTE FUNCTION keep_origin('interaction_id', 'actor_id');
--> statement-breakpoint
CREATE TRIGGER keep_origin BEFORE UPDATE ON project_participants FOR EACH ROW EXECUTE FUNCTION keep_origin('project_id', 'actor_id');
--> statement-breakpoint
CREATE TRIGGER keep_origin BEFORE UPDATE ON synergy_actors FOR EACH ROW EXECUTE FUNCTION keep_origin('synergy_id', 'actor_id');
--> statement-breakpoint
CREATE TRIGGER keep_origin BEFORE UPDATE ON synergy_projects FOR EACH ROW EXECUTE FUNCTION keep_origin('synergy_id', 'project_id');
--> statement-breakpoint
CREATE TRIGGER keep_origin BEFORE UPDATE ON membership_reasons FOR EACH ROW
  EXECUTE FUNCTION keep_origin('membership_id', 'community_id', 'actor_id');
--> statement-breakpoint
CREATE TRIGGER keep_origin BEFORE UPDATE ON ties FOR EACH ROW EXECUTE FUNCTION keep_origin('id', 'actor_id', 'other_id', 'author_id', 'created_at');
--> statement-breakpoint
CREATE TRIGGER keep_origin BEFORE UPDATE ON need_remarks FOR EACH ROW EXECUTE FUNCTION keep_origin('id', 'need_id', 'author_id', 'created_at');
--> statement-breakpoint
CREATE TRIGGER keep_origin BEFORE UPDATE ON widening_requests FOR EACH ROW
  EXECUTE FUNCTION keep_origin('id', 'community_id', 'record', 'record_id', 'level', 'words', 'asked_by', 'asked_at');
--> statement-breakpoint

-- Updates whose columns depend on who asks.
CREATE FUNCTION guard_columns() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
declare
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
  cultivates boolean := current_setting('app.cultivator', true) = 'on';
  allowed text[];
begin
  if current_user <> 'terreau_app' then return new; end if;
  if tg_table_name = 'communities' then
    -- Gardeners keep the texts of their community; the pair switches its figures on.
    allowed := case when cultivates then null else array['purpose', 'charter', 'shares_figures'] end;
    if cultivates and not (to_jsonb(new) ->> 'id')::uuid = any(coalesce(nullif(current_setting('app.gardens', true), '')::uuid[], '{}'))
       and (to_jsonb(new) -> 'shares_figures') is distinct from (to_jsonb(old) -> 'shares_figures') then
      raise insufficient_privilege using message = 'the pair decides on its figures';
    end if;
  elsif tg_table_name = 'mandates' then
    -- Its holder answers, once; the appointer does everything but answer for them.
    if (to_jsonb(old) -> 'accepted_at', to_jsonb(old) -> 'declined_at') is distinct from (to_jsonb(new) -> 'accepted_at', to_jsonb(new) -> 'declined_at')
       and ((to_jsonb(new) ->> 'user_id')::uuid is distinct from asks
            or to_jsonb(old) ->> 'accepted_at' is not null or to_jsonb(old) ->> 'declined_at' is not null) then
      raise insufficient_privilege using message = 'the holder of a mandate answers, once';
    end if;
    if (to_jsonb(old) - array['ends_on', 'accepted_at', 'declined_at', 'version', 'updated_at'])
       is distinct from (to_jsonb(new) - array['ends_on', 'accepted_at', 'declined_at', 'version', 'updated_at']) then
      raise insufficient_privilege using message = 'a mandate is ended, not rewritten';
    end if;
    -- Rights begin with the answer, not before: they also decide what could be read at an earlier time.
    if new.accepted_at is distinct from old.accepted_at then
      new := jsonb_populate_record(new, jsonb_build_object('accepted_at', coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now())));
    end if;
    allowed := case when cultivates then null else array['accepted_at', 'declined_at'] end;
  elsif tg_table_name = 'users' then
    allowed := case when cultivates then array['name', 'locale', 'disabled_at'] else array['name', 'locale'] end;
  elsif tg_table_name = 'actors' then
    -- Persons keep what is said of themselves; how far it is shared is their gardeners' to open.
    if (to_jsonb(old) -> 'communities') is distinct from (to_jsonb(new) -> 'communities') then
      raise insufficient_privilege using message = 'the communities of an actor follow its memberships';
    end if;
    allowed := case when new.communities && coalesce(nullif(current_setting('app.gardens', true), '')::uuid[], '{}') then null
      else array['name', 'sort_name', 'about', 'brings', 'territory_code', 'name_norm'] end;
  elsif tg_table_name = 'synergies' then
    if (to_jsonb(old) -> 'communities') is distinct from (to_jsonb(new) -> 'communities') then
      raise insufficient_privilege using message = 'the communities of a synergy follow synergy_communities';
    end if;
  end if;
  if allowed is not null and (to_jsonb(old) - (allowed || array['version', 'updated_at', 'name_norm']))
     is distinct from (to_jsonb(new) - (allowed || array['version', 'updated_at', 'name_norm'])) then
    raise insufficient_privilege using message = format('not these columns of %s', tg_table_name);
  end if;
  return new;
end $$;
--> statement-breakpoint
DO $$
declare
  tbl text;
begin
  foreach tbl in array array['communities', 'mandates', 'users', 'actors', 'synergies'] loop
    execute format('create trigger guard_columns before update on %I for each row execute function guard_columns()', tbl);
  end loop;
end $$;
--> statement-breakpoint
-- A mandate that is opened is not accepted in the same stroke: whoever appoints does not thereby read.
CREATE FUNCTION guard_mandate_offer() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if current_user = 'terreau_app' and (new.accepted_at is not null or new.declined_at is not null) then
    raise insufficient_privilege using message = 'a mandate starts when its holder accepts it';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- The parts of what one has just recorded may be added in the same transaction, also when its level hides it from its author:
-- a member says what they need to the pair, and that it is theirs.
CREATE FUNCTION remember_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if current_user = 'terreau_app' then
    perform set_config('app.just_recorded',
      array_append(nullif(current_setting('app.just_recorded', true), '')::uuid[], new.id)::text, true);
  end if;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER remember_recorded AFTER INSERT ON needs FOR EACH ROW EXECUTE FUNCTION remember_recorded();
--> statement-breakpoint
CREATE TRIGGER remember_recorded AFTER INSERT ON projects FOR EACH ROW EXECUTE FUNCTION remember_recorded();
--> statement-breakpoint
CREATE TRIGGER remember_recorded AFTER INSERT ON synergies FOR EACH ROW EXECUTE FUNCTION remember_recorded();
--> statement-breakpoint
CREATE TRIGGER guard_offer BEFORE INSERT ON mandates FOR EACH ROW EXECUTE FUNCTION guard_mandate_offer();
--> statement-breakpoint
-- Adding a community to a synergy is widening: a gardener of the side that recorded it, in its own community.
CREATE FUNCTION guard_synergy_community() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  s synergies%rowtype;
begin
  if session_user <> 'terreau_login' then return new; end if;
  select * into s from synergies where id = new.synergy_id;
  if not coalesce(s.community_id = any(nullif(current_setting('app.gardens_' || s.side, true), '')::uuid[]), false) then
    raise insufficient_privilege using message = 'each side opens its own', hint = 'terreau:widening';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER guard_widening BEFORE INSERT ON synergy_communities FOR EACH ROW EXECUTE FUNCTION guard_synergy_community();
--> statement-breakpoint

-- A request to widen falls when the row becomes private: nothing refers any longer to what one does not read.
CREATE FUNCTION drop_requests() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  delete from widening_requests where record_id = new.id and decided_at is null;
  return null;
end $$;
--> statement-breakpoint
DO $$
declare
  tbl text;
begin
  foreach tbl in array array['interactions', 'follow_ups', 'needs', 'synergies', 'projects', 'actors', 'contact_points'] loop
    execute format('create trigger drop_requests after update of visibility on %I for each row when (new.visibility = ''private'') execute function drop_requests()', tbl);
  end loop;
end $$;
--> statement-breakpoint

-- The audit trail -----------------------------------------------------------------------------------------------------
-- The ends of a row as it stands: who could read it is decided by level, communities and author of each. Two ends are
-- of another kind: `office`, an account whose history is its holder's and the cultivators'; `draft`, a community not yet open.
CREATE FUNCTION audit_ends(record text, given jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
declare
  result jsonb := '[]';
  col text;
  prefix text;
begin
  if given is null then return result; end if;
  if record in ('users', 'posts') then
    result := jsonb_build_array(jsonb_build_object('office', coalesce(given -> 'user_id', given -> 'id')));
  end if;
  if record = 'communities' and given ->> 'status' = 'draft' or record in ('mandates', 'memberships') and exists (
       select 1 from communities where id = (given ->> 'community_id')::uuid and status = 'draft') then
    result := jsonb_build_array(jsonb_build_object('draft', coalesce(given -> 'community_id', given -> 'id')));
  end if;
  if given ? 'visibility' then
    result := result || jsonb_build_array(jsonb_build_object('level', given -> 'visibility', 'author', given -> 'author_id',
      'communities', coalesce(given -> 'communities', jsonb_build_array(given -> 'community_id'))));
  end if;
  for col in select key from jsonb_object_keys(given) as key where key like '%\_level' and key <> 'consent_level' loop
    prefix := regexp_replace(col, '_level$', '');
    result := result || jsonb_build_array(jsonb_build_object('level', given -> col, 'author', given -> (prefix || '_author_id'),
      'communities', coalesce(given -> (prefix || '_communities'), jsonb_build_array(given -> (prefix || '_community_id')))));
  end loop;
  return result;
end $$;
--> statement-breakpoint
CREATE FUNCTION audit_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  becomes jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  kept text[] := array['version', 'updated_at', 'name_norm', 'communities', 'office_holder'];
begin
  kept := kept || coalesce(array(select k from jsonb_object_keys(coalesce(becomes, was)) k
    where k ~ '_(level|communities|community_id|author_id)$' and k <> 'consent_level'), '{}');
  if tg_op = 'UPDATE' and was - kept = becomes - kept then return null; end if;
  insert into audit (at, record, record_id, act, user_id, before, after, ends)
    values (coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now()), tg_table_name,
      (coalesce(becomes, was) ->> 'id')::uuid, lower(tg_op),
      nullif(current_setting('app.user', true), '')::uuid, was - 'name_norm', becomes - 'name_norm',
      audit_ends(tg_table_name, was) || audit_ends(tg_table_name, becomes));
  return null;
end $$;
--> statement-breakpoint
DO $$
declare
  tbl text;
begin
  foreach tbl in array array['interactions', 'follow_ups', 'needs', 'replies', 'synergies', 'projects', 'actors', 'contact_points',
    'memberships', 'ties', 'mandates', 'communities', 'posts', 'users'] loop
    execute format('create trigger audit_change after insert or update or delete on %I for each row execute function audit_change()', tbl);
  end loop;
end $$;
--> statement-breakpoint
-- Does the viewer read the row now? Through its policies: security invoker.
CREATE OR REPLACE FUNCTION readable_now(record text, record_id uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select case record
    when 'interactions' then exists (select 1 from interactions where id = record_id)
    when 'follow_ups' then exists (select 1 from follow_ups where id = record_id)
    when 'needs' then exists (select 1 from needs where id = record_id)
    when 'replies' then exists (select 1 from replies where id = record_id)
    when 'synergies' then exists (select 1 from synergies where id = record_id)
    when 'projects' then exists (select 1 from projects where id = record_id)
    when 'actors' then exists (select 1 from actors where id = record_id)
    when 'contact_points' then exists (select 1 from contact_points where id = record_id)
    when 'memberships' then exists (select 1 from memberships where id = record_id)
    when 'ties' then exists (select 1 from ties where id = record_id)
    when 'mandates' then exists (select 1 from mandates where id = record_id)
    when 'communities' then exists (select 1 from communities where id = record_id)
    -- Of an account only the name is public: its history is its holder's and the cultivators'.
    when 'users' then record_id = nullif(current_setting('app.user', true), '')::uuid or current_setting('app.cultivator', true) = 'on'
    when 'posts' then exists (select 1 from posts where id = record_id)
    else false end
$$;
--> statement-breakpoint
-- Could the viewer read all of its ends with the rights they had at that moment? A lens asks with its own levels.
CREATE OR REPLACE FUNCTION could_read_at(at timestamptz, ends jsonb) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  lensed boolean := nullif(current_setting('app.lens', true), '') is not null;
  r viewer_rights := rights_at(case when not lensed then nullif(current_setting('app.user', true), '')::uuid end, at);
  everywhere visibility[] := case when lensed then nullif(current_setting('app.everywhere', true), '')::visibility[]
    when r.inside then '{public,institution,shared}' else '{public}' end;
  member_levels visibility[] := coalesce(nullif(current_setting('app.member_levels', true), '')::visibility[], '{}');
  member_of uuid[] := case when lensed then nullif(current_setting('app.member_of', true), '')::uuid[] else r.member_of end;
  part jsonb;
  level visibility;
  communities uuid[];
begin
  for part in select value from jsonb_array_elements(ends) as value loop
    if part ? 'office' or part ? 'draft' then
      if not coalesce(r.cultivator or (part ->> 'office')::uuid = r.user_id or (part ->> 'draft')::uuid = any(r.gardens), false) then
        return false;
      end if;
      continue;
    end if;
    level := (part ->> 'level')::visibility;
    communities := array(select nullif(c, '')::uuid from jsonb_array_elements_text(part -> 'communities') c where c is not null);
    if not coalesce(level = any(everywhere) or (level <> 'private' and communities && r.gardens)
      or (level = any(member_levels) and communities && member_of)
      or (level = 'private' and (part ->> 'author')::uuid = r.user_id), false) then
      return false;
    end if;
  end loop;
  return true;
end $$;
--> statement-breakpoint

-- Acts that policies alone cannot express ----------------------------------------------------------------------------
-- An account is made by a cultivator (or by a gardener's invitation, accept_invitation): a name here, an address in auth.
CREATE FUNCTION create_account(id uuid, name text, mail text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  known uuid;
begin
  if current_setting('app.cultivator', true) is distinct from 'on' then
    raise insufficient_privilege using message = 'cultivators invite people';
  end if;
  select u.id into known from auth."user" u where u.email = lower(create_account.mail);
  if known is not null then return known; end if;
  insert into auth."user" (id, name, email, email_verified) values (create_account.id, create_account.name, lower(create_account.mail), false);
  insert into users (id, name) values (create_account.id, create_account.name);
  return create_account.id;
end $$;
--> statement-breakpoint
-- A disabled account is out at once: its sessions go with it.
CREATE FUNCTION close_sessions_of_disabled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  delete from auth.session where user_id = new.id;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER close_sessions AFTER UPDATE OF disabled_at ON users FOR EACH ROW WHEN (new.disabled_at is not null)
  EXECUTE FUNCTION close_sessions_of_disabled();
--> statement-breakpoint
-- The mail address of one's own account, or of any for a cultivator.
CREATE FUNCTION account_mail(account uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select email from auth."user" where id = account
    and (account = nullif(current_setting('app.user', true), '')::uuid or current_setting('app.cultivator', true) = 'on')
$$;
--> statement-breakpoint
-- A gardener's invitation of an actor makes the account if there is none; the tie waits for its acceptance.
CREATE FUNCTION invite_account(invitation uuid, new_id uuid, mail text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  asked text;
  known uuid;
begin
  select a.name into asked from invitations i join actors a on a.id = i.actor_id
    where i.id = invitation and i.author_id = nullif(current_setting('app.user', true), '')::uuid;
  if asked is null then raise insufficient_privilege using message = 'no such invitation'; end if;
  select u.id into known from auth."user" u where u.email = lower(invite_account.mail);
  if known is null then
    insert into auth."user" (id, name, email, email_verified) values (new_id, asked, lower(invite_account.mail), false);
    insert into users (id, name) values (new_id, asked);
  end if;
  return null;
end $$;
--> statement-breakpoint
CREATE FUNCTION accept_invitation(hash text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
  invited invitations%rowtype;
begin
  select * into invited from invitations where token_hash = hash and accepted_at is null and expires_at > now() for update;
  if asks is null or invited.id is null then return null; end if;
  if exists (select 1 from account_actors where actor_id = invited.actor_id or user_id = asks) then return null; end if;
  insert into account_actors (user_id, actor_id) values (asks, invited.actor_id);
  update invitations set accepted_at = now() where id = invited.id;
  return invited.actor_id;
end $$;
--> statement-breakpoint
-- A departed gardener has 30 days to hand over a private note to the pair.
CREATE FUNCTION hand_over_note(note uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
begin
  update interactions i set visibility = 'pair'
    where i.id = note and i.visibility = 'private' and i.author_id = asks
      and exists (select 1 from mandates m where m.user_id = asks and m.community_id = i.community_id
        and m.accepted_at is not null and m.ends_on > today() - 30);
  return found;
end $$;
--> statement-breakpoint
-- Candidates for a search by name. Operators that use the trigram index are not leakproof, so under row-level security
-- the planner would not use it: this function finds ids, and the policy of actors filters them again outside.
CREATE INDEX actors_name_norm_trigram ON actors USING gin (name_norm gin_trgm_ops);
--> statement-breakpoint
CREATE FUNCTION actor_candidates(typed text) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 200 SET search_path = public, pg_temp AS $$
  select id from actors
    where (select bool_and(actors.name_norm like '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%')
      from regexp_split_to_table(normalize_name(typed), ' ') word)
      and name_norm like '%' || replace(replace(replace(split_part(normalize_name(typed), ' ', 1), '\', '\\'), '%', '\%'), '_', '\_') || '%'
$$;
--> statement-breakpoint
CREATE INDEX actors_sort_french ON actors (sort_name COLLATE french, id);
--> statement-breakpoint
CREATE INDEX territories_name_prefix ON territories (name_norm text_pattern_ops);
--> statement-breakpoint
-- Numbers beyond what the cultivator reads, for communities whose pair switched them on; cells under 5 are masked (null).
CREATE FUNCTION community_figures() RETURNS TABLE (community_id uuid, figure text, value bigint)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if current_setting('app.cultivator', true) is distinct from 'on' then return; end if;
  return query
    with counted as (
      select c.id as community, 'interactions'::text as what, (select count(*) from interactions i where i.community_id = c.id and i.visibility <> 'private') as n
        from communities c where c.shares_figures
      union all select c.id, 'needs', (select count(*) from needs n where n.community_id = c.id and n.visibility <> 'private') from communities c where c.shares_figures
      union all select c.id, 'needs_open', (select count(*) from needs n where n.community_id = c.id and n.visibility <> 'private' and n.state not in ('answered', 'closed')) from communities c where c.shares_figures
      union all select c.id, 'synergies', (select count(*) from synergies s where s.communities @> array[c.id] and s.visibility <> 'private') from communities c where c.shares_figures
      union all select c.id, 'engaged', (select count(*) from memberships m where m.community_id = c.id and m.circle = 'engaged' and m.ended_on is null and m.actor_level <> 'private') from communities c where c.shares_figures
      union all select c.id, 'informed', (select count(*) from memberships m where m.community_id = c.id and m.circle = 'informed' and m.ended_on is null and m.actor_level <> 'private') from communities c where c.shares_figures
      union all select c.id, 'citizen', (select count(*) from memberships m where m.community_id = c.id and m.circle = 'citizen' and m.ended_on is null and m.actor_level <> 'private') from communities c where c.shares_figures
    )
    select community, what, case when n >= 5 then n end from counted;
end $$;
--> statement-breakpoint
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO terreau_app;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION rights_at(uuid, timestamptz), open_view(uuid, text, timestamptz), communities_of_actor(uuid, uuid) FROM terreau_app;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION open_view(uuid, text, timestamptz) TO terreau_login;
--> statement-breakpoint
-- What time does by itself, called by the jobs every hour: private notes of a gardener who left are erased after thirty
-- days; memberships whose end has come leave the array of their actor; spent sign-in keys go.
CREATE FUNCTION keep_house() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  delete from interactions i where i.visibility = 'private' and departed_since(i.author_id, i.community_id) >= 30;
  delete from follow_ups f where f.visibility = 'private' and departed_since(f.author_id, f.community_id) >= 30;
  delete from contact_points c where c.visibility = 'private' and departed_since(c.author_id, c.community_id) >= 30;
  update actors set communities = communities_of_actor(id, community_id)
    where id in (select actor_id from memberships where ended_on between today() - 7 and today())
      and communities is distinct from communities_of_actor(id, community_id);
  delete from auth.verification where expires_at < now();
  delete from auth.session where expires_at < now();
end $$;
--> statement-breakpoint
-- For how many days an account has no longer gardened a community it once gardened; null while it does, or never did.
CREATE FUNCTION departed_since(account uuid, community uuid) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select case when bool_or(ends_on is null or ends_on > today()) then null else today() - max(ends_on) end
    from mandates where user_id = account and community_id = community and accepted_at is not null
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION keep_house(), departed_since(uuid, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO terreau_jobs;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION keep_house() TO terreau_jobs;
