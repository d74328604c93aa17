-- What somebody knows how to do is searched as what they offer is.
DROP INDEX actors_words;
--> statement-breakpoint
CREATE INDEX actors_words ON actors USING gin (to_tsvector('public.terreau_words'::regconfig, about || ' ' || brings || ' ' || skills));
--> statement-breakpoint
CREATE OR REPLACE FUNCTION search_candidates(typed text, most integer) RETURNS TABLE (kind text, id uuid, rank real)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 40 SET search_path = public, pg_temp
  -- Guesses about how much a word finds go wrong by a hundred; the indexes are always right.
  SET enable_seqscan = off SET max_parallel_workers_per_gather = 0 SET jit = off AS $$
declare
  everywhere visibility[] := nullif(current_setting('app.everywhere', true), '');
  member_levels visibility[] := nullif(current_setting('app.member_levels', true), '');
  gardens uuid[] := nullif(current_setting('app.gardens', true), '');
  member_of uuid[] := nullif(current_setting('app.member_of', true), '');
  me uuid := nullif(current_setting('app.user', true), '');
  my_actor uuid := nullif(current_setting('app.actor', true), '');
  own_needs uuid[] := nullif(current_setting('app.own_needs', true), '');
  of_one constant text := '(visibility = any($2) or (visibility <> ''private'' and community_id = any($4))
    or (visibility = any($3) and community_id = any($5)) or (visibility = ''private'' and author_id = $6))';
  of_many constant text := '(visibility = any($2) or (visibility <> ''private'' and communities && $4)
    or (visibility = any($3) and communities && $5) or (visibility = ''private'' and author_id = $6))';
  of_actor constant text := replace(replace(replace(of_many, 'visibility', 'actor_level'), 'communities', 'actor_communities'), 'author_id', 'actor_author_id');
  asked tsquery := words_query(typed);
  named text := normalize_name(typed);
  -- The same number begins with 0, with 0033 or with +33: what follows is what is looked for.
  digits text := regexp_replace(regexp_replace(regexp_replace(typed, '^\s*(\+|00)33', ''), '[^0-9]+', '', 'g'), '^0', '');
  address text := lower(btrim(typed));
  alike text := 'true';
  bearers bigint;
  word text;
  source record;
begin
  if coalesce(named, '') = '' or everywhere is null then return; end if;

  -- Names: every word typed stands in it; one of a letter or two begins a word of it.
  foreach word in array regexp_split_to_array(named, ' ') loop
    word := replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_');
    alike := alike || case when length(word) > 2 then format(' and name_norm like %L', '%' || word || '%')
      else format(' and (name_norm like %L or name_norm like %L)', word || '%', '% ' || word || '%') end;
  end loop;
  return query execute format('select ''actor'', id, case when name_norm = $1 then 1.0 when starts_with(name_norm, $1)
      or starts_with(normalize_name(sort_name), $1) then 0.95 when strpos('' '' || name_norm, '' '' || $1) > 0 then 0.9 else 0.7 end::real
    from actors where %s and (%s or id = $7) order by 3 desc, sort_name collate french, id limit $8', alike, of_many)
    using named, everywhere, member_levels, gardens, member_of, me, my_actor, most;
  get diagnostics bearers = row_count;

  -- With a slip, when few bear the name as it is typed. The setting exists once the library is loaded.
  if bearers < 5 and length(named) between 4 and 60 then
    perform word_similarity('', '');
    perform set_config('pg_trgm.word_similarity_threshold', '0.5', true);
    return query execute format('select ''actor'', id, (0.6 * word_similarity($1, name_norm))::real from actors
      where $1 <%% name_norm and not (%s) and (%s or id = $7) order by 3 desc, sort_name collate french, id limit $8', alike, of_many)
      using named, everywhere, member_levels, gardens, member_of, me, my_actor, most;
  end if;

  -- Ways to reach somebody, as far as they are shared: part of a number, or of an address.
  if length(digits) > 2 and typed !~ '[[:alpha:]@]' then
    return query execute format('select ''contact'', id, 0.9::real from contact_points
      where kind = ''phone'' and regexp_replace(value, ''[^0-9]+'', '''', ''g'') like $1 and ((%s and (%s or actor_id = $7)) or actor_id = $7)
      limit $8', of_one, of_actor)
      using '%' || digits || '%', everywhere, member_levels, gardens, member_of, me, my_actor, most;
  elsif length(address) > 2 and address !~ '\s' then
    return query execute format('select ''contact'', id, 0.6::real from contact_points
      where kind <> ''phone'' and lower(value) like $1 and ((%s and (%s or actor_id = $7)) or actor_id = $7)
      limit $8', of_one, of_actor)
      using '%' || replace(replace(replace(address, '\', '\\'), '%', '\%'), '_', '\_') || '%',
        everywhere, member_levels, gardens, member_of, me, my_actor, most;
  end if;

  -- Words, in a title before elsewhere. What matches is fenced off (offset 0), for the rule is dearer by its own indexes;
  -- of the many that a common word finds among what one may read, five thousand are enough, and the latest are ranked.
  if asked is null or numnode(asked) = 0 then return; end if;
  for source in select * from (values
      ('need', 'needs', 'title', 'title || '' '' || body', 'collected_on', 'community_id', format('(%s or id = any($7))', of_one)),
      ('synergy', 'synergies', 'title', 'title || '' '' || body', 'proposed_on', 'communities', of_many),
      ('project', 'projects', 'title', 'title || '' '' || purpose', 'started_on', 'community_id', of_one),
      ('exchange', 'interactions', '''''', 'notes', 'happened_on', 'community_id', of_one),
      ('actor', 'actors', '''''', 'about || '' '' || brings || '' '' || skills', 'null::date', 'communities', format('(%s or id = $10)', of_many)))
      as s(kind, tbl, heading, words, day, home, rule) loop
    return query execute format('select %L::text, id, (case when heading @@ $1 then 0.6 else 0.4 end
        + least(ts_rank(to_tsvector(''public.terreau_words''::regconfig, words), $1), 0.1))::real
      from (select id, day, words, to_tsvector(''public.terreau_words''::regconfig, heading) as heading
        from (select * from (select id, visibility, author_id, %s, %s as day, %s as heading, %s as words from %I
            where to_tsvector(''public.terreau_words''::regconfig, %s) @@ $1 offset 0) matching
          where %s limit 5000) readable order by day desc nulls last, id desc limit $9) latest
      order by 3 desc, day desc nulls last, id desc limit $8',
      source.kind, source.home, source.day, source.heading, source.words, source.tbl, source.words, source.rule)
      using asked, everywhere, member_levels, gardens, member_of, me, own_needs, most, greatest(most, 40), my_actor;
  end loop;
end $$;
