-- A person's own data: what is kept back while it is restricted, the copy and its parts, the erasure.
-- As everywhere an act without a policy touches no row.
GRANT SELECT, INSERT, UPDATE, DELETE ON copies, copy_parts, erasures, erasure_requests, retention_decisions TO terreau_app;
--> statement-breakpoint
CREATE TRIGGER carry_ends BEFORE INSERT ON copies FOR EACH ROW EXECUTE FUNCTION carry_ends('actor', 'actors');
--> statement-breakpoint
CREATE TRIGGER carry_ends BEFORE INSERT ON copy_parts FOR EACH ROW EXECUTE FUNCTION carry_ends('actor', 'actors');
--> statement-breakpoint
CREATE TRIGGER carry_ends BEFORE INSERT ON erasure_requests FOR EACH ROW EXECUTE FUNCTION carry_ends('actor', 'actors');
--> statement-breakpoint
CREATE TRIGGER carry_ends BEFORE INSERT ON retention_decisions FOR EACH ROW EXECUTE FUNCTION carry_ends('actor', 'actors');
--> statement-breakpoint
-- That a copy was drawn up, by whom and when, is in the trail for good.
CREATE TRIGGER audit_change AFTER INSERT OR UPDATE OR DELETE ON copies FOR EACH ROW EXECUTE FUNCTION audit_change();
--> statement-breakpoint

-- Restriction --------------------------------------------------------------------------------------------------------
-- What is restricted stays at `pair`, and only restrict_actor() says what is: links, contact points and history follow the level.
CREATE FUNCTION keep_restriction() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if current_user <> 'terreau_app' then return new; end if;
  if (to_jsonb(new) -> 'restricted_at', to_jsonb(new) -> 'restricted_by', to_jsonb(new) -> 'restricted_from') is distinct from
     (case when tg_op = 'UPDATE' then to_jsonb(old) else '{"restricted_at": null, "restricted_by": null, "restricted_from": null}' end -> 'restricted_at',
      case when tg_op = 'UPDATE' then to_jsonb(old) else '{"restricted_at": null, "restricted_by": null, "restricted_from": null}' end -> 'restricted_by',
      case when tg_op = 'UPDATE' then to_jsonb(old) else '{"restricted_at": null, "restricted_by": null, "restricted_from": null}' end -> 'restricted_from') then
    raise insufficient_privilege using message = 'restrict_actor() restricts';
  end if;
  if new.restricted_at is not null and new.visibility not in ('private', 'pair') then
    raise insufficient_privilege using message = 'what is restricted is not opened';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER keep_restriction BEFORE INSERT OR UPDATE ON actors FOR EACH ROW EXECUTE FUNCTION keep_restriction();
--> statement-breakpoint
-- A gardener who keeps the record, or the person. What the person restricted themselves only they release.
CREATE FUNCTION restrict_actor(actor uuid, restricted boolean) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
  self boolean := coalesce(actor = nullif(current_setting('app.actor', true), '')::uuid, false);
  known actors%rowtype;
begin
  select * into known from actors a where a.id = restrict_actor.actor for update;
  if asks is null or nullif(current_setting('app.lens', true), '') is not null or known.id is null
     or not (self or coalesce(known.communities && nullif(current_setting('app.gardens', true), '')::uuid[]
       and (known.visibility <> 'private' or known.author_id = asks), false)) then
    raise insufficient_privilege using message = 'the person or their gardeners restrict';
  end if;
  if restricted = (known.restricted_at is not null) then return false; end if;
  if restricted then
    update actors a set restricted_at = coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now()), restricted_by = asks,
        restricted_from = a.visibility, visibility = case when a.visibility = 'private' then 'private' else 'pair' end::visibility
      where a.id = known.id;
  else
    if not self and exists (select 1 from account_actors l where l.actor_id = known.id and l.user_id = known.restricted_by) then
      raise insufficient_privilege using message = 'the person who restricted releases', hint = 'terreau:restricted-by-self';
    end if;
    update actors a set restricted_at = null, restricted_by = null, restricted_from = null, visibility = a.restricted_from where a.id = known.id;
  end if;
  return true;
end $$;
--> statement-breakpoint

-- The copy -----------------------------------------------------------------------------------------------------------
-- Draws up a copy, or asks for one as the person: it is noted, and everybody else who gardens where something is recorded
-- about them, or keeps private notes about them, is asked for their part.
CREATE FUNCTION ask_copy(copy uuid, actor uuid, also_masked text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
  moment timestamptz := coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now());
  known actors%rowtype;
