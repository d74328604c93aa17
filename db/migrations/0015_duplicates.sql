CREATE TABLE "duplicate_pairs" (
	"sweep_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"other_id" uuid NOT NULL,
	"other_level" "visibility" DEFAULT null NOT NULL,
	"other_communities" uuid[] DEFAULT null NOT NULL,
	"other_author_id" uuid DEFAULT null NOT NULL,
	"score" real NOT NULL,
	CONSTRAINT "duplicate_pairs_sweep_id_actor_id_other_id_pk" PRIMARY KEY("sweep_id","actor_id","other_id"),
	CONSTRAINT "duplicate_pairs_ordered" CHECK (actor_id < other_id)
);
--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "not_same" (
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"other_id" uuid NOT NULL,
	"other_level" "visibility" DEFAULT null NOT NULL,
	"other_communities" uuid[] DEFAULT null NOT NULL,
	"other_author_id" uuid DEFAULT null NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "not_same_actor_id_other_id_pk" PRIMARY KEY("actor_id","other_id"),
	CONSTRAINT "not_same_ordered" CHECK (actor_id < other_id)
);
--> statement-breakpoint
ALTER TABLE "not_same" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sweeps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"compared" integer DEFAULT 0 NOT NULL,
	"found" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "sweeps_own" UNIQUE("id","user_id")
);
--> statement-breakpoint
ALTER TABLE "sweeps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_sweep" FOREIGN KEY ("sweep_id","user_id") REFERENCES "public"."sweeps"("id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_other" FOREIGN KEY ("other_id","other_level","other_communities","other_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "not_same" ADD CONSTRAINT "not_same_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "not_same" ADD CONSTRAINT "not_same_other" FOREIGN KEY ("other_id","other_level","other_communities","other_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "duplicate_pairs_best" ON "duplicate_pairs" USING btree ("sweep_id","score");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_actor_id_index" ON "duplicate_pairs" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_other_id_index" ON "duplicate_pairs" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "not_same_other_id_index" ON "not_same" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "sweeps_user_id_index" ON "sweeps" USING btree ("user_id");--> statement-breakpoint
CREATE POLICY "read" ON "duplicate_pairs" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid) and (actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] or other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and ((other_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (other_level <> 'private' and other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (other_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and other_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (other_level = 'private' and other_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or other_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "duplicate_pairs" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (user_id = (select nullif(current_setting('app.user', true), '')::uuid) and (actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] or other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and ((other_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (other_level <> 'private' and other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (other_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and other_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (other_level = 'private' and other_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or other_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "delete" ON "duplicate_pairs" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid) and (actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] or other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and ((other_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (other_level <> 'private' and other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (other_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and other_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (other_level = 'private' and other_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or other_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "read" ON "not_same" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] or other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and ((other_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (other_level <> 'private' and other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (other_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and other_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (other_level = 'private' and other_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or other_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "not_same" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] or other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and ((other_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (other_level <> 'private' and other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (other_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and other_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (other_level = 'private' and other_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or other_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "delete" ON "not_same" AS PERMISSIVE FOR DELETE TO "terreau_app" USING ((actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] or other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and ((other_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (other_level <> 'private' and other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (other_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and other_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (other_level = 'private' and other_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or other_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "read" ON "sweeps" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "insert" ON "sweeps" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (user_id = (select nullif(current_setting('app.user', true), '')::uuid) and cardinality((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) > 0);--> statement-breakpoint
CREATE POLICY "update" ON "sweeps" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid)) WITH CHECK (user_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "delete" ON "sweeps" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid));