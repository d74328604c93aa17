-- Long works: asked for by a person, done by the jobs. What is generated is no change of anybody's.
GRANT SELECT, INSERT, UPDATE, DELETE ON works TO terreau_app;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION count_version() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  -- Generated columns are not yet computed here; what a row carries of its parents follows them by cascade.
  kept text[] := array['communities', 'version', 'updated_at', 'office_holder', 'name_norm', 'value_norm', 'home_id', 'need_level',
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
CREATE OR REPLACE FUNCTION keep_origin() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  was jsonb := to_jsonb(old);
  becomes jsonb := to_jsonb(new);
  col text;
begin
  -- Merging two records moves what hangs on one to the other; only the function that merges may say that it does.
  if current_setting('app.merging', true) = 'on' and current_user <> 'terreau_app' then return new; end if;
  foreach col in array tg_argv loop
    if was -> col is distinct from becomes -> col then
      raise insufficient_privilege using message = format('%s.%s does not change', tg_table_name, col);
    end if;
  end loop;
  return new;
end $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION guard_columns() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
      else array['name', 'sort_name', 'about', 'brings', 'skills', 'territory_code', 'name_norm'] end;
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
CREATE OR REPLACE FUNCTION audit_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  becomes jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  kept text[] := array['version', 'updated_at', 'name_norm', 'value_norm', 'communities', 'office_holder'];
begin
  kept := kept || coalesce(array(select k from jsonb_object_keys(coalesce(becomes, was)) k
    where k ~ '_(level|communities|community_id|author_id)$' and k <> 'consent_level'), '{}');
  if tg_op = 'UPDATE' and was - kept = becomes - kept then return null; end if;
  insert into audit (at, record, record_id, act, user_id, before, after, ends)
    values (coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now()), tg_table_name,
      (coalesce(becomes, was) ->> 'id')::uuid, lower(tg_op),
      nullif(current_setting('app.user', true), '')::uuid, was - array['name_norm', 'value_norm'], becomes - array['name_norm', 'value_norm'],
      audit_ends(tg_table_name, was) || audit_ends(tg_table_name, becomes));
  return null;
end $$;
--> statement-breakpoint
-- Takes the oldest work that waits, or that a process left behind which has not been heard of for a minute.
CREATE FUNCTION claim_work(process uuid) RETURNS SETOF works
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  update works set state = 'running', runner = process, beat_at = now()
    where id = (select id from works
      where state = 'waiting' or (state = 'running' and beat_at < now() - interval '60 seconds')
      order by asked_at limit 1 for update skip locked)
    returning *
$$;
--> statement-breakpoint
-- Says that a work goes on and how far it is; answers whether its owner asked for it to stop, or null when it is no longer ours.
CREATE FUNCTION beat_work(work uuid, process uuid, so_far integer, of integer) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  update works set beat_at = now(), done = so_far, total = of
    where id = work and runner = process and state = 'running' returning stop_asked
$$;
--> statement-breakpoint
-- Ends a work; `waiting` gives it back, for the next process to go on with.
CREATE FUNCTION end_work(work uuid, process uuid, how work_state, why text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  update works set state = how, failure = why, runner = null, ended_at = case when how <> 'waiting' then now() end
    where id = work and runner = process and state = 'running'
$$;
--> statement-breakpoint
-- The embedded server has one process: what is running when it starts was left by one that was killed.
CREATE FUNCTION free_works() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  update works set state = 'waiting', runner = null where state = 'running'
$$;
--> statement-breakpoint
-- A month after its end nobody asks for a work any more.
CREATE FUNCTION forget_works() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  delete from works where ended_at < now() - interval '31 days'
$$;
--> statement-breakpoint
-- Whoever asked for a work asks for it to stop; one that has not begun stops at once.
CREATE FUNCTION stop_work(work uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  update works set stop_asked = true, state = case when state = 'waiting' then 'stopped' else state end,
      ended_at = case when state = 'waiting' then now() end
    where id = work and state in ('waiting', 'running')
      and user_id = nullif(current_setting('app.user', true), '')::uuid and nullif(current_setting('app.lens', true), '') is null;
  return found;
end $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION claim_work(uuid), beat_work(uuid, uuid, integer, integer), end_work(uuid, uuid, work_state, text),
  free_works(), forget_works(), stop_work(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION claim_work(uuid), beat_work(uuid, uuid, integer, integer), end_work(uuid, uuid, work_state, text),
  free_works(), forget_works() TO terreau_jobs;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION stop_work(uuid) TO terreau_app;