begin
  select * into known from actors a where a.id = ask_copy.actor;
  if asks is null or nullif(current_setting('app.lens', true), '') is not null or known.id is null
     or not (coalesce(known.id = nullif(current_setting('app.actor', true), '')::uuid, false)
       or coalesce(known.communities && nullif(current_setting('app.gardens', true), '')::uuid[]
         and (known.visibility <> 'private' or known.author_id = asks), false)) then
    raise insufficient_privilege using message = 'the person or their gardeners ask for a copy';
  end if;
  insert into copies (id, actor_id, asked_by, asked_at, also_masked)
    values (copy, known.id, asks, moment, left(ask_copy.also_masked, 2000)) on conflict do nothing;
  if not found then return; end if;
  insert into copy_parts (id, copy_id, actor_id, user_id, notes, asked_at)
    with noted (author, community, level) as (
      select i.author_id, i.community_id, i.visibility from interaction_participants l join interactions i on i.id = l.interaction_id where l.actor_id = known.id
      union all select f.author_id, f.community_id, f.visibility from follow_up_actors l join follow_ups f on f.id = l.follow_up_id where l.actor_id = known.id
      union all select n.author_id, n.community_id, n.visibility from need_expressers l join needs n on n.id = l.need_id where l.actor_id = known.id
      union all select s.author_id, s.community_id, s.visibility from synergy_actors l join synergies s on s.id = l.synergy_id where l.actor_id = known.id
      union all select p.author_id, p.community_id, p.visibility from project_participants l join projects p on p.id = l.project_id where l.actor_id = known.id
      union all select c.author_id, c.community_id, c.visibility from contact_points c where c.actor_id = known.id
    ), keepers (account, notes) as (
      select author, count(*) from noted where level = 'private' group by author
      union all select m.user_id, 0 from mandates m
        where m.community_id in (select community from noted union select unnest(known.communities))
          and m.accepted_at is not null and m.starts_on <= today() and (m.ends_on is null or m.ends_on > today())
    )
    select gen_random_uuid(), copy, known.id, k.account, sum(k.notes), moment
      from keepers k join users u on u.id = k.account and u.disabled_at is null
      where k.account <> asks group by k.account;
end $$;
--> statement-breakpoint
-- A part handed over answers every copy of that person that waits for it.
CREATE FUNCTION hand_in_part(part uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  update copy_parts p set done_at = coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now())
    where p.actor_id = (select q.actor_id from copy_parts q where q.id = part) and p.done_at is null and p.user_id = nullif(current_setting('app.user', true), '')::uuid
      and nullif(current_setting('app.lens', true), '') is null;
  return found;
end $$;
--> statement-breakpoint
-- What sign-in and mail hold of one's own account. Nothing of anybody else's, and no key.
CREATE FUNCTION own_account_copy() RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  select jsonb_build_object(
      'account', jsonb_build_object('name', u.name, 'mail', u.email, 'image', u.image, 'created', u.created_at),
      'sessions', coalesce((select jsonb_agg(jsonb_build_object('since', s.created_at, 'until', s.expires_at, 'address', s.ip_address, 'device', s.user_agent)
        order by s.created_at) from auth.session s where s.user_id = u.id), '[]'),
      'sign_ins', coalesce((select jsonb_agg(jsonb_build_object('provider', a.provider_id, 'account', a.account_id, 'scope', a.scope, 'created', a.created_at))
        from auth.account a where a.user_id = u.id), '[]'),
      'passkeys', coalesce((select jsonb_agg(jsonb_build_object('name', k.name, 'created', k.created_at)) from auth.passkey k where k.user_id = u.id), '[]'),
      'mails', coalesce((select jsonb_agg(jsonb_build_object('recipient', m.recipient, 'subject', m.subject, 'created', m.created_at, 'sent', m.sent_at)
        order by m.created_at) from mail.messages m where lower(m.recipient) = lower(u.email)), '[]'))
    from auth."user" u
    where u.id = nullif(current_setting('app.user', true), '')::uuid and nullif(current_setting('app.lens', true), '') is null
