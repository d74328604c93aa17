CREATE TYPE "public"."retention_act" AS ENUM('keep', 'ask');--> statement-breakpoint
CREATE TABLE "copies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"also_masked" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "copies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "copy_parts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"copy_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"user_id" uuid NOT NULL,
	"notes" integer NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "copy_parts_once" UNIQUE("copy_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "copy_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasure_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasure_requests_actorId_unique" UNIQUE("actor_id")
);
--> statement-breakpoint
ALTER TABLE "erasure_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"user_id" uuid,
	"erased_at" timestamp with time zone DEFAULT now() NOT NULL,
	"erased_by" uuid,
	"why" text NOT NULL,
	CONSTRAINT "erasures_actorId_unique" UNIQUE("actor_id")
);
--> statement-breakpoint
ALTER TABLE "erasures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retention_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"act" "retention_act" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	"until" date NOT NULL,
	CONSTRAINT "retention_decisions_reason" CHECK (act <> 'keep' or reason <> '')
);
--> statement-breakpoint
ALTER TABLE "retention_decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "actors" ADD COLUMN "restricted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "actors" ADD COLUMN "restricted_by" uuid;--> statement-breakpoint
ALTER TABLE "actors" ADD COLUMN "restricted_from" "visibility";--> statement-breakpoint
ALTER TABLE "communities" ADD COLUMN "retention_months" integer DEFAULT 36 NOT NULL;--> statement-breakpoint
ALTER TABLE "copies" ADD CONSTRAINT "copies_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "copy_parts" ADD CONSTRAINT "copy_parts_copy_id_copies_id_fk" FOREIGN KEY ("copy_id") REFERENCES "public"."copies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "copy_parts" ADD CONSTRAINT "copy_parts_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "erasure_requests" ADD CONSTRAINT "erasure_requests_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "retention_decisions" ADD CONSTRAINT "retention_decisions_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_decisions" ADD CONSTRAINT "retention_decisions_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "copies_actor_id_index" ON "copies" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "copy_parts_actor_id_index" ON "copy_parts" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "copy_parts_waiting" ON "copy_parts" USING btree ("user_id") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "retention_decisions_actor_id_index" ON "retention_decisions" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "actors_name_same" ON "actors" USING btree ("name_norm");--> statement-breakpoint
ALTER TABLE "actors" ADD CONSTRAINT "actors_restricted" CHECK ((restricted_at is null) = (restricted_from is null) and (restricted_at is null or visibility in ('private', 'pair')));--> statement-breakpoint
ALTER TABLE "communities" ADD CONSTRAINT "communities_retention" CHECK (retention_months between 6 and 120);--> statement-breakpoint
CREATE POLICY "read" ON "copies" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (asked_by = (select nullif(current_setting('app.user', true), '')::uuid) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "read" ON "copy_parts" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((user_id = (select nullif(current_setting('app.user', true), '')::uuid) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "erasure_requests" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid) and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "insert" ON "erasure_requests" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (actor_id = (select nullif(current_setting('app.actor', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "delete" ON "erasure_requests" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (actor_id = (select nullif(current_setting('app.actor', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "erasures" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (erased_by = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "retention_decisions" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "insert" ON "retention_decisions" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and decided_by = (select nullif(current_setting('app.user', true), '')::uuid));