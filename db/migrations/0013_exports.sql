CREATE TYPE "public"."export_format" AS ENUM('csv', 'xlsx', 'vcard', 'geojson');--> statement-breakpoint
CREATE TYPE "public"."export_list" AS ENUM('actors', 'table', 'journal', 'projects');--> statement-breakpoint
CREATE TABLE "export_files" (
	"export_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"query" text DEFAULT '' NOT NULL,
	"locale" text DEFAULT 'fr' NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint,
	"expires_at" timestamp with time zone DEFAULT now() + interval '24 hours' NOT NULL,
	CONSTRAINT "export_files_owner" UNIQUE("export_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "export_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "export_parts" (
	"export_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "export_parts_export_id_part_pk" PRIMARY KEY("export_id","part")
);
--> statement-breakpoint
ALTER TABLE "export_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"author_id" uuid NOT NULL,
	"list" "export_list" NOT NULL,
	"format" "export_format" NOT NULL,
	"community_id" uuid,
	"communities" uuid[] DEFAULT '{}' NOT NULL,
	"filters" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"by_words" integer DEFAULT 0 NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"rows" integer,
	CONSTRAINT "exports_owner" UNIQUE("id","author_id"),
	CONSTRAINT "exports_rows" CHECK (rows is null or (rows >= 0 and ended_at is not null))
);
--> statement-breakpoint
ALTER TABLE "exports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "export_files" ADD CONSTRAINT "export_files_export" FOREIGN KEY ("export_id","user_id") REFERENCES "public"."exports"("id","author_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_parts" ADD CONSTRAINT "export_parts_file" FOREIGN KEY ("export_id","user_id") REFERENCES "public"."export_files"("export_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "export_files_expire" ON "export_files" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "exports_of_author" ON "exports" USING btree ("author_id","asked_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "exports_communities" ON "exports" USING gin ("communities");--> statement-breakpoint
CREATE INDEX "exports_latest" ON "exports" USING btree ("asked_at" DESC NULLS LAST);--> statement-breakpoint
CREATE POLICY "read" ON "export_files" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "insert" ON "export_files" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (user_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "export_parts" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "insert" ON "export_parts" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (user_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "exports" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (author_id = (select nullif(current_setting('app.user', true), '')::uuid) or communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] or (select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "insert" ON "exports" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (author_id = (select nullif(current_setting('app.user', true), '')::uuid));