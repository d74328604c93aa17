CREATE TYPE "public"."bulk_act_kind" AS ENUM('circle', 'theme', 'follow_up');--> statement-breakpoint
CREATE TABLE "bulk_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" "bulk_act_kind" NOT NULL,
	"community_id" uuid,
	"circle" "circle_name",
	"theme_id" uuid,
	"on_day" date NOT NULL,
	"actor_ids" uuid[] NOT NULL,
	"acted" integer DEFAULT 0 NOT NULL,
	"made" uuid[] DEFAULT '{}' NOT NULL,
	"ended" uuid[] DEFAULT '{}' NOT NULL,
	"already" integer DEFAULT 0 NOT NULL,
	"not_theirs" integer DEFAULT 0 NOT NULL,
	"absent" integer DEFAULT 0 NOT NULL,
	"undo_asked" boolean DEFAULT false NOT NULL,
	"undone" integer DEFAULT 0 NOT NULL,
	"changed_since" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bulk_acts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"community_id" uuid,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"locked_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "views_lock_of_the_pair" CHECK (locked_by is null or community_id is not null)
);
--> statement-breakpoint
ALTER TABLE "views" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "bulk_acts" ADD CONSTRAINT "bulk_acts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_acts" ADD CONSTRAINT "bulk_acts_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_acts_user_id_index" ON "bulk_acts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "views_user_id_index" ON "views" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "views_community_id_index" ON "views" USING btree ("community_id");--> statement-breakpoint
CREATE POLICY "read" ON "bulk_acts" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "insert" ON "bulk_acts" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (user_id = (select nullif(current_setting('app.user', true), '')::uuid) and acted = 0 and not undo_asked);--> statement-breakpoint
CREATE POLICY "update" ON "bulk_acts" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid)) WITH CHECK (user_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "views" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((community_id is null and user_id = (select nullif(current_setting('app.user', true), '')::uuid)) or community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "insert" ON "views" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (user_id = (select nullif(current_setting('app.user', true), '')::uuid) and ((community_id is null and user_id = (select nullif(current_setting('app.user', true), '')::uuid)) or community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) and (locked_by is null or locked_by = (select nullif(current_setting('app.user', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "update" ON "views" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (((community_id is null and user_id = (select nullif(current_setting('app.user', true), '')::uuid)) or community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) and (locked_by is null or locked_by = (select nullif(current_setting('app.user', true), '')::uuid))) WITH CHECK (((community_id is null and user_id = (select nullif(current_setting('app.user', true), '')::uuid)) or community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) and (locked_by is null or locked_by = (select nullif(current_setting('app.user', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "delete" ON "views" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((community_id is null and user_id = (select nullif(current_setting('app.user', true), '')::uuid)) or community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) and (locked_by is null or locked_by = (select nullif(current_setting('app.user', true), '')::uuid)));