$$;
--> statement-breakpoint
-- After how many months without a sign the pair of a community decides.
CREATE FUNCTION set_retention(community uuid, months integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
begin
  if nullif(current_setting('app.lens', true), '') is not null
     or not coalesce(community = any(nullif(current_setting('app.gardens', true), '')::uuid[]), false) then
    raise insufficient_privilege using message = 'the pair says how long people are kept';
  end if;
  update communities c set retention_months = months where c.id = community;
end $$;
--> statement-breakpoint

-- Whom a text names --------------------------------------------------------------------------------------------------
CREATE FUNCTION plain_words(said text) RETURNS text[]
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select array(select w from regexp_split_to_table(regexp_replace(normalize_name(coalesce(said, '')), '[^[:alnum:]]+', ' ', 'g'), ' ') w where w <> '')
$$;
--> statement-breakpoint
-- A regular expression that finds a plain text however it is written: accents, capitals, hyphens, ligatures.
CREATE FUNCTION loose(plain text) RETURNS text
  LANGUAGE sql IMMUTABLE AS $$
  select coalesce(string_agg(case m[1]
      when 'oe' then '(?:[oòóôõöøōOÒÓÔÕÖØŌ][eèéêëēėęEÈÉÊËĒĖĘ]|[œŒ])' when 'ae' then '(?:[aàáâãäåāAÀÁÂÃÄÅĀ][eèéêëēėęEÈÉÊËĒĖĘ]|[æÆ])'
      when 'a' then '[aàáâãäåāăąAÀÁÂÃÄÅĀĂĄ]' when 'c' then '[cçćčCÇĆČ]' when 'd' then '[dďđDĎĐ]' when 'e' then '[eèéêëēėęěEÈÉÊËĒĖĘĚ]'
      when 'g' then '[gğGĞ]' when 'i' then '[iìíîïīįıIÌÍÎÏĪĮİ]' when 'l' then '[lłLŁ]' when 'n' then '[nñńňNÑŃŇ]'
      when 'o' then '[oòóôõöøōőOÒÓÔÕÖØŌŐ]' when 'r' then '[rřRŘ]' when 's' then '[sśšşșSŚŠŞȘ]' when 't' then '[tţțťTŢȚŤ]'
      when 'u' then '[uùúûüūůűUÙÚÛÜŪŮŰ]' when 'y' then '[yýÿYÝŸ]' when 'z' then '[zźžżZŹŽŻ]'
      when ' ' then '[[:space:].,''’·_‐‑‒–—  -]{0,3}'
      else case when m[1] ~ '^[[:alnum:]]$' then '[' || lower(m[1]) || upper(m[1]) || ']' else '\' || m[1] end end
      || case when m[1] ~ '^[a-z]' then '[̀-ͯ]*' else '' end, '' order by n), '')
    from regexp_matches(plain, 'oe|ae|.', 'g') with ordinality as found(m, n)
$$;
--> statement-breakpoint
-- Contact details however they are written: a number with any spaces and its prefix, an address in any capitals.
CREATE FUNCTION loose_contact(kind text, value text) RETURNS text
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select case
    when kind = 'phone' then case when length(d) >= 6 then '(?<![0-9])(?:(?:\+|00)[0-9]{1,3}[^[:alnum:]]{0,3})?(?:\(0\)[^[:alnum:]]{0,3}|0[^[:alnum:]]{0,3})?'
      || array_to_string(regexp_split_to_array(d, ''), '[^[:alnum:]]{0,3}') || '(?![0-9])' end
    when kind = 'address' then case when cardinality(plain_words(value)) > 1 then loose(array_to_string(plain_words(value), ' ')) end
    when length(btrim(value)) > 3 then '(?<![[:alnum:]._%+-])' || loose(lower(btrim(regexp_replace(value, '^https?://(www[.])?|/+$', '', 'gi')))) || '(?![[:alnum:]-])' end
  from (select right(regexp_replace(value, '[^0-9]+', '', 'g'), 9) as d) digits
$$;
--> statement-breakpoint
-- A part of that which is quickly looked for, before the whole is.
CREATE FUNCTION contact_stem(kind text, value text) RETURNS text
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  select case kind when 'phone' then array_to_string(regexp_split_to_array(right(regexp_replace(value, '[^0-9]+', '', 'g'), 9), ''), '[^[:alnum:]]{0,3}')
    when 'mail' then loose(lower(btrim(value)))
    else (select loose(w) from unnest(plain_words(value)) w order by length(w) desc limit 1) end
$$;
--> statement-breakpoint
-- The ways of writing one name. Near the person (in what they took part in) also with initials alone, and each word of it
-- but those of `spare`, which others who took part bear too.
CREATE FUNCTION name_patterns(name text, sort_name text, near boolean, spare text[]) RETURNS text[]
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
declare
  w text[] := plain_words(name);
  n integer := cardinality(w);
  sorted text[] := plain_words(sort_name);
  family integer := 1;
  result text[] := '{}';
  initials text := '';
  one text;
begin
  if n = 0 then return result; end if;
  if n = 1 then return case when near then array[loose(w[1])] else result end; end if;
  for k in 1 .. n - 1 loop
    if w[n - k + 1 : n] || w[1 : n - k] = sorted then family := k; end if;
  end loop;
  result := array[loose(array_to_string(w, ' ')), loose(array_to_string(w[n - family + 1 : n] || w[1 : n - family], ' '))];
  for k in 1 .. n - family loop
    initials := initials || '[' || upper(left(w[k], 1)) || case upper(left(w[k], 1)) when 'E' then 'ÉÈÊË' when 'A' then 'ÀÂ' when 'I' then 'ÎÏ' when 'O' then 'ÔÖ'
      when 'C' then 'Ç' else '' end || ']' || case when k = n - family and not near then '\.' else '\.?' end || '[[:space:]-]?';
  end loop;
  result := result || (initials || '[[:space:]]?' || loose(array_to_string(w[n - family + 1 : n], ' ')));
  if near then
    result := result || (loose(array_to_string(w[1 : n - family], ' ')) || '[[:space:]]?[' || upper(left(w[n - family + 1], 1)) || ']\.?')
      || ('[' || upper(left(w[1], 1)) || ']\.[[:space:]-]?[' || upper(left(w[n - family + 1], 1)) || ']\.');
    if n - family > 1 then result := result || loose(array_to_string(w[1 : n - family], ' ')); end if;
    if family > 1 then result := result || loose(array_to_string(w[n - family + 1 : n], ' ')); end if;
    foreach one in array w loop
      if length(one) > 2 and one <> all (spare) and one <> all (array['les', 'des', 'del', 'von', 'van', 'der', 'den', 'ben', 'saint', 'sainte']) then
        result := result || loose(one);
      end if;
    end loop;
  end if;
  return result;
end $$;
--> statement-breakpoint
CREATE FUNCTION whole_words(patterns text[]) RETURNS text
  LANGUAGE sql IMMUTABLE AS $$
  select coalesce('(?<![[:alnum:]À-ÖØ-öø-ɏ])(?:' || string_agg(distinct p, '|') || ')(?![[:alnum:]À-ÖØ-öø-ɏ])', '(?=a)b') from unnest(patterns) p where p <> ''
$$;
--> statement-breakpoint

-- Whether rows of a list, one to a line, name somebody: `stems` are looked for first, then all that finds them in a text, then
-- all the words of one of their names, for first and last name have cells of their own.
CREATE FUNCTION names_in_rows(said text, stems text[], pattern text, names text[]) RETURNS SETOF text
  LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
declare
  line text;
  name text;
begin
  if not coalesce(said ~ any (stems), false) then return; end if;
  foreach line in array string_to_array(said, E'\n') loop
    if not line ~ any (stems) then continue; end if;
    if line ~ pattern then return next line; continue; end if;
    foreach name in array names loop
      if plain_words(line) @> string_to_array(name, ' ') then return next line; exit; end if;
    end loop;
  end loop;
end $$;
--> statement-breakpoint
-- The texts of a row that was refused.
CREATE FUNCTION row_text(cells jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  select string_agg(regexp_replace(cell ->> 1, '[[:space:]]+', ' ', 'g'), ' ') from jsonb_array_elements(case jsonb_typeof(cells) when 'array' then cells end) cell
$$;
--> statement-breakpoint
-- Rows of lists that name somebody, for the copy: those that were refused, to the pair that reads them; those of a file that
-- waits, to whoever brought it.
CREATE FUNCTION rows_about(actor uuid) RETURNS TABLE (tbl text, import_id uuid, community_id uuid, author_id uuid, said text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
declare
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
  gardens uuid[] := nullif(current_setting('app.gardens', true), '')::uuid[];
  known actors%rowtype;
  words text[];
  stems text[];
  pattern text;
  name text[] := '{}';
begin
  select * into known from actors a where a.id = rows_about.actor;
  if asks is null or nullif(current_setting('app.lens', true), '') is not null or not coalesce(known.communities && gardens
      and (known.visibility <> 'private' or known.author_id = asks), false) then return; end if;
  select array_agg(loose_contact(c.kind::text, c.value)), array_agg(contact_stem(c.kind::text, c.value)) into words, stems
    from contact_points c where c.actor_id = known.id and loose_contact(c.kind::text, c.value) is not null;
  pattern := whole_words(words || name_patterns(known.name, known.sort_name, false, '{}'));
  words := plain_words(known.name);
  if cardinality(words) > 1 then
    name := array[array_to_string(words, ' ')];
    stems := stems || (select loose(w) from unnest(words) w order by length(w) desc limit 1);
  end if;
  if stems is null then return; end if;
  return query select 'import_refusals', r.import_id, r.community_id, r.author_id,
      (select string_agg(concat_ws(' : ', nullif(cell ->> 0, ''), cell ->> 1), E'\n') from jsonb_array_elements(r.cells) cell where cell ->> 1 <> '')
    from import_refusals r where r.community_id = any(gardens) and case when r.cells::text ~ any (stems)
      then exists (select 1 from names_in_rows(row_text(r.cells), stems, pattern, name)) else false end;
  return query select 'import_files', f.import_id, f.community_id, f.author_id, line
    from import_files f cross join unnest(f.said) s cross join names_in_rows(s, stems, pattern, name) line
    where f.author_id = asks and f.community_id = any(gardens);
end $$;
--> statement-breakpoint

-- Where personal data stand: the declaration of db/persons/columns.ts, which a test holds against these. A table that is
-- not there (yet) is passed over.
CREATE FUNCTION person_words() RETURNS TABLE (place text, tbl text, col text) LANGUAGE sql IMMUTABLE AS $$ values
  ('public', 'actors', 'about'), ('public', 'actors', 'brings'), ('public', 'actors', 'skills'),
  ('public', 'communities', 'charter'), ('public', 'communities', 'purpose'),
  ('public', 'contact_points', 'consent_source'), ('public', 'contact_points', 'label'), ('public', 'contact_points', 'origin'),
  ('public', 'copies', 'also_masked'),
  ('public', 'follow_ups', 'what'),
  ('public', 'imports', 'failure'), ('public', 'imports', 'file_name'),
  ('public', 'interaction_participants', 'capacity'),
  ('public', 'interactions', 'notes'),
  ('public', 'membership_reasons', 'reason'),
  ('public', 'merge_remains', 'after'), ('public', 'merge_remains', 'before'),
  ('public', 'need_remarks', 'words'),
  ('public', 'needs', 'body'), ('public', 'needs', 'closed_reason'), ('public', 'needs', 'title'),
  ('public', 'places', 'note'),
  ('public', 'project_participants', 'capacity'), ('public', 'project_participants', 'role'),
  ('public', 'projects', 'purpose'), ('public', 'projects', 'title'),
  ('public', 'replies', 'words'),
  ('public', 'retention_decisions', 'reason'),
  ('public', 'synergies', 'body'), ('public', 'synergies', 'outcome'), ('public', 'synergies', 'title'),
  ('public', 'ties', 'role'),
  ('public', 'views', 'name'), ('public', 'views', 'query'),
  ('public', 'widening_requests', 'words'),
  ('mail', 'messages', 'html'), ('mail', 'messages', 'subject'), ('mail', 'messages', 'text')
$$;
--> statement-breakpoint
-- Rows that are one person's, by the column that says whose: they go with them.
CREATE FUNCTION person_rows() RETURNS TABLE (place text, tbl text, col text) LANGUAGE sql IMMUTABLE AS $$ values
  ('public', 'account_actors', 'actor_id'), ('public', 'actor_themes', 'actor_id'), ('public', 'actors', 'id'),
  ('public', 'contact_points', 'actor_id'), ('public', 'copies', 'actor_id'), ('public', 'copy_parts', 'actor_id'),
  ('public', 'duplicate_pairs', 'actor_id'), ('public', 'duplicate_pairs', 'other_id'), ('public', 'not_same', 'actor_id'), ('public', 'not_same', 'other_id'),
  ('public', 'erasure_requests', 'actor_id'), ('public', 'follow_up_actors', 'actor_id'), ('public', 'import_effects', 'actor_id'),
  ('public', 'interaction_participants', 'actor_id'), ('public', 'invitations', 'actor_id'),
  ('public', 'membership_reasons', 'actor_id'), ('public', 'memberships', 'actor_id'), ('public', 'need_expressers', 'actor_id'),
  ('public', 'project_participants', 'actor_id'), ('public', 'reply_addressees', 'actor_id'),
  ('public', 'retention_decisions', 'actor_id'), ('public', 'synergy_actors', 'actor_id'),
  ('public', 'ties', 'actor_id'), ('public', 'ties', 'other_id'), ('public', 'widening_requests', 'record_id')
$$;
--> statement-breakpoint
-- Rows that are an account's, by the column that says whose; the account itself last.
CREATE FUNCTION person_accounts() RETURNS TABLE (place text, tbl text, col text) LANGUAGE sql IMMUTABLE AS $$ values
  ('public', 'account_actors', 'user_id'), ('public', 'bulk_acts', 'user_id'), ('public', 'copy_parts', 'user_id'),
  ('public', 'export_files', 'user_id'), ('public', 'interaction_seen', 'user_id'), ('public', 'sweeps', 'user_id'), ('public', 'views', 'user_id'), ('public', 'works', 'user_id'),
  ('auth', 'account', 'user_id'), ('auth', 'passkey', 'user_id'), ('auth', 'session', 'user_id'), ('auth', 'user', 'id')
$$;
--> statement-breakpoint
-- What holds many people at once and cannot be masked, with what tells that the person is, or may be, in it: $1 their ids,
-- $2 the pattern that finds them, $3 parts of it, $4 their names in plain words. Files that live a day go whatever is in them,
-- and so does a list that waits and was not read yet. `key` is what a row belongs to.
CREATE FUNCTION person_heaps() RETURNS TABLE (tbl text, key text, condition text) LANGUAGE sql IMMUTABLE AS $$ values
  ('export_files', 'export_id', 'true or $1 is null or $2 is null or $3 is null or $4 is null'),
  ('import_files', 'import_id', 'gz is not null and (said is null or import_id in (select e.import_id from import_effects e where e.actor_id = any($1))
      or exists (select 1 from unnest(said) s cross join names_in_rows(s, $3, $2, $4)))
    or exists (select 1 from unnest($1) i where strpos(concat(options, summary), i::text) > 0)
    or case when concat(options, summary) ~ any ($3) then concat(options, summary) ~ $2 else false end'),
  ('import_refusals', 'import_id', 'case when cells::text ~ any ($3) then cells::text ~ $2 or exists (select 1 from names_in_rows(row_text(cells), $3, $2, $4)) else false end
    and $1 is not null')
$$;
--> statement-breakpoint
-- Records that people take part in: their table and its column, the link that tells who, and whether a record that is of one
-- person alone loses its words whoever reads it, or only while it was not told beyond the pair (`level` names its column).
CREATE FUNCTION person_records() RETURNS TABLE (tbl text, key text, link text, via text, whole boolean, level text) LANGUAGE sql IMMUTABLE AS $$ values
  ('interactions', 'id', 'interaction_participants', 'interaction_id', true, 'visibility'),
  ('follow_ups', 'id', 'follow_up_actors', 'follow_up_id', true, 'visibility'),
  ('needs', 'id', 'need_expressers', 'need_id', false, 'visibility'),
  ('need_remarks', 'need_id', 'need_expressers', 'need_id', false, 'need_level'),
  ('replies', 'need_id', 'need_expressers', 'need_id', false, 'visibility'),
  ('replies', 'id', 'reply_addressees', 'reply_id', false, 'visibility'),
  ('synergies', 'id', 'synergy_actors', 'synergy_id', false, 'visibility'),
  ('projects', 'id', 'project_participants', 'project_id', false, 'visibility')
$$;
--> statement-breakpoint

-- Erasure ------------------------------------------------------------------------------------------------------------
/*
 * Forgets a person for good: their rows everywhere, what names them in texts and in the trail, their account, mails to them.
 * What stays are counts and dates that identify nobody, and a line of ids in `erasures`. By a gardener who keeps the record;
 * by the owner when a backup is put back. Answers false when there is nobody of that id.
 */
CREATE FUNCTION erase_actor(actor uuid, why text DEFAULT 'replayed') RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
declare
  mask constant text := '(personne effacée)';
  asks uuid := nullif(current_setting('app.user', true), '')::uuid;
  moment timestamptz := coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now());
  gardens uuid[] := coalesce(nullif(current_setting('app.gardens', true), '')::uuid[], '{}');
  known actors%rowtype;
  ids uuid[];
  account uuid;
  holder boolean;
  mark bigint := coalesce((select max(id) from audit), 0);
  own_audit bigint[];
  own_ids uuid[];
  gone uuid[];
  names text[][];
  contacts text[][];
  mails text[];
  far text[] := '{}';
  close_by text[];
  contacts_near text[] := '{}';
  stems text[] := '{}';
  whole_names text[] := '{}';
  own_words text[] := '{}';
  near_all text;
  pattern text;
  condition text;
  spare text[];
  r record;
  one record;
  c record;
begin
  select * into known from actors a where a.id = erase_actor.actor for update;
  if session_user <> current_user then
    if asks is null or nullif(current_setting('app.lens', true), '') is not null or why not in ('asked', 'retention', 'mistake') or known.id is null
       or not (known.communities && gardens and (known.visibility <> 'private' or known.author_id = asks)) then
      raise insufficient_privilege using message = 'a gardener who keeps the record erases';
    end if;
    -- For want of a sign in one community nobody is forgotten in another.
    if why = 'retention' and not known.communities <@ gardens then
      raise insufficient_privilege using message = 'others keep the person too', hint = 'terreau:kept-elsewhere';
    end if;
  end if;
  if known.id is null then return false; end if;
  -- Words of requests do not change otherwise (keep_origin).
  perform set_config('app.merging', 'on', true);

  -- Who they are, and were: the records merged into theirs, every name and address they had.
  ids := array[known.id];
  if to_regclass('public.merges') is not null then
    execute 'with recursive same(id) as (select $1 union select m.merged_id from merges m join same s on m.kept_id = s.id where m.undone_at is null) select array_agg(id) from same'
      into ids using known.id;
  end if;
  if to_regprocedure('public.forget_merges(uuid)') is not null then
    execute 'select forget_merges(id) from unnest($1) id' using ids;
  end if;
  select l.user_id, u.office_holder into account, holder from account_actors l join users u on u.id = l.user_id where l.actor_id = known.id;
  select string_agg(format('(record = %L and (before ->> %L = any($1) or after ->> %L = any($1)))', tbl, col, col), ' or ')
    into condition from person_rows() where place = 'public';
  execute 'select array_agg(id), array_agg(distinct record_id) from audit where ' || condition into own_audit, own_ids using ids::text[];
  select array_agg(array[name, sort]) into names from (
    select a.name, a.sort_name as sort from actors a where a.id = any(ids)
    union select t ->> 'name', coalesce(t ->> 'sort_name', t ->> 'name') from audit u, lateral (values (u.before), (u.after)) s(t)
      where u.record = 'actors' and u.record_id = any(ids) and t ->> 'name' is not null
    union select u.name, u.name from users u where u.id = account and not holder) every;
  select array_agg(array[kind, value]) into contacts from (
    select p.kind::text, v as value from contact_points p, lateral (values (p.value), (p.original)) s(v) where p.actor_id = any(ids) and v <> ''
    union select t ->> 'kind', v from audit u, lateral (values (u.before), (u.after)) s(t), lateral (values (t ->> 'value'), (t ->> 'original')) q(v)
      where u.id = any(own_audit) and u.record = 'contact_points' and v <> ''
    union select 'mail', email from auth."user" where id = account and not holder) every;
  mails := array(select lower(btrim(contacts[i][2])) from generate_subscripts(contacts, 1) i where contacts[i][1] = 'mail');

  -- What finds them in texts: near, in what they took part in; far, everywhere else, where nobody else is called that.
  for i in 1 .. coalesce(array_length(contacts, 1), 0) loop
    pattern := loose_contact(contacts[i][1], contacts[i][2]);
    if pattern is null then continue; end if;
    contacts_near := contacts_near || pattern;
    if exists (select 1 from contact_points p where p.actor_id <> all (ids) and p.kind::text = contacts[i][1]
        and p.value_norm = case contacts[i][1] when 'phone' then right(regexp_replace(contacts[i][2], '[^0-9]+', '', 'g'), 9)
          when 'mail' then lower(btrim(contacts[i][2])) when 'web' then lower(btrim(regexp_replace(contacts[i][2], '^https?://(www[.])?|/+$', '', 'gi')))
          else normalize_name(contacts[i][2]) end) then continue; end if;
    far := far || pattern;
    stems := stems || contact_stem(contacts[i][1], contacts[i][2]);
  end loop;
  for i in 1 .. coalesce(array_length(names, 1), 0) loop
    if cardinality(plain_words(names[i][1])) < 2 or exists (
      select 1 from actors a where a.name_norm = normalize_name(names[i][1]) and a.id <> all (ids)) then continue; end if;
    far := far || name_patterns(names[i][1], names[i][2], false, '{}');
    stems := stems || (select loose(w) from unnest(plain_words(names[i][1])) w order by length(w) desc limit 1);
    whole_names := whole_names || array_to_string(plain_words(names[i][1]), ' ');
  end loop;

  -- A word of each, to be looked for first, one after the other: all at once, or the whole pattern, is ten times dearer.
  stems := coalesce((select array_agg(distinct p) from unnest(stems) p), '{}');

  -- Records they took part in: of them alone they lose their words, else the person is masked, here and in the trail.
  close_by := contacts_near;
  for i in 1 .. coalesce(array_length(names, 1), 0) loop
    close_by := close_by || name_patterns(names[i][1], names[i][2], true, '{}');
    own_words := own_words || plain_words(names[i][1]);
  end loop;
  near_all := whole_words(close_by);
  for r in select * from person_records() loop
    -- All at once, but those where somebody else bears one of their names: there each has words that are not looked for.
    for one in execute format('with theirs as (select distinct t.id, t.%I::text as level, l.%I as link from %I l join %I t on t.%I = l.%I where l.actor_id = any($1)),
          known as (select t.id, t.link, coalesce(o.clash, false) as clash, o.others = 0 and ($2 or t.level in (''private'', ''pair'')) as alone
            from theirs t cross join lateral (select count(*) as others, bool_or(plain_words(a.name) && $3) as clash
              from %I l join actors a on a.id = l.actor_id where l.%I = t.link and l.actor_id <> all ($1)) o)
        select alone, case when clash and not alone then link end as link, array_agg(distinct id) as ids from known group by 1, 2',
        r.level, r.via, r.link, r.tbl, r.key, r.via, r.link, r.via) using ids, r.whole, own_words loop
      pattern := near_all;
      if one.link is not null then
        execute format('select coalesce(array_agg(w), ''{}'') from %I l join actors a on a.id = l.actor_id cross join unnest(plain_words(a.name)) w
          where l.%I = $1 and l.actor_id <> all ($2)', r.link, r.via) into spare using one.link, ids;
        close_by := contacts_near;
        for i in 1 .. coalesce(array_length(names, 1), 0) loop
          close_by := close_by || name_patterns(names[i][1], names[i][2], true, spare);
        end loop;
        pattern := whole_words(close_by);
      end if;
      for c in select col from person_words() w where w.tbl = r.tbl and w.place = 'public' loop
        execute format('update %I set %I = case when $1 then $2 else regexp_replace(%I, $3, $2, ''g'') end
          where id = any($4) and %I <> '''' and ($1 or %I ~ $3)', r.tbl, c.col, c.col, c.col, c.col) using one.alone, mask, pattern, one.ids;
        update audit u set
            before = case when u.before ->> c.col <> '' then jsonb_set(u.before, array[c.col],
              to_jsonb(case when one.alone then mask else regexp_replace(u.before ->> c.col, pattern, mask, 'g') end)) else u.before end,
            after = case when u.after ->> c.col <> '' then jsonb_set(u.after, array[c.col],
              to_jsonb(case when one.alone then mask else regexp_replace(u.after ->> c.col, pattern, mask, 'g') end)) else u.after end
          where u.record_id = any(one.ids) and u.record = r.tbl and u.id <= mark;
      end loop;
    end loop;
  end loop;

  for r in select * from person_heaps() h where to_regclass('public.' || h.tbl) is not null loop
    execute format('with gone as (delete from %I where %s returning *) select array_agg(distinct %I) from gone', r.tbl, r.condition, r.key)
      using ids, whole_words(far), stems, whole_names into gone;
    -- A list that was to be brought in, and may name them, is to be brought again without them.
    if r.tbl = 'import_files' and gone is not null then
      update imports i set state = case when i.state in ('reading', 'ready', 'failed') then 'failed' else 'stopped' end::import_state,
          ended_at = coalesce(i.ended_at, moment), failure = jsonb_build_object(
            'fr', 'Quelqu’un que cette liste nommait, peut-être, a été effacé : le fichier n’est plus gardé. Apportez la liste de nouveau, sans cette personne.',
            'en', 'Somebody whom this list may have named was erased: the file is no longer kept. Bring the list again, without that person.')
        where i.id = any(gone) and i.state in ('reading', 'ready', 'failed', 'running', 'stopped');
    end if;
  end loop;

  -- Their rows, and their account unless it holds an office, which is public.
  for r in select p.* from person_rows() p join information_schema.columns t on t.table_schema = p.place and t.table_name = p.tbl and t.column_name = p.col
      order by p.tbl = 'actors', p.tbl loop
    execute format('delete from %I.%I where %I = any($1)', r.place, r.tbl, r.col) using case when r.col = 'record_id' then ids || own_ids else ids end;
  end loop;
  if account is not null and not holder then
    for r in select p.* from person_accounts() p join information_schema.columns t on t.table_schema = p.place and t.table_name = p.tbl and t.column_name = p.col
        order by p.tbl = 'user', p.tbl loop
      execute format('delete from %I.%I where %I = $1', r.place, r.tbl, r.col) using account;
    end loop;
    delete from posts where user_id = account;
    if exists (select 1 from mandates where account in (user_id, appointed_by)) or exists (select 1 from posts where appointed_by = account)
       or exists (select 1 from invitations where author_id = account) then
      update users set name = mask, disabled_at = coalesce(disabled_at, moment) where id = account;
    else
      delete from users where id = account;
    end if;
    own_audit := own_audit || array(select id from audit where record in ('users', 'posts') and record_id = account);
  end if;
  delete from mail.messages where lower(btrim(recipient)) = any(mails);
  delete from auth.verification v where exists (select 1 from unnest(mails) m where v.identifier = m or strpos(lower(v.identifier), m) > 0 or strpos(lower(v.value), m) > 0);

  -- Everywhere else: one reading of each text, then of the trail.
  if cardinality(stems) > 0 then
    pattern := whole_words(far);
    for r in select w.place, w.tbl, string_agg(format('%I', w.col), ', ') as said,
          string_agg(format('%I = regexp_replace(%I::text, $1, $2, ''g'')%s', w.col, w.col, case when t.data_type like 'json%' then '::jsonb' else '' end), ', ') as masked
        from person_words() w join information_schema.columns t on t.table_schema = w.place and t.table_name = w.tbl and t.column_name = w.col
        group by w.place, w.tbl loop
      execute format('update %I.%I set %s where case when concat_ws('' '', %s) ~ any ($3) then concat_ws('' '', %s) ~ $1 else false end',
        r.place, r.tbl, r.masked, r.said, r.said) using pattern, mask, stems;
    end loop;
    select string_agg(format('when %L then concat_ws('' '', %s)', tbl, cols), ' ') into condition from (
      select tbl, string_agg(format('before ->> %L, after ->> %L', col, col), ', ') as cols from person_words() where place = 'public' group by tbl) every;
    for one in execute format('select id, record from (select id, record, case record %s end as said from audit where id <= $1) s
        where case when said ~ any ($2) then said ~ $3 else false end', condition) using mark, stems, pattern loop
      for c in select col from person_words() w where w.tbl = one.record and w.place = 'public' loop
        update audit u set
            before = case when u.before ->> c.col is not null then jsonb_set(u.before, array[c.col], to_jsonb(regexp_replace(u.before ->> c.col, pattern, mask, 'g'))) else u.before end,
            after = case when u.after ->> c.col is not null then jsonb_set(u.after, array[c.col], to_jsonb(regexp_replace(u.after ->> c.col, pattern, mask, 'g'))) else u.after end
          where u.id = one.id;
      end loop;
    end loop;
  end if;

  -- The trail of their own rows keeps when something was done, by whom, and no text; the trail of this erasure is below.
  update audit set before = null, after = null, ends = '[]' where id = any(own_audit);
  delete from audit where id > mark and at = moment and user_id is not distinct from asks;
  insert into erasures (id, actor_id, user_id, erased_at, erased_by, why)
    select gen_random_uuid(), id, case when not holder then account end, moment, asks, why from unnest(ids) id
    on conflict (actor_id) do nothing;
  perform set_config('app.merging', '', true);
  return true;
end $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION names_in_rows(text, text[], text, text[]), row_text(jsonb), rows_about(uuid), contact_stem(text, text),
  keep_restriction(), restrict_actor(uuid, boolean), ask_copy(uuid, uuid, text), hand_in_part(uuid), own_account_copy(),
  set_retention(uuid, integer), plain_words(text), loose(text), loose_contact(text, text), name_patterns(text, text, boolean, text[]),
  whole_words(text[]), person_words(), person_rows(), person_accounts(), person_heaps(), person_records(), erase_actor(uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION rows_about(uuid), restrict_actor(uuid, boolean), ask_copy(uuid, uuid, text), hand_in_part(uuid), own_account_copy(),
  set_retention(uuid, integer), erase_actor(uuid, text) TO terreau_app;
