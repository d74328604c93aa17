-- What the tables need before they exist. The roles are made by db/prepare.server.ts: they belong to the cluster.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
--> statement-breakpoint
CREATE COLLATION IF NOT EXISTS public.french (provider = icu, locale = 'fr-FR');
--> statement-breakpoint
-- Names as people type them: without accents, capitals, hyphens and apostrophes. Immutable because the dictionary is named.
CREATE FUNCTION public.normalize_name(name text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, name)), '[^[:alnum:]@+.]+', ' ', 'g'));
--> statement-breakpoint
-- The policies refer to the functions below before their tables exist; 0002 gives them their bodies.
CREATE FUNCTION public.my_mandates() RETURNS uuid[] LANGUAGE sql STABLE AS $$ select '{}'::uuid[] $$;
--> statement-breakpoint
CREATE FUNCTION public.readable_now(record text, record_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$ select false $$;
--> statement-breakpoint
CREATE FUNCTION public.could_read_at(at timestamptz, ends jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$ select false $$;
