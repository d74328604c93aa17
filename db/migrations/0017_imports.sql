CREATE TYPE "public"."import_state" AS ENUM('reading', 'ready', 'running', 'done', 'stopped', 'undoing', 'undone', 'failed');--> statement-breakpoint
CREATE TABLE "import_effects" (
	"import_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"act" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"first" boolean NOT NULL,
	"made" jsonb NOT NULL,
	"before" jsonb,
	"undone_at" timestamp with time zone,
	"kept" text DEFAULT '' NOT NULL,
	CONSTRAINT "import_effects_import_id_seq_pk" PRIMARY KEY("import_id","seq")
);
--> statement-breakpoint
ALTER TABLE "import_effects" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_files" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"gz" "bytea",
	"options" jsonb NOT NULL,
	"summary" jsonb,
	"said" text[]
);
--> statement-breakpoint
ALTER TABLE "import_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"name" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_mappings_name" UNIQUE("community_id","name")
);
--> statement-breakpoint
ALTER TABLE "import_mappings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_refusals" (
	"import_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"sheet" text,
	"cells" jsonb NOT NULL,
	"reason" jsonb NOT NULL,
	"partly" boolean DEFAULT false NOT NULL,
	CONSTRAINT "import_refusals_import_id_seq_pk" PRIMARY KEY("import_id","seq")
);
--> statement-breakpoint
ALTER TABLE "import_refusals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"file_name" text NOT NULL,
	"file_bytes" integer NOT NULL,
	"state" "import_state" DEFAULT 'reading' NOT NULL,
	"failure" jsonb,
	"rows" integer DEFAULT 0 NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"joined" integer DEFAULT 0 NOT NULL,
	"left_as_is" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"links" integer DEFAULT 0 NOT NULL,
	"kept" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imports_whole" UNIQUE("id","community_id","author_id"),
	CONSTRAINT "imports_author" UNIQUE("id","author_id")
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_effects" ADD CONSTRAINT "import_effects_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_effects" ADD CONSTRAINT "import_effects_import" FOREIGN KEY ("import_id","author_id") REFERENCES "public"."imports"("id","author_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_import" FOREIGN KEY ("import_id","community_id","author_id") REFERENCES "public"."imports"("id","community_id","author_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_refusals" ADD CONSTRAINT "import_refusals_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_refusals" ADD CONSTRAINT "import_refusals_import" FOREIGN KEY ("import_id","author_id") REFERENCES "public"."imports"("id","author_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_effects_actor" ON "import_effects" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "import_effects_to_undo" ON "import_effects" USING btree ("import_id","seq") WHERE first and undone_at is null;--> statement-breakpoint
CREATE INDEX "imports_of_community" ON "imports" USING btree ("community_id","created_at");--> statement-breakpoint
CREATE POLICY "read" ON "import_effects" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "insert" ON "import_effects" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "import_files" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "insert" ON "import_files" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "update" ON "import_files" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) WITH CHECK (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "import_mappings" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "insert" ON "import_mappings" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "update" ON "import_mappings" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) WITH CHECK (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "delete" ON "import_mappings" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "import_refusals" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "insert" ON "import_refusals" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "imports" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "insert" ON "imports" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and ((side = 'community' and community_id = any((select nullif(current_setting('app.gardens_community', true), '')::uuid[])::uuid[]))
    or (side = 'institution' and community_id = any((select nullif(current_setting('app.gardens_institution', true), '')::uuid[])::uuid[]))) and state = 'reading');--> statement-breakpoint
CREATE POLICY "update" ON "imports" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) WITH CHECK (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "delete" ON "imports" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and state in ('reading', 'ready', 'failed'));