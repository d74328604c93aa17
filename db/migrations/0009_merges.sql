CREATE TABLE "merge_remains" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"merge_id" uuid NOT NULL,
	"record" text NOT NULL,
	"act" text NOT NULL,
	"col" text,
	"key" jsonb NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
ALTER TABLE "merge_remains" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"position" bigserial NOT NULL,
	"kept_id" uuid NOT NULL,
	"kept_level" "visibility" DEFAULT null NOT NULL,
	"kept_communities" uuid[] DEFAULT null NOT NULL,
	"kept_author_id" uuid DEFAULT null NOT NULL,
	"merged_id" uuid NOT NULL,
	"merged_by" uuid NOT NULL,
	"merged_at" timestamp with time zone NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	"forgotten_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "merges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "merge_remains" ADD CONSTRAINT "merge_remains_merge_id_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."merges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_kept" FOREIGN KEY ("kept_id","kept_level","kept_communities","kept_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "merge_remains_merge_id_id_index" ON "merge_remains" USING btree ("merge_id","id");--> statement-breakpoint
CREATE INDEX "merges_kept_id_index" ON "merges" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "merges_merged_id_index" ON "merges" USING btree ("merged_id");--> statement-breakpoint
CREATE POLICY "read" ON "merges" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (kept_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] and (kept_level <> 'private' or kept_author_id = (select nullif(current_setting('app.user', true), '')::uuid))
        and (undone_at is null or exists (select 1 from actors a where a.id = merged_id)));