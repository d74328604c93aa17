CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE SCHEMA "mail";
--> statement-breakpoint
CREATE TYPE "public"."actor_kind" AS ENUM('person', 'organization');--> statement-breakpoint
CREATE TYPE "public"."circle_name" AS ENUM('engaged', 'informed', 'citizen');--> statement-breakpoint
CREATE TYPE "public"."contact_kind" AS ENUM('mail', 'phone', 'address', 'web');--> statement-breakpoint
CREATE TYPE "public"."tie_kind" AS ENUM('affiliation', 'introduced_by', 'mobilised_by', 'partner_of');--> statement-breakpoint
CREATE TYPE "public"."community_status" AS ENUM('draft', 'open', 'closed');--> statement-breakpoint
CREATE TYPE "public"."territory_kind" AS ENUM('commune', 'epci', 'department', 'region');--> statement-breakpoint
CREATE TYPE "public"."interaction_kind" AS ENUM('call', 'meeting', 'group_meeting', 'mail', 'form', 'event');--> statement-breakpoint
CREATE TYPE "public"."need_state" AS ENUM('collected', 'qualified', 'taken_up', 'answered', 'closed');--> statement-breakpoint
CREATE TYPE "public"."urgency" AS ENUM('low', 'normal', 'high');--> statement-breakpoint
CREATE TYPE "public"."post_kind" AS ENUM('agent', 'cultivator');--> statement-breakpoint
CREATE TYPE "public"."project_state" AS ENUM('idea', 'preparing', 'running', 'done', 'abandoned');--> statement-breakpoint
CREATE TYPE "public"."synergy_state" AS ENUM('proposed', 'agreed', 'under_way', 'realised', 'set_aside');--> statement-breakpoint
CREATE TYPE "public"."side" AS ENUM('community', 'institution');--> statement-breakpoint
CREATE TYPE "public"."visibility" AS ENUM('private', 'pair', 'institution', 'community', 'shared', 'public');--> statement-breakpoint
CREATE TABLE "account_actors" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_actors_actorId_unique" UNIQUE("actor_id")
);
--> statement-breakpoint
ALTER TABLE "account_actors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"token_hash" text NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "actor_themes" (
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"theme_id" uuid NOT NULL,
	CONSTRAINT "actor_themes_actor_id_theme_id_pk" PRIMARY KEY("actor_id","theme_id")
);
--> statement-breakpoint
ALTER TABLE "actor_themes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "actors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visibility" "visibility" DEFAULT 'pair' NOT NULL,
	"author_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" "actor_kind" NOT NULL,
	"name" text NOT NULL,
	"sort_name" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"brings" text DEFAULT '' NOT NULL,
	"territory_code" text,
	"is_relay" boolean DEFAULT false NOT NULL,
	"is_pioneer" boolean DEFAULT false NOT NULL,
	"community_id" uuid NOT NULL,
	"communities" uuid[] DEFAULT null NOT NULL,
	"name_norm" text GENERATED ALWAYS AS (normalize_name(name)) STORED,
	CONSTRAINT "actors_end" UNIQUE("id","visibility","communities","author_id")
);
--> statement-breakpoint
ALTER TABLE "actors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_points" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visibility" "visibility" DEFAULT 'pair' NOT NULL,
	"author_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"community_id" uuid NOT NULL,
	"kind" "contact_kind" NOT NULL,
	"value" text NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"consent_level" "visibility",
	"consent_on" date,
	"consent_source" text DEFAULT '' NOT NULL,
	CONSTRAINT "contact_points_consent" CHECK (visibility in ('private', 'pair') or (consent_on is not null and consent_source <> '' and consent_level is not null
        and (consent_level = visibility or consent_level = 'public' or (consent_level = 'shared' and visibility <> 'public'))))
);
--> statement-breakpoint
ALTER TABLE "contact_points" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "membership_reasons" (
	"membership_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "membership_reasons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"community_id" uuid NOT NULL,
	"circle" "circle_name" NOT NULL,
	"started_on" date NOT NULL,
	"ended_on" date,
	"moved_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_end" UNIQUE("id","community_id","actor_id"),
	CONSTRAINT "memberships_dates" CHECK (ended_on is null or ended_on >= started_on)
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "tie_kind" NOT NULL,
	"role" text DEFAULT '' NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"other_id" uuid NOT NULL,
	"other_level" "visibility" DEFAULT null NOT NULL,
	"other_communities" uuid[] DEFAULT null NOT NULL,
	"other_author_id" uuid DEFAULT null NOT NULL,
	"started_on" date,
	"ended_on" date,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ties_once" UNIQUE("actor_id","other_id","kind","role"),
	CONSTRAINT "ties_two_actors" CHECK (actor_id <> other_id)
);
--> statement-breakpoint
ALTER TABLE "ties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"record" text NOT NULL,
	"record_id" uuid NOT NULL,
	"act" text NOT NULL,
	"user_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"ends" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."passkey" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"user_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"created_at" timestamp with time zone,
	"aaguid" text
);
--> statement-breakpoint
CREATE TABLE "auth"."rate_limit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "communities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"status" "community_status" DEFAULT 'draft' NOT NULL,
	"theme_id" uuid NOT NULL,
	"territory_code" text NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"charter" text DEFAULT '' NOT NULL,
	"founded_on" date,
	"shares_figures" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "communities_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "communities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "digital_spaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "digital_spaces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"user_id" uuid NOT NULL,
	"directorate_id" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"appointed_by" uuid,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mandates_dates" CHECK (ends_on is null or ends_on >= starts_on),
	CONSTRAINT "mandates_one_answer" CHECK (accepted_at is null or declined_at is null)
);
--> statement-breakpoint
ALTER TABLE "mandates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "places" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"name" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"territory_code" text,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "directorate_themes" (
	"directorate_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	CONSTRAINT "directorate_themes_directorate_id_theme_id_pk" PRIMARY KEY("directorate_id","theme_id")
);
--> statement-breakpoint
ALTER TABLE "directorate_themes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "directorates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	CONSTRAINT "directorates_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "directorates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institution" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"name" text NOT NULL,
	"time_zone" text DEFAULT 'Europe/Paris' NOT NULL,
	"description" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "institution" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "territories" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" "territory_kind" NOT NULL,
	"name" text NOT NULL,
	"parent_code" text,
	"epci_code" text,
	"postcodes" text[] DEFAULT '{}' NOT NULL,
	"population" integer,
	"name_norm" text GENERATED ALWAYS AS (normalize_name(name)) STORED
);
--> statement-breakpoint
ALTER TABLE "territories" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "themes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	CONSTRAINT "themes_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "themes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "follow_up_actors" (
	"follow_up_id" uuid NOT NULL,
	"follow_up_level" "visibility" DEFAULT null NOT NULL,
	"follow_up_community_id" uuid DEFAULT null NOT NULL,
	"follow_up_author_id" uuid DEFAULT null NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	CONSTRAINT "follow_up_actors_follow_up_id_actor_id_pk" PRIMARY KEY("follow_up_id","actor_id")
);
--> statement-breakpoint
ALTER TABLE "follow_up_actors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visibility" "visibility" DEFAULT 'pair' NOT NULL,
	"author_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"community_id" uuid NOT NULL,
	"what" text NOT NULL,
	"due_on" date NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	CONSTRAINT "follow_ups_end" UNIQUE("id","visibility","community_id","author_id")
);
--> statement-breakpoint
ALTER TABLE "follow_ups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interaction_follow_ups" (
	"interaction_id" uuid NOT NULL,
	"interaction_level" "visibility" DEFAULT null NOT NULL,
	"interaction_community_id" uuid DEFAULT null NOT NULL,
	"interaction_author_id" uuid DEFAULT null NOT NULL,
	"follow_up_id" uuid NOT NULL,
	"follow_up_level" "visibility" DEFAULT null NOT NULL,
	"follow_up_community_id" uuid DEFAULT null NOT NULL,
	"follow_up_author_id" uuid DEFAULT null NOT NULL,
	CONSTRAINT "interaction_follow_ups_interaction_id_follow_up_id_pk" PRIMARY KEY("interaction_id","follow_up_id")
);
--> statement-breakpoint
ALTER TABLE "interaction_follow_ups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interaction_participants" (
	"interaction_id" uuid NOT NULL,
	"interaction_level" "visibility" DEFAULT null NOT NULL,
	"interaction_community_id" uuid DEFAULT null NOT NULL,
	"interaction_author_id" uuid DEFAULT null NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"capacity" text DEFAULT '' NOT NULL,
	CONSTRAINT "interaction_participants_interaction_id_actor_id_pk" PRIMARY KEY("interaction_id","actor_id")
);
--> statement-breakpoint
ALTER TABLE "interaction_participants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interaction_seen" (
	"user_id" uuid NOT NULL,
	"interaction_id" uuid NOT NULL,
	"interaction_level" "visibility" DEFAULT null NOT NULL,
	"interaction_community_id" uuid DEFAULT null NOT NULL,
	"interaction_author_id" uuid DEFAULT null NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "interaction_seen_user_id_interaction_id_pk" PRIMARY KEY("user_id","interaction_id")
);
--> statement-breakpoint
ALTER TABLE "interaction_seen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interactions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visibility" "visibility" DEFAULT 'pair' NOT NULL,
	"author_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"community_id" uuid NOT NULL,
	"kind" "interaction_kind" DEFAULT 'call' NOT NULL,
	"happened_on" date NOT NULL,
	"happened_at" time,
	"notes" text NOT NULL,
	"unidentified" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "interactions_end" UNIQUE("id","visibility","community_id","author_id"),
	CONSTRAINT "interactions_unidentified" CHECK (unidentified between 0 and 10000)
);
--> statement-breakpoint
ALTER TABLE "interactions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mail"."messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interaction_needs" (
	"interaction_id" uuid NOT NULL,
	"interaction_level" "visibility" DEFAULT null NOT NULL,
	"interaction_community_id" uuid DEFAULT null NOT NULL,
	"interaction_author_id" uuid DEFAULT null NOT NULL,
	"need_id" uuid NOT NULL,
	"need_level" "visibility" DEFAULT null NOT NULL,
	"need_community_id" uuid DEFAULT null NOT NULL,
	"need_author_id" uuid DEFAULT null NOT NULL,
	CONSTRAINT "interaction_needs_interaction_id_need_id_pk" PRIMARY KEY("interaction_id","need_id")
);
--> statement-breakpoint
ALTER TABLE "interaction_needs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interaction_replies" (
	"interaction_id" uuid NOT NULL,
	"interaction_level" "visibility" DEFAULT null NOT NULL,
	"interaction_community_id" uuid DEFAULT null NOT NULL,
	"interaction_author_id" uuid DEFAULT null NOT NULL,
	"reply_id" uuid NOT NULL,
	"reply_level" "visibility" DEFAULT null NOT NULL,
	"reply_community_id" uuid DEFAULT null NOT NULL,
	"reply_author_id" uuid DEFAULT null NOT NULL,
	"need_id" uuid NOT NULL,
	"need_level" "visibility" DEFAULT null NOT NULL,
	"need_community_id" uuid DEFAULT null NOT NULL,
	"need_author_id" uuid DEFAULT null NOT NULL,
	CONSTRAINT "interaction_replies_interaction_id_reply_id_pk" PRIMARY KEY("interaction_id","reply_id")
);
--> statement-breakpoint
ALTER TABLE "interaction_replies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "need_directorates" (
	"need_id" uuid NOT NULL,
	"need_level" "visibility" DEFAULT null NOT NULL,
	"need_community_id" uuid DEFAULT null NOT NULL,
	"need_author_id" uuid DEFAULT null NOT NULL,
	"directorate_id" uuid NOT NULL,
	CONSTRAINT "need_directorates_need_id_directorate_id_pk" PRIMARY KEY("need_id","directorate_id")
);
--> statement-breakpoint
ALTER TABLE "need_directorates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "need_expressers" (
	"need_id" uuid NOT NULL,
	"need_level" "visibility" DEFAULT null NOT NULL,
	"need_community_id" uuid DEFAULT null NOT NULL,
	"need_author_id" uuid DEFAULT null NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	CONSTRAINT "need_expressers_need_id_actor_id_pk" PRIMARY KEY("need_id","actor_id")
);
--> statement-breakpoint
ALTER TABLE "need_expressers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "need_remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"need_id" uuid NOT NULL,
	"need_level" "visibility" DEFAULT null NOT NULL,
	"need_community_id" uuid DEFAULT null NOT NULL,
	"need_author_id" uuid DEFAULT null NOT NULL,
	"author_id" uuid NOT NULL,
	"words" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "need_remarks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "need_themes" (
	"need_id" uuid NOT NULL,
	"need_level" "visibility" DEFAULT null NOT NULL,
	"need_community_id" uuid DEFAULT null NOT NULL,
	"need_author_id" uuid DEFAULT null NOT NULL,
	"theme_id" uuid NOT NULL,
	CONSTRAINT "need_themes_need_id_theme_id_pk" PRIMARY KEY("need_id","theme_id")
);
--> statement-breakpoint
ALTER TABLE "need_themes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "needs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visibility" "visibility" DEFAULT 'pair' NOT NULL,
	"author_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"community_id" uuid,
	"home_id" uuid GENERATED ALWAYS AS (coalesce(community_id, '00000000-0000-0000-0000-000000000000'::uuid)) STORED NOT NULL,
	"directorate_id" uuid,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"urgency" "urgency" DEFAULT 'normal' NOT NULL,
	"territory_code" text,
	"state" "need_state" DEFAULT 'collected' NOT NULL,
	"closed_reason" text DEFAULT '' NOT NULL,
	"collected_on" date NOT NULL,
	"state_since" date DEFAULT current_date NOT NULL,
	CONSTRAINT "needs_end" UNIQUE("id","visibility","home_id","author_id"),
	CONSTRAINT "needs_of_a_directorate" CHECK (community_id is not null or (directorate_id is not null and visibility in ('institution', 'public'))),
	CONSTRAINT "needs_closed_with_reason" CHECK (state <> 'closed' or closed_reason <> '')
);
--> statement-breakpoint
ALTER TABLE "needs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "replies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visibility" "visibility" DEFAULT 'pair' NOT NULL,
	"author_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"need_id" uuid NOT NULL,
	"need_level" "visibility" DEFAULT null NOT NULL,
	"need_community_id" uuid DEFAULT null NOT NULL,
	"need_author_id" uuid DEFAULT null NOT NULL,
	"community_id" uuid NOT NULL,
	"directorate_id" uuid,
	"words" text NOT NULL,
	"told_on" date NOT NULL,
	CONSTRAINT "replies_of_one_need" UNIQUE("id","need_id"),
	CONSTRAINT "replies_end" UNIQUE("id","visibility","community_id","author_id"),
	CONSTRAINT "replies_told" CHECK (visibility <> 'private'),
	CONSTRAINT "replies_home" CHECK (community_id = need_community_id)
);
--> statement-breakpoint
ALTER TABLE "replies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reply_addressees" (
	"reply_id" uuid NOT NULL,
	"reply_level" "visibility" DEFAULT null NOT NULL,
	"reply_community_id" uuid DEFAULT null NOT NULL,
	"reply_author_id" uuid DEFAULT null NOT NULL,
	"need_id" uuid NOT NULL,
	"need_level" "visibility" DEFAULT null NOT NULL,
	"need_community_id" uuid DEFAULT null NOT NULL,
	"need_author_id" uuid DEFAULT null NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	CONSTRAINT "reply_addressees_reply_id_actor_id_pk" PRIMARY KEY("reply_id","actor_id")
);
--> statement-breakpoint
ALTER TABLE "reply_addressees" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" "post_kind" NOT NULL,
	"directorate_id" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"appointed_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "posts_agent_has_directorate" CHECK (kind = 'cultivator' or directorate_id is not null),
	CONSTRAINT "posts_dates" CHECK (ends_on is null or ends_on >= starts_on)
);
--> statement-breakpoint
ALTER TABLE "posts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"locale" text DEFAULT 'fr' NOT NULL,
	"office_holder" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_needs" (
	"project_id" uuid NOT NULL,
	"project_level" "visibility" DEFAULT null NOT NULL,
	"project_community_id" uuid DEFAULT null NOT NULL,
	"project_author_id" uuid DEFAULT null NOT NULL,
	"need_id" uuid NOT NULL,
	"need_level" "visibility" DEFAULT null NOT NULL,
	"need_community_id" uuid DEFAULT null NOT NULL,
	"need_author_id" uuid DEFAULT null NOT NULL,
	CONSTRAINT "project_needs_project_id_need_id_pk" PRIMARY KEY("project_id","need_id")
);
--> statement-breakpoint
ALTER TABLE "project_needs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_participants" (
	"project_id" uuid NOT NULL,
	"project_level" "visibility" DEFAULT null NOT NULL,
	"project_community_id" uuid DEFAULT null NOT NULL,
	"project_author_id" uuid DEFAULT null NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"role" text DEFAULT '' NOT NULL,
	"capacity" text DEFAULT '' NOT NULL,
	"started_on" date,
	"ended_on" date,
	CONSTRAINT "project_participants_project_id_actor_id_pk" PRIMARY KEY("project_id","actor_id")
);
--> statement-breakpoint
ALTER TABLE "project_participants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_themes" (
	"project_id" uuid NOT NULL,
	"project_level" "visibility" DEFAULT null NOT NULL,
	"project_community_id" uuid DEFAULT null NOT NULL,
	"project_author_id" uuid DEFAULT null NOT NULL,
	"theme_id" uuid NOT NULL,
	CONSTRAINT "project_themes_project_id_theme_id_pk" PRIMARY KEY("project_id","theme_id")
);
--> statement-breakpoint
ALTER TABLE "project_themes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visibility" "visibility" DEFAULT 'pair' NOT NULL,
	"author_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"community_id" uuid NOT NULL,
	"directorate_id" uuid,
	"title" text NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"state" "project_state" DEFAULT 'idea' NOT NULL,
	"territory_code" text,
	"started_on" date,
	"ended_on" date,
	CONSTRAINT "projects_end" UNIQUE("id","visibility","community_id","author_id"),
	CONSTRAINT "projects_dates" CHECK (ended_on is null or started_on is null or ended_on >= started_on)
);
--> statement-breakpoint
ALTER TABLE "projects" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interaction_synergies" (
	"interaction_id" uuid NOT NULL,
	"interaction_level" "visibility" DEFAULT null NOT NULL,
	"interaction_community_id" uuid DEFAULT null NOT NULL,
	"interaction_author_id" uuid DEFAULT null NOT NULL,
	"synergy_id" uuid NOT NULL,
	"synergy_level" "visibility" DEFAULT null NOT NULL,
	"synergy_communities" uuid[] DEFAULT null NOT NULL,
	"synergy_author_id" uuid DEFAULT null NOT NULL,
	CONSTRAINT "interaction_synergies_interaction_id_synergy_id_pk" PRIMARY KEY("interaction_id","synergy_id")
);
--> statement-breakpoint
ALTER TABLE "interaction_synergies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "synergies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visibility" "visibility" DEFAULT 'pair' NOT NULL,
	"author_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"community_id" uuid NOT NULL,
	"directorate_id" uuid,
	"communities" uuid[] DEFAULT null NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"state" "synergy_state" DEFAULT 'proposed' NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"proposed_on" date NOT NULL,
	"state_since" date DEFAULT current_date NOT NULL,
	CONSTRAINT "synergies_end" UNIQUE("id","visibility","communities","author_id")
);
--> statement-breakpoint
ALTER TABLE "synergies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "synergy_actors" (
	"synergy_id" uuid NOT NULL,
	"synergy_level" "visibility" DEFAULT null NOT NULL,
	"synergy_communities" uuid[] DEFAULT null NOT NULL,
	"synergy_author_id" uuid DEFAULT null NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_level" "visibility" DEFAULT null NOT NULL,
	"actor_communities" uuid[] DEFAULT null NOT NULL,
	"actor_author_id" uuid DEFAULT null NOT NULL,
	"agreed_on" date,
	CONSTRAINT "synergy_actors_synergy_id_actor_id_pk" PRIMARY KEY("synergy_id","actor_id")
);
--> statement-breakpoint
ALTER TABLE "synergy_actors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "synergy_communities" (
	"synergy_id" uuid NOT NULL,
	"synergy_level" "visibility" DEFAULT null NOT NULL,
	"synergy_communities" uuid[] DEFAULT null NOT NULL,
	"synergy_author_id" uuid DEFAULT null NOT NULL,
	"community_id" uuid NOT NULL,
	CONSTRAINT "synergy_communities_synergy_id_community_id_pk" PRIMARY KEY("synergy_id","community_id")
);
--> statement-breakpoint
ALTER TABLE "synergy_communities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "synergy_needs" (
	"synergy_id" uuid NOT NULL,
	"synergy_level" "visibility" DEFAULT null NOT NULL,
	"synergy_communities" uuid[] DEFAULT null NOT NULL,
	"synergy_author_id" uuid DEFAULT null NOT NULL,
	"need_id" uuid NOT NULL,
	"need_level" "visibility" DEFAULT null NOT NULL,
	"need_community_id" uuid DEFAULT null NOT NULL,
	"need_author_id" uuid DEFAULT null NOT NULL,
	CONSTRAINT "synergy_needs_synergy_id_need_id_pk" PRIMARY KEY("synergy_id","need_id")
);
--> statement-breakpoint
ALTER TABLE "synergy_needs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "synergy_projects" (
	"synergy_id" uuid NOT NULL,
	"synergy_level" "visibility" DEFAULT null NOT NULL,
	"synergy_communities" uuid[] DEFAULT null NOT NULL,
	"synergy_author_id" uuid DEFAULT null NOT NULL,
	"project_id" uuid NOT NULL,
	"project_level" "visibility" DEFAULT null NOT NULL,
	"project_community_id" uuid DEFAULT null NOT NULL,
	"project_author_id" uuid DEFAULT null NOT NULL,
	"agreed_on" date,
	CONSTRAINT "synergy_projects_synergy_id_project_id_pk" PRIMARY KEY("synergy_id","project_id")
);
--> statement-breakpoint
ALTER TABLE "synergy_projects" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "synergy_themes" (
	"synergy_id" uuid NOT NULL,
	"synergy_level" "visibility" DEFAULT null NOT NULL,
	"synergy_communities" uuid[] DEFAULT null NOT NULL,
	"synergy_author_id" uuid DEFAULT null NOT NULL,
	"theme_id" uuid NOT NULL,
	CONSTRAINT "synergy_themes_synergy_id_theme_id_pk" PRIMARY KEY("synergy_id","theme_id")
);
--> statement-breakpoint
ALTER TABLE "synergy_themes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "widening_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"record" text NOT NULL,
	"record_id" uuid NOT NULL,
	"level" "visibility" NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"granted" boolean
);
--> statement-breakpoint
ALTER TABLE "widening_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account_actors" ADD CONSTRAINT "account_actors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_actors" ADD CONSTRAINT "account_actors_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "actor_themes" ADD CONSTRAINT "actor_themes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_themes" ADD CONSTRAINT "actor_themes_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "actors" ADD CONSTRAINT "actors_territory_code_territories_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territories"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actors" ADD CONSTRAINT "actors_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_points" ADD CONSTRAINT "contact_points_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_points" ADD CONSTRAINT "contact_points_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "membership_reasons" ADD CONSTRAINT "membership_reasons_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "membership_reasons" ADD CONSTRAINT "membership_reasons_membership" FOREIGN KEY ("membership_id","community_id","actor_id") REFERENCES "public"."memberships"("id","community_id","actor_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "ties" ADD CONSTRAINT "ties_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "ties" ADD CONSTRAINT "ties_other" FOREIGN KEY ("other_id","other_level","other_communities","other_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."passkey" ADD CONSTRAINT "passkey_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communities" ADD CONSTRAINT "communities_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communities" ADD CONSTRAINT "communities_territory_code_territories_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territories"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digital_spaces" ADD CONSTRAINT "digital_spaces_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_directorate_id_directorates_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."directorates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_appointed_by_users_id_fk" FOREIGN KEY ("appointed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_territory_code_territories_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territories"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directorate_themes" ADD CONSTRAINT "directorate_themes_directorate_id_directorates_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."directorates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directorate_themes" ADD CONSTRAINT "directorate_themes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territories" ADD CONSTRAINT "territories_parent_code_territories_code_fk" FOREIGN KEY ("parent_code") REFERENCES "public"."territories"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_actors" ADD CONSTRAINT "follow_up_actors_follow_up" FOREIGN KEY ("follow_up_id","follow_up_level","follow_up_community_id","follow_up_author_id") REFERENCES "public"."follow_ups"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "follow_up_actors" ADD CONSTRAINT "follow_up_actors_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_follow_ups" ADD CONSTRAINT "interaction_follow_ups_interaction" FOREIGN KEY ("interaction_id","interaction_level","interaction_community_id","interaction_author_id") REFERENCES "public"."interactions"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "interaction_follow_ups" ADD CONSTRAINT "interaction_follow_ups_follow_up" FOREIGN KEY ("follow_up_id","follow_up_level","follow_up_community_id","follow_up_author_id") REFERENCES "public"."follow_ups"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "interaction_participants" ADD CONSTRAINT "interaction_participants_interaction" FOREIGN KEY ("interaction_id","interaction_level","interaction_community_id","interaction_author_id") REFERENCES "public"."interactions"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "interaction_participants" ADD CONSTRAINT "interaction_participants_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "interaction_seen" ADD CONSTRAINT "interaction_seen_interaction" FOREIGN KEY ("interaction_id","interaction_level","interaction_community_id","interaction_author_id") REFERENCES "public"."interactions"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_needs" ADD CONSTRAINT "interaction_needs_interaction" FOREIGN KEY ("interaction_id","interaction_level","interaction_community_id","interaction_author_id") REFERENCES "public"."interactions"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "interaction_needs" ADD CONSTRAINT "interaction_needs_need" FOREIGN KEY ("need_id","need_level","need_community_id","need_author_id") REFERENCES "public"."needs"("id","visibility","home_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "interaction_replies" ADD CONSTRAINT "interaction_replies_interaction" FOREIGN KEY ("interaction_id","interaction_level","interaction_community_id","interaction_author_id") REFERENCES "public"."interactions"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "interaction_replies" ADD CONSTRAINT "interaction_replies_reply" FOREIGN KEY ("reply_id","reply_level","reply_community_id","reply_author_id") REFERENCES "public"."replies"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "interaction_replies" ADD CONSTRAINT "interaction_replies_same_need" FOREIGN KEY ("reply_id","need_id") REFERENCES "public"."replies"("id","need_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_replies" ADD CONSTRAINT "interaction_replies_need" FOREIGN KEY ("need_id","need_level","need_community_id","need_author_id") REFERENCES "public"."needs"("id","visibility","home_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "need_directorates" ADD CONSTRAINT "need_directorates_directorate_id_directorates_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."directorates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_directorates" ADD CONSTRAINT "need_directorates_need" FOREIGN KEY ("need_id","need_level","need_community_id","need_author_id") REFERENCES "public"."needs"("id","visibility","home_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "need_expressers" ADD CONSTRAINT "need_expressers_need" FOREIGN KEY ("need_id","need_level","need_community_id","need_author_id") REFERENCES "public"."needs"("id","visibility","home_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "need_expressers" ADD CONSTRAINT "need_expressers_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "need_remarks" ADD CONSTRAINT "need_remarks_need" FOREIGN KEY ("need_id","need_level","need_community_id","need_author_id") REFERENCES "public"."needs"("id","visibility","home_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "need_themes" ADD CONSTRAINT "need_themes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_themes" ADD CONSTRAINT "need_themes_need" FOREIGN KEY ("need_id","need_level","need_community_id","need_author_id") REFERENCES "public"."needs"("id","visibility","home_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_directorate_id_directorates_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."directorates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_territory_code_territories_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territories"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_directorate_id_directorates_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."directorates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_need" FOREIGN KEY ("need_id","need_level","need_community_id","need_author_id") REFERENCES "public"."needs"("id","visibility","home_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "reply_addressees" ADD CONSTRAINT "reply_addressees_reply" FOREIGN KEY ("reply_id","reply_level","reply_community_id","reply_author_id") REFERENCES "public"."replies"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "reply_addressees" ADD CONSTRAINT "reply_addressees_same_need" FOREIGN KEY ("reply_id","need_id") REFERENCES "public"."replies"("id","need_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_addressees" ADD CONSTRAINT "reply_addressees_need" FOREIGN KEY ("need_id","need_level","need_community_id","need_author_id") REFERENCES "public"."needs"("id","visibility","home_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "reply_addressees" ADD CONSTRAINT "reply_addressees_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_directorate_id_directorates_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."directorates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_appointed_by_users_id_fk" FOREIGN KEY ("appointed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_needs" ADD CONSTRAINT "project_needs_project" FOREIGN KEY ("project_id","project_level","project_community_id","project_author_id") REFERENCES "public"."projects"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "project_needs" ADD CONSTRAINT "project_needs_need" FOREIGN KEY ("need_id","need_level","need_community_id","need_author_id") REFERENCES "public"."needs"("id","visibility","home_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "project_participants" ADD CONSTRAINT "project_participants_project" FOREIGN KEY ("project_id","project_level","project_community_id","project_author_id") REFERENCES "public"."projects"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "project_participants" ADD CONSTRAINT "project_participants_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "project_themes" ADD CONSTRAINT "project_themes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_themes" ADD CONSTRAINT "project_themes_project" FOREIGN KEY ("project_id","project_level","project_community_id","project_author_id") REFERENCES "public"."projects"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_directorate_id_directorates_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."directorates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_territory_code_territories_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territories"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_synergies" ADD CONSTRAINT "interaction_synergies_interaction" FOREIGN KEY ("interaction_id","interaction_level","interaction_community_id","interaction_author_id") REFERENCES "public"."interactions"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "interaction_synergies" ADD CONSTRAINT "interaction_synergies_synergy" FOREIGN KEY ("synergy_id","synergy_level","synergy_communities","synergy_author_id") REFERENCES "public"."synergies"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "synergies" ADD CONSTRAINT "synergies_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synergies" ADD CONSTRAINT "synergies_directorate_id_directorates_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."directorates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synergy_actors" ADD CONSTRAINT "synergy_actors_synergy" FOREIGN KEY ("synergy_id","synergy_level","synergy_communities","synergy_author_id") REFERENCES "public"."synergies"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "synergy_actors" ADD CONSTRAINT "synergy_actors_actor" FOREIGN KEY ("actor_id","actor_level","actor_communities","actor_author_id") REFERENCES "public"."actors"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "synergy_communities" ADD CONSTRAINT "synergy_communities_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synergy_communities" ADD CONSTRAINT "synergy_communities_synergy" FOREIGN KEY ("synergy_id","synergy_level","synergy_communities","synergy_author_id") REFERENCES "public"."synergies"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "synergy_needs" ADD CONSTRAINT "synergy_needs_synergy" FOREIGN KEY ("synergy_id","synergy_level","synergy_communities","synergy_author_id") REFERENCES "public"."synergies"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "synergy_needs" ADD CONSTRAINT "synergy_needs_need" FOREIGN KEY ("need_id","need_level","need_community_id","need_author_id") REFERENCES "public"."needs"("id","visibility","home_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "synergy_projects" ADD CONSTRAINT "synergy_projects_synergy" FOREIGN KEY ("synergy_id","synergy_level","synergy_communities","synergy_author_id") REFERENCES "public"."synergies"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "synergy_projects" ADD CONSTRAINT "synergy_projects_project" FOREIGN KEY ("project_id","project_level","project_community_id","project_author_id") REFERENCES "public"."projects"("id","visibility","community_id","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "synergy_themes" ADD CONSTRAINT "synergy_themes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synergy_themes" ADD CONSTRAINT "synergy_themes_synergy" FOREIGN KEY ("synergy_id","synergy_level","synergy_communities","synergy_author_id") REFERENCES "public"."synergies"("id","visibility","communities","author_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "widening_requests" ADD CONSTRAINT "widening_requests_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_actor_id_index" ON "invitations" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "actor_themes_theme_id_index" ON "actor_themes" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "actors_communities" ON "actors" USING gin ("communities");--> statement-breakpoint
CREATE INDEX "actors_sort_name" ON "actors" USING btree ("sort_name","id");--> statement-breakpoint
CREATE INDEX "contact_points_actor_id_index" ON "contact_points" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "contact_points_community_id_index" ON "contact_points" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "membership_reasons_actor_id_index" ON "membership_reasons" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "memberships_actor_id_index" ON "memberships" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "memberships_current" ON "memberships" USING btree ("community_id","circle") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "ties_other_id_index" ON "ties" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "audit_of_record" ON "audit" USING btree ("record_id","id");--> statement-breakpoint
CREATE INDEX "account_user_id_index" ON "auth"."account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "passkey_user_id_index" ON "auth"."passkey" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "passkey_credential_id_index" ON "auth"."passkey" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "session_user_id_index" ON "auth"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier_index" ON "auth"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "digital_spaces_community_id_index" ON "digital_spaces" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "mandates_user_id_index" ON "mandates" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "mandates_community_id_index" ON "mandates" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "places_community_id_index" ON "places" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "territories_name_norm" ON "territories" USING btree ("name_norm","kind");--> statement-breakpoint
CREATE INDEX "follow_up_actors_actor_id_index" ON "follow_up_actors" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "follow_ups_due" ON "follow_ups" USING btree ("community_id","due_on") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "interaction_follow_ups_follow_up_id_index" ON "interaction_follow_ups" USING btree ("follow_up_id");--> statement-breakpoint
CREATE INDEX "interaction_participants_actor_id_index" ON "interaction_participants" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "interaction_seen_interaction_id_index" ON "interaction_seen" USING btree ("interaction_id");--> statement-breakpoint
CREATE INDEX "interactions_latest" ON "interactions" USING btree ("community_id","happened_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "interactions_over_all" ON "interactions" USING btree ("happened_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "messages_created_at_index" ON "mail"."messages" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "interaction_needs_need_id_index" ON "interaction_needs" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "interaction_replies_reply_id_index" ON "interaction_replies" USING btree ("reply_id");--> statement-breakpoint
CREATE INDEX "interaction_replies_need_id_index" ON "interaction_replies" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "need_directorates_directorate_id_index" ON "need_directorates" USING btree ("directorate_id");--> statement-breakpoint
CREATE INDEX "need_expressers_actor_id_index" ON "need_expressers" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "need_remarks_need_id_index" ON "need_remarks" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "need_themes_theme_id_index" ON "need_themes" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "needs_of_community" ON "needs" USING btree ("community_id","collected_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "needs_over_all" ON "needs" USING btree ("collected_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "replies_of_need" ON "replies" USING btree ("need_id","told_on" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reply_addressees_actor_id_index" ON "reply_addressees" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "reply_addressees_need_id_index" ON "reply_addressees" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "posts_user_id_index" ON "posts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "project_needs_need_id_index" ON "project_needs" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "project_participants_actor_id_index" ON "project_participants" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "project_themes_theme_id_index" ON "project_themes" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "projects_of_community" ON "projects" USING btree ("community_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "interaction_synergies_synergy_id_index" ON "interaction_synergies" USING btree ("synergy_id");--> statement-breakpoint
CREATE INDEX "synergies_of_community" ON "synergies" USING btree ("community_id","proposed_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "synergies_over_all" ON "synergies" USING btree ("proposed_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "synergies_communities" ON "synergies" USING gin ("communities");--> statement-breakpoint
CREATE INDEX "synergy_actors_actor_id_index" ON "synergy_actors" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "synergy_needs_need_id_index" ON "synergy_needs" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "synergy_projects_project_id_index" ON "synergy_projects" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "synergy_themes_theme_id_index" ON "synergy_themes" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "widening_requests_community_id_index" ON "widening_requests" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "widening_requests_record_id_index" ON "widening_requests" USING btree ("record_id");--> statement-breakpoint
CREATE POLICY "read" ON "account_actors" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid) or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "invitations" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]);--> statement-breakpoint
CREATE POLICY "insert" ON "invitations" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]);--> statement-breakpoint
CREATE POLICY "delete" ON "invitations" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]);--> statement-breakpoint
CREATE POLICY "read" ON "actor_themes" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "insert" ON "actor_themes" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and (actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "delete" ON "actor_themes" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and (actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "actors" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((visibility = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (visibility <> 'private' and communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (visibility = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (visibility = 'private' and author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or id = (select nullif(current_setting('app.actor', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "insert" ON "actors" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and ((side = 'community' and community_id = any((select nullif(current_setting('app.gardens_community', true), '')::uuid[])::uuid[]))
    or (side = 'institution' and community_id = any((select nullif(current_setting('app.gardens_institution', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "update" ON "actors" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or id = (select nullif(current_setting('app.actor', true), '')::uuid)) WITH CHECK ((communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or id = (select nullif(current_setting('app.actor', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "contact_points" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((visibility = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (visibility <> 'private' and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (visibility = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (visibility = 'private' and author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "insert" ON "contact_points" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((author_id = (select nullif(current_setting('app.user', true), '')::uuid) and ((side = 'community' and community_id = any((select nullif(current_setting('app.gardens_community', true), '')::uuid[])::uuid[]))
    or (side = 'institution' and community_id = any((select nullif(current_setting('app.gardens_institution', true), '')::uuid[])::uuid[]))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) or (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)
        and side = 'community' and community_id = any(actor_communities)));--> statement-breakpoint
CREATE POLICY "update" ON "contact_points" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (((community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) WITH CHECK (((community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "delete" ON "contact_points" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "membership_reasons" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "insert" ON "membership_reasons" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "update" ON "membership_reasons" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) WITH CHECK (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "memberships" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and not community_id = any((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "insert" ON "memberships" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and moved_by = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "update" ON "memberships" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) WITH CHECK (((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "ties" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and ((other_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (other_level <> 'private' and other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (other_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and other_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (other_level = 'private' and other_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or other_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "ties" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and ((other_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (other_level <> 'private' and other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (other_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and other_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (other_level = 'private' and other_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or other_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] and author_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "update" ON "ties" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and ((other_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (other_level <> 'private' and other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (other_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and other_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (other_level = 'private' and other_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or other_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) WITH CHECK ((((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and ((other_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (other_level <> 'private' and other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (other_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and other_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (other_level = 'private' and other_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or other_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]);--> statement-breakpoint
CREATE POLICY "delete" ON "ties" AS PERMISSIVE FOR DELETE TO "terreau_app" USING ((((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)) and ((other_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (other_level <> 'private' and other_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (other_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and other_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (other_level = 'private' and other_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or other_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]);--> statement-breakpoint
CREATE POLICY "read" ON "audit" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (readable_now(record, record_id) and could_read_at(at, ends));--> statement-breakpoint
CREATE POLICY "read" ON "communities" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (status <> 'draft' or (select current_setting('app.cultivator', true) = 'on') or id = any((select my_mandates())::uuid[]));--> statement-breakpoint
CREATE POLICY "insert" ON "communities" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "update" ON "communities" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((select current_setting('app.cultivator', true) = 'on') or id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) WITH CHECK ((select current_setting('app.cultivator', true) = 'on') or id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "digital_spaces" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (exists (select 1 from communities c where c.id = community_id));--> statement-breakpoint
CREATE POLICY "insert" ON "digital_spaces" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) or (select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "update" ON "digital_spaces" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) or (select current_setting('app.cultivator', true) = 'on')) WITH CHECK (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) or (select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "delete" ON "digital_spaces" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) or (select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "read" ON "mandates" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid) or exists (select 1 from communities c where c.id = community_id));--> statement-breakpoint
CREATE POLICY "insert" ON "mandates" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((select current_setting('app.cultivator', true) = 'on') and appointed_by = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "update" ON "mandates" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((select current_setting('app.cultivator', true) = 'on') or user_id = (select nullif(current_setting('app.user', true), '')::uuid)) WITH CHECK ((select current_setting('app.cultivator', true) = 'on') or user_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "places" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (exists (select 1 from communities c where c.id = community_id));--> statement-breakpoint
CREATE POLICY "insert" ON "places" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) or (select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "update" ON "places" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) or (select current_setting('app.cultivator', true) = 'on')) WITH CHECK (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) or (select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "delete" ON "places" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) or (select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "read" ON "directorate_themes" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (true);--> statement-breakpoint
CREATE POLICY "insert" ON "directorate_themes" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "update" ON "directorate_themes" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((select current_setting('app.cultivator', true) = 'on')) WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "delete" ON "directorate_themes" AS PERMISSIVE FOR DELETE TO "terreau_app" USING ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "read" ON "directorates" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (true);--> statement-breakpoint
CREATE POLICY "insert" ON "directorates" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "update" ON "directorates" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((select current_setting('app.cultivator', true) = 'on')) WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "read" ON "institution" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (true);--> statement-breakpoint
CREATE POLICY "insert" ON "institution" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "update" ON "institution" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((select current_setting('app.cultivator', true) = 'on')) WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "read" ON "territories" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (true);--> statement-breakpoint
CREATE POLICY "insert" ON "territories" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "update" ON "territories" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((select current_setting('app.cultivator', true) = 'on')) WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "read" ON "themes" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (true);--> statement-breakpoint
CREATE POLICY "insert" ON "themes" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "update" ON "themes" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((select current_setting('app.cultivator', true) = 'on')) WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "read" ON "follow_up_actors" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((follow_up_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (follow_up_level <> 'private' and follow_up_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (follow_up_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and follow_up_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (follow_up_level = 'private' and follow_up_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "follow_up_actors" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((follow_up_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (follow_up_level <> 'private' and follow_up_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (follow_up_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and follow_up_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (follow_up_level = 'private' and follow_up_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (follow_up_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "delete" ON "follow_up_actors" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((follow_up_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (follow_up_level <> 'private' and follow_up_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (follow_up_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and follow_up_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (follow_up_level = 'private' and follow_up_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (follow_up_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "follow_ups" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((visibility = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (visibility <> 'private' and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (visibility = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (visibility = 'private' and author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "follow_ups" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and ((side = 'community' and community_id = any((select nullif(current_setting('app.gardens_community', true), '')::uuid[])::uuid[]))
    or (side = 'institution' and community_id = any((select nullif(current_setting('app.gardens_institution', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "update" ON "follow_ups" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) WITH CHECK ((community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "delete" ON "follow_ups" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (visibility = 'private' and author_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "interaction_follow_ups" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (follow_up_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (follow_up_level <> 'private' and follow_up_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (follow_up_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and follow_up_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (follow_up_level = 'private' and follow_up_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "insert" ON "interaction_follow_ups" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (follow_up_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (follow_up_level <> 'private' and follow_up_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (follow_up_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and follow_up_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (follow_up_level = 'private' and follow_up_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) and (interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "delete" ON "interaction_follow_ups" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (follow_up_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (follow_up_level <> 'private' and follow_up_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (follow_up_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and follow_up_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (follow_up_level = 'private' and follow_up_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) and (interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "interaction_participants" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "interaction_participants" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "update" ON "interaction_participants" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))) WITH CHECK (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "delete" ON "interaction_participants" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "interaction_seen" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid) and (interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "interaction_seen" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (user_id = (select nullif(current_setting('app.user', true), '')::uuid) and (interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "delete" ON "interaction_seen" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid) and (interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "read" ON "interactions" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((visibility = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (visibility <> 'private' and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (visibility = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (visibility = 'private' and author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "interactions" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and ((side = 'community' and community_id = any((select nullif(current_setting('app.gardens_community', true), '')::uuid[])::uuid[]))
    or (side = 'institution' and community_id = any((select nullif(current_setting('app.gardens_institution', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "update" ON "interactions" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) WITH CHECK ((community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "delete" ON "interactions" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (visibility = 'private' and author_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "interaction_needs" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "insert" ON "interaction_needs" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))) and (interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "delete" ON "interaction_needs" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))) and (interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "interaction_replies" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (reply_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (reply_level <> 'private' and reply_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (reply_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and reply_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (reply_level = 'private' and reply_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) or reply_id = any((select nullif(current_setting('app.own_replies', true), '')::uuid[])::uuid[]) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "insert" ON "interaction_replies" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (reply_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (reply_level <> 'private' and reply_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (reply_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and reply_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (reply_level = 'private' and reply_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) or reply_id = any((select nullif(current_setting('app.own_replies', true), '')::uuid[])::uuid[]) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))) and (interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "delete" ON "interaction_replies" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (reply_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (reply_level <> 'private' and reply_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (reply_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and reply_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (reply_level = 'private' and reply_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) or reply_id = any((select nullif(current_setting('app.own_replies', true), '')::uuid[])::uuid[]) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))) and (interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "need_directorates" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "insert" ON "need_directorates" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))) or (need_author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]) or (select current_setting('app.inside', true) = 'on'))
  and (((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) or need_id = any((select nullif(current_setting('app.just_recorded', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "delete" ON "need_directorates" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "need_expressers" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "need_expressers" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))) or (need_author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]) or (select current_setting('app.inside', true) = 'on'))
  and (((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) or need_id = any((select nullif(current_setting('app.just_recorded', true), '')::uuid[])::uuid[])) and actor_id = (select nullif(current_setting('app.actor', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "delete" ON "need_expressers" AS PERMISSIVE FOR DELETE TO "terreau_app" USING ((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "need_remarks" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "insert" ON "need_remarks" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "update" ON "need_remarks" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.user', true), '')::uuid)) WITH CHECK ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "need_themes" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "insert" ON "need_themes" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))) or (need_author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]) or (select current_setting('app.inside', true) = 'on'))
  and (((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) or need_id = any((select nullif(current_setting('app.just_recorded', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "delete" ON "need_themes" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "needs" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((visibility = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (visibility <> 'private' and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (visibility = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (visibility = 'private' and author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "insert" ON "needs" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((author_id = (select nullif(current_setting('app.user', true), '')::uuid) and ((side = 'community' and community_id = any((select nullif(current_setting('app.gardens_community', true), '')::uuid[])::uuid[]))
    or (side = 'institution' and community_id = any((select nullif(current_setting('app.gardens_institution', true), '')::uuid[])::uuid[])))) or (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and side = 'community' and visibility in ('pair', 'community')
    and directorate_id is null and community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])) or (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and side = 'institution' and visibility = 'institution'
    and directorate_id = any((select nullif(current_setting('app.directorates', true), '')::uuid[])::uuid[])
    and (community_id is null or exists (select 1 from communities c where c.id = community_id))));--> statement-breakpoint
CREATE POLICY "update" ON "needs" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) WITH CHECK ((community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "read" ON "replies" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (visibility = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (visibility <> 'private' and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (visibility = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (visibility = 'private' and author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]) or id = any((select nullif(current_setting('app.own_replies', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "insert" ON "replies" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and ((author_id = (select nullif(current_setting('app.user', true), '')::uuid) and ((side = 'community' and community_id = any((select nullif(current_setting('app.gardens_community', true), '')::uuid[])::uuid[]))
    or (side = 'institution' and community_id = any((select nullif(current_setting('app.gardens_institution', true), '')::uuid[])::uuid[])))) or (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and side = 'institution' and visibility = 'institution'
    and directorate_id = any((select nullif(current_setting('app.directorates', true), '')::uuid[])::uuid[])
        and exists (select 1 from need_directorates d where d.need_id = replies.need_id and d.directorate_id = replies.directorate_id))));--> statement-breakpoint
CREATE POLICY "update" ON "replies" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (visibility = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (visibility <> 'private' and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (visibility = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (visibility = 'private' and author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) or directorate_id = any((select nullif(current_setting('app.directorates', true), '')::uuid[])::uuid[]))) WITH CHECK (((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (visibility = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (visibility <> 'private' and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (visibility = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (visibility = 'private' and author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) or directorate_id = any((select nullif(current_setting('app.directorates', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "reply_addressees" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (reply_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (reply_level <> 'private' and reply_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (reply_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and reply_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (reply_level = 'private' and reply_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) or reply_id = any((select nullif(current_setting('app.own_replies', true), '')::uuid[])::uuid[]) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "reply_addressees" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (reply_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (reply_level <> 'private' and reply_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (reply_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and reply_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (reply_level = 'private' and reply_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) or reply_id = any((select nullif(current_setting('app.own_replies', true), '')::uuid[])::uuid[]) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (reply_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))) or ((((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (reply_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (reply_level <> 'private' and reply_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (reply_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and reply_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (reply_level = 'private' and reply_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) or reply_id = any((select nullif(current_setting('app.own_replies', true), '')::uuid[])::uuid[]) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and reply_author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (select current_setting('app.inside', true) = 'on') and exists (select 1 from need_expressers e
        where e.need_id = reply_addressees.need_id and e.actor_id = reply_addressees.actor_id)));--> statement-breakpoint
CREATE POLICY "delete" ON "reply_addressees" AS PERMISSIVE FOR DELETE TO "terreau_app" USING ((((((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and (reply_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (reply_level <> 'private' and reply_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (reply_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and reply_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (reply_level = 'private' and reply_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) or reply_id = any((select nullif(current_setting('app.own_replies', true), '')::uuid[])::uuid[]) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[])) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (reply_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "posts" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (user_id = (select nullif(current_setting('app.user', true), '')::uuid) or (select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "insert" ON "posts" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((select current_setting('app.cultivator', true) = 'on') and appointed_by = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "update" ON "posts" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((select current_setting('app.cultivator', true) = 'on')) WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "read" ON "users" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (office_holder or id = (select nullif(current_setting('app.user', true), '')::uuid) or (select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "insert" ON "users" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "update" ON "users" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (id = (select nullif(current_setting('app.user', true), '')::uuid) or (select current_setting('app.cultivator', true) = 'on')) WITH CHECK (id = (select nullif(current_setting('app.user', true), '')::uuid) or (select current_setting('app.cultivator', true) = 'on'));--> statement-breakpoint
CREATE POLICY "read" ON "project_needs" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "insert" ON "project_needs" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))) and (project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))) or (project_author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]) or (select current_setting('app.inside', true) = 'on'))
  and ((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or project_id = any((select nullif(current_setting('app.just_recorded', true), '')::uuid[])::uuid[])) and ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "delete" ON "project_needs" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))) and (project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "project_participants" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "project_participants" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))) or (project_author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]) or (select current_setting('app.inside', true) = 'on'))
  and ((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or project_id = any((select nullif(current_setting('app.just_recorded', true), '')::uuid[])::uuid[])) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "update" ON "project_participants" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))) WITH CHECK (((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "delete" ON "project_participants" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "project_themes" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "project_themes" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))) or (project_author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]) or (select current_setting('app.inside', true) = 'on'))
  and ((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or project_id = any((select nullif(current_setting('app.just_recorded', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "delete" ON "project_themes" AS PERMISSIVE FOR DELETE TO "terreau_app" USING ((project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "projects" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((visibility = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (visibility <> 'private' and community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (visibility = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (visibility = 'private' and author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "projects" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((author_id = (select nullif(current_setting('app.user', true), '')::uuid) and ((side = 'community' and community_id = any((select nullif(current_setting('app.gardens_community', true), '')::uuid[])::uuid[]))
    or (side = 'institution' and community_id = any((select nullif(current_setting('app.gardens_institution', true), '')::uuid[])::uuid[])))) or (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and side = 'community' and visibility in ('pair', 'community')
    and directorate_id is null and community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])) or (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and side = 'institution' and visibility = 'institution'
    and directorate_id = any((select nullif(current_setting('app.directorates', true), '')::uuid[])::uuid[])
    and (community_id is null or exists (select 1 from communities c where c.id = community_id))));--> statement-breakpoint
CREATE POLICY "update" ON "projects" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING ((community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) WITH CHECK ((community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "read" ON "interaction_synergies" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "insert" ON "interaction_synergies" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) and (interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "delete" ON "interaction_synergies" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((interaction_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (interaction_level <> 'private' and interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (interaction_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and interaction_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (interaction_level = 'private' and interaction_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) and (interaction_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "synergies" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((visibility = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (visibility <> 'private' and communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (visibility = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (visibility = 'private' and author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "synergies" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((author_id = (select nullif(current_setting('app.user', true), '')::uuid) and ((side = 'community' and community_id = any((select nullif(current_setting('app.gardens_community', true), '')::uuid[])::uuid[]))
    or (side = 'institution' and community_id = any((select nullif(current_setting('app.gardens_institution', true), '')::uuid[])::uuid[])))) or (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and side = 'community' and visibility in ('pair', 'community')
    and directorate_id is null and community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])) or (author_id = (select nullif(current_setting('app.user', true), '')::uuid) and side = 'institution' and visibility = 'institution'
    and directorate_id = any((select nullif(current_setting('app.directorates', true), '')::uuid[])::uuid[])
    and (community_id is null or exists (select 1 from communities c where c.id = community_id))));--> statement-breakpoint
CREATE POLICY "update" ON "synergies" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid))) WITH CHECK (communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] and (visibility <> 'private' or author_id = (select nullif(current_setting('app.user', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "read" ON "synergy_actors" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "synergy_actors" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) or (synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[] or (select current_setting('app.inside', true) = 'on'))
  and ((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or synergy_id = any((select nullif(current_setting('app.just_recorded', true), '')::uuid[])::uuid[])) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "update" ON "synergy_actors" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) WITH CHECK (((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "delete" ON "synergy_actors" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((actor_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (actor_level <> 'private' and actor_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (actor_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and actor_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (actor_level = 'private' and actor_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))) and (synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "synergy_communities" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and not community_id = any((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "insert" ON "synergy_communities" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] and exists (select 1 from communities c where c.id = community_id));--> statement-breakpoint
CREATE POLICY "delete" ON "synergy_communities" AS PERMISSIVE FOR DELETE TO "terreau_app" USING ((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[] and not community_id = any((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "synergy_needs" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "insert" ON "synergy_needs" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))) and (synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) or (synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[] or (select current_setting('app.inside', true) = 'on'))
  and ((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or synergy_id = any((select nullif(current_setting('app.just_recorded', true), '')::uuid[])::uuid[])) and ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "delete" ON "synergy_needs" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and ((need_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (need_level <> 'private' and need_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (need_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and need_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (need_level = 'private' and need_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or need_id = any((select nullif(current_setting('app.own_needs', true), '')::uuid[])::uuid[]))) and (synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "synergy_projects" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "insert" ON "synergy_projects" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK ((((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) and (synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) or (synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[] or (select current_setting('app.inside', true) = 'on'))
  and ((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or synergy_id = any((select nullif(current_setting('app.just_recorded', true), '')::uuid[])::uuid[])) and (project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "update" ON "synergy_projects" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) and (synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) WITH CHECK (((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) and (synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "delete" ON "synergy_projects" AS PERMISSIVE FOR DELETE TO "terreau_app" USING (((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (project_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (project_level <> 'private' and project_community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]))
    or (project_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and project_community_id = any((select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[]))
    or (project_level = 'private' and project_author_id = (select nullif(current_setting('app.user', true), '')::uuid)))) and (synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "synergy_themes" AS PERMISSIVE FOR SELECT TO "terreau_app" USING ((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "insert" ON "synergy_themes" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])) or (synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid) and (synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[] or (select current_setting('app.inside', true) = 'on'))
  and ((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) or synergy_id = any((select nullif(current_setting('app.just_recorded', true), '')::uuid[])::uuid[]))));--> statement-breakpoint
CREATE POLICY "delete" ON "synergy_themes" AS PERMISSIVE FOR DELETE TO "terreau_app" USING ((synergy_level = any((select nullif(current_setting('app.everywhere', true), '')::visibility[])::visibility[])
    or (synergy_level <> 'private' and synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[])
    or (synergy_level = any((select nullif(current_setting('app.member_levels', true), '')::visibility[])::visibility[]) and synergy_communities && (select nullif(current_setting('app.member_of', true), '')::uuid[])::uuid[])
    or (synergy_level = 'private' and synergy_author_id = (select nullif(current_setting('app.user', true), '')::uuid))) and (synergy_communities && (select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "widening_requests" AS PERMISSIVE FOR SELECT TO "terreau_app" USING (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and readable_now(record, record_id));--> statement-breakpoint
CREATE POLICY "insert" ON "widening_requests" AS PERMISSIVE FOR INSERT TO "terreau_app" WITH CHECK (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and readable_now(record, record_id) and asked_by = (select nullif(current_setting('app.user', true), '')::uuid) and decided_by is null);--> statement-breakpoint
CREATE POLICY "update" ON "widening_requests" AS PERMISSIVE FOR UPDATE TO "terreau_app" USING (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and readable_now(record, record_id) and (decided_by is null or decided_by = (select nullif(current_setting('app.user', true), '')::uuid))) WITH CHECK (community_id = any((select nullif(current_setting('app.gardens', true), '')::uuid[])::uuid[]) and readable_now(record, record_id) and (decided_by is null or decided_by = (select nullif(current_setting('app.user', true), '')::uuid)));