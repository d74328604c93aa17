CREATE TYPE "public"."contact_basis" AS ENUM('consent', 'legitimate_interest', 'public_task', 'contract');--> statement-breakpoint
CREATE TYPE "public"."work_state" AS ENUM('waiting', 'running', 'done', 'failed', 'stopped');--> statement-breakpoint
CREATE TABLE "works" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"state" "work_state" DEFAULT 'waiting' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"stop_asked" boolean DEFAULT false NOT NULL,
	"failure" text DEFAULT '' NOT NULL,
	"runner" uuid,
	"beat_at" timestamp with time zone,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "works" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "actors" ADD COLUMN "skills" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "actors" ADD COLUMN "touch_every_days" integer;--> statement-breakpoint
ALTER TABLE "contact_points" ADD COLUMN "value_norm" text GENERATED ALWAYS AS (case when kind = 'phone' then right(regexp_replace(value, '[^0-9]+', '', 'g'), 9)
  when kind = 'mail' then lower(btrim(value))
  when kind = 'web' then lower(btrim(regexp_replace(value, '^https?://(www[.])?|/+$', '', 'gi')))
  else public.normalize_name(value) end) STORED;--> statement-breakpoint
ALTER TABLE "contact_points" ADD COLUMN "original" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_points" ADD COLUMN "origin" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_points" ADD COLUMN "basis" "contact_basis";--> statement-breakpoint
CREATE INDEX "works_of_subject" ON "works" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "works_to_do" ON "works" USING btree ("state","asked_at");--> statement-breakpoint
CREATE INDEX "contact_points_same" ON "contact_points" USING btree ("value_norm","kind");--> statement-breakpoint
ALTER TABLE "actors" ADD CONSTRAINT "actors_touch" CHECK (touch_every_days between 1 and 3650);--> statement-breakpoint
CREATE POLICY "read" ON "works" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "insert" ON "works" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (user_id = (select nullif(current_setting('app.user', true), '')::uuid) and state = 'waiting' and runner is null and not stop_asked and done = 0);