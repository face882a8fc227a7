-- A database as a release left it. Written by a command; never edited.
create schema if not exists control;
create table control.schema_info (name text primary key, applied_at timestamptz(3) not null default now());
CREATE SCHEMA IF NOT EXISTS "control";
--> statement-breakpoint
CREATE SCHEMA IF NOT EXISTS "live";
--> statement-breakpoint
CREATE SCHEMA IF NOT EXISTS "sandbox";
--> statement-breakpoint
CREATE TABLE "control"."account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "control"."api_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"hint" text NOT NULL,
	"scopes" text[] NOT NULL,
	"environment" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "api_tokens_hash_unique" UNIQUE("hash"),
	CONSTRAINT "api_tokens_environment_check" CHECK ("control"."api_tokens"."environment" in ('live', 'sandbox'))
);
--> statement-breakpoint
CREATE TABLE "control"."approval_chain_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"levels" jsonb NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approval_chain_versions_chain_id_number_key" UNIQUE("chain_id","number")
);
--> statement-breakpoint
CREATE TABLE "control"."approval_chains" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "control"."connections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"environment" text NOT NULL,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"shop_id" uuid,
	"settings" jsonb NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	"secrets" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "connections_environment_check" CHECK ("control"."connections"."environment" in ('live', 'sandbox'))
);
--> statement-breakpoint
CREATE TABLE "control"."control_audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "control"."control_audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"environment" text,
	"code" text NOT NULL,
	"params" jsonb NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"cause" jsonb NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"chain_block" bigint,
	"chain_hash" "bytea",
	CONSTRAINT "control_audit_environment_check" CHECK ("control"."control_audit"."environment" in ('live', 'sandbox'))
);
--> statement-breakpoint
CREATE TABLE "control"."flow_draft_history" (
	"flow_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"graph" jsonb NOT NULL,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flow_draft_history_flow_id_revision_pk" PRIMARY KEY("flow_id","revision")
);
--> statement-breakpoint
CREATE TABLE "control"."flow_drafts" (
	"flow_id" uuid PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"graph" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "control"."flow_publications" (
	"flow_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"version_id" uuid NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flow_publications_flow_id_environment_pk" PRIMARY KEY("flow_id","environment"),
	CONSTRAINT "flow_publications_environment_check" CHECK ("control"."flow_publications"."environment" in ('live', 'sandbox'))
);
--> statement-breakpoint
CREATE TABLE "control"."flow_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"flow_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"graph" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"triggers" jsonb NOT NULL,
	"requires" text[] NOT NULL,
	"published_by" text,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flow_versions_flow_id_number_key" UNIQUE("flow_id","number")
);
--> statement-breakpoint
CREATE TABLE "control"."flows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "control"."number_ranges" (
	"environment" text NOT NULL,
	"series" text NOT NULL,
	"next" bigint NOT NULL,
	CONSTRAINT "number_ranges_environment_series_pk" PRIMARY KEY("environment","series"),
	CONSTRAINT "number_ranges_environment_check" CHECK ("control"."number_ranges"."environment" in ('live', 'sandbox'))
);
--> statement-breakpoint
CREATE TABLE "control"."one_time_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"purpose" text NOT NULL,
	"person_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "one_time_links_hash_unique" UNIQUE("hash"),
	CONSTRAINT "one_time_links_purpose_check" CHECK ("control"."one_time_links"."purpose" in ('admin', 'invite'))
);
--> statement-breakpoint
CREATE TABLE "control"."person_roles" (
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "person_roles_person_id_role_pk" PRIMARY KEY("person_id","role")
);
--> statement-breakpoint
CREATE TABLE "control"."person_scopes" (
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"refs" text[] NOT NULL,
	CONSTRAINT "person_scopes_person_id_kind_pk" PRIMARY KEY("person_id","kind"),
	CONSTRAINT "person_scopes_kind_check" CHECK ("control"."person_scopes"."kind" in ('shop', 'warehouse'))
);
--> statement-breakpoint
CREATE TABLE "control"."person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"language" text,
	"zone" text,
	"currency" text,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email"),
	CONSTRAINT "person_language_check" CHECK ("control"."person"."language" in ('zh', 'en'))
);
--> statement-breakpoint
CREATE TABLE "control"."runner_slots" (
	"runner_id" uuid NOT NULL,
	"slot" integer NOT NULL,
	"environment" text NOT NULL,
	"run_ids" uuid[] NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"renewed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "runner_slots_runner_id_slot_pk" PRIMARY KEY("runner_id","slot"),
	CONSTRAINT "runner_slots_environment_check" CHECK ("control"."runner_slots"."environment" in ('live', 'sandbox'))
);
--> statement-breakpoint
CREATE TABLE "control"."session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "control"."settings" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"organisation" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'zh' NOT NULL,
	"zone" text DEFAULT 'Asia/Shanghai' NOT NULL,
	"currency" text DEFAULT 'CNY' NOT NULL,
	"demo" text DEFAULT 'absent' NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_one_row_check" CHECK ("control"."settings"."id" = 1),
	CONSTRAINT "settings_language_check" CHECK ("control"."settings"."language" in ('zh', 'en')),
	CONSTRAINT "settings_demo_check" CHECK ("control"."settings"."demo" in ('absent', 'loaded', 'removed'))
);
--> statement-breakpoint
CREATE TABLE "control"."shops" (
	"id" uuid PRIMARY KEY NOT NULL,
	"environment" text NOT NULL,
	"channel" text NOT NULL,
	"name" text NOT NULL,
	"zone" text NOT NULL,
	"currency" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shops_environment_check" CHECK ("control"."shops"."environment" in ('live', 'sandbox'))
);
--> statement-breakpoint
CREATE TABLE "control"."verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live"."approvals" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"step" text NOT NULL,
	"order_id" uuid,
	"flow_id" uuid NOT NULL,
	"chain_id" uuid NOT NULL,
	"chain_version_id" uuid,
	"levels" jsonb NOT NULL,
	"level" integer NOT NULL,
	"role" text NOT NULL,
	"title" jsonb NOT NULL,
	"status" text NOT NULL,
	"requested_by" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"comment" "bytea",
	"decisions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "approvals_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "approvals_status_check" CHECK ("live"."approvals"."status" in ('open', 'approved', 'rejected', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "live"."blob_chunks" (
	"bucket" smallint NOT NULL,
	"blob_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "blob_chunks_pkey" PRIMARY KEY("bucket","blob_id","no")
);
--> statement-breakpoint
CREATE TABLE "live"."blobs" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid,
	"class" text NOT NULL,
	"media_type" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"chunks" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"keep_until" timestamp (3) with time zone,
	CONSTRAINT "blobs_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "live"."calls" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"step" text NOT NULL,
	"order_id" uuid,
	"detached" boolean NOT NULL,
	"performer" text NOT NULL,
	"connection_id" uuid,
	"effect_key" text,
	"follows" uuid,
	"idempotency" text NOT NULL,
	"timeout_ms" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"status" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"max_attempts" integer NOT NULL,
	"delays_ms" integer[] NOT NULL,
	"lease_owner" uuid,
	"lease_epoch" bigint DEFAULT 0 NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"attempt_log" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"outcome" "bytea",
	"outcome_code" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "calls_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "calls_effect_key_key" UNIQUE("bucket","effect_key"),
	CONSTRAINT "calls_status_check" CHECK ("live"."calls"."status" in ('ready', 'running', 'following', 'ok', 'failed', 'unknown', 'dead', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "live"."conflicts" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"shop_id" uuid NOT NULL,
	"event_key" text NOT NULL,
	"first_event_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"cause" json NOT NULL,
	"blob_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"handled_at" timestamp (3) with time zone,
	"handled_by" text,
	CONSTRAINT "conflicts_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "live"."event_keys" (
	"bucket" smallint NOT NULL,
	"key_id" uuid NOT NULL,
	"body_hash" "bytea" NOT NULL,
	"event_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	CONSTRAINT "event_keys_pkey" PRIMARY KEY("bucket","key_id")
);
--> statement-breakpoint
CREATE TABLE "live"."external_refs" (
	"bucket" smallint NOT NULL,
	"order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	CONSTRAINT "external_refs_pkey" PRIMARY KEY("bucket","order_id","kind","ref")
);
--> statement-breakpoint
CREATE TABLE "live"."flow_counts" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"flow_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"node" text NOT NULL,
	"port" text NOT NULL,
	"count" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flow_counts_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "live"."notices" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"order_id" uuid,
	"run_id" uuid NOT NULL,
	"step" text NOT NULL,
	"title" json,
	"body" json,
	"sealed" "bytea",
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notices_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "live"."order_changes" (
	"bucket" smallint NOT NULL,
	"order_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"code" text NOT NULL,
	"params" json NOT NULL,
	"patch" json NOT NULL,
	"cause" json NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"chain_block" bigint,
	"chain_hash" "bytea",
	CONSTRAINT "order_changes_pkey" PRIMARY KEY("bucket","order_id","version")
);
--> statement-breakpoint
CREATE TABLE "live"."order_docs" (
	"bucket" smallint NOT NULL,
	"order_id" uuid NOT NULL,
	"doc" json NOT NULL,
	"parts_hash" "bytea" NOT NULL,
	CONSTRAINT "order_docs_pkey" PRIMARY KEY("bucket","order_id")
);
--> statement-breakpoint
CREATE TABLE "live"."order_lines" (
	"bucket" smallint NOT NULL,
	"order_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"external_line_no" text,
	"kind" text NOT NULL,
	"sku" text NOT NULL,
	"channel_sku_id" text,
	"channel_product_id" text,
	"name" text NOT NULL,
	"spec_text" text,
	"quantity" double precision NOT NULL,
	"unit_price" bigint NOT NULL,
	"discount" bigint NOT NULL,
	"payable" bigint NOT NULL,
	"weight_g" bigint NOT NULL,
	CONSTRAINT "order_lines_pkey" PRIMARY KEY("bucket","order_id","line_no")
);
--> statement-breakpoint
CREATE TABLE "live"."order_private" (
	"bucket" smallint NOT NULL,
	"order_id" uuid NOT NULL,
	"data_key" "bytea",
	"sealed" "bytea" NOT NULL,
	"phone_index" "bytea",
	"name_index" "bytea",
	CONSTRAINT "order_private_pkey" PRIMARY KEY("bucket","order_id")
);
--> statement-breakpoint
CREATE TABLE "live"."orders" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_no" text NOT NULL,
	"version" integer NOT NULL,
	"shop_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"external_no" text NOT NULL,
	"external_status" text,
	"external_updated_at" timestamp (3) with time zone,
	"order_type" text NOT NULL,
	"is_test" boolean NOT NULL,
	"state" text NOT NULL,
	"previous_state" text,
	"state_reason" text,
	"state_since" timestamp (3) with time zone NOT NULL,
	"holds" jsonb NOT NULL,
	"tags" text[] NOT NULL,
	"currency" text NOT NULL,
	"items_total" bigint NOT NULL,
	"discount_total" bigint NOT NULL,
	"shipping_total" bigint NOT NULL,
	"tax_total" bigint NOT NULL,
	"adjustment" bigint NOT NULL,
	"payable" bigint NOT NULL,
	"paid" bigint NOT NULL,
	"refunded" bigint NOT NULL,
	"country" text,
	"province_code" text,
	"province" text,
	"city" text,
	"district" text,
	"complete" boolean NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"promised_ship_at" timestamp (3) with time zone,
	"shipped_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"line_count" integer NOT NULL,
	"quantity" double precision NOT NULL,
	"weight_g" bigint NOT NULL,
	CONSTRAINT "orders_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "live"."quarantine" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"shop_id" uuid,
	"reason" text NOT NULL,
	"cause" json NOT NULL,
	"blob_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"handled_at" timestamp (3) with time zone,
	"handled_by" text,
	CONSTRAINT "quarantine_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "live"."run_turns" (
	"bucket" smallint NOT NULL,
	"run_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"order_version" integer,
	"input" json NOT NULL,
	"trace" json NOT NULL,
	"sealed" "bytea",
	CONSTRAINT "run_turns_pkey" PRIMARY KEY("bucket","run_id","seq")
) PARTITION BY RANGE ("run_id");
--> statement-breakpoint
CREATE TABLE "live"."runs" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid,
	"flow_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"status" text NOT NULL,
	"lane" text NOT NULL,
	"wake_at" timestamp (3) with time zone,
	"pending" jsonb NOT NULL,
	"state" json,
	"state_sealed" "bytea",
	"personal" boolean NOT NULL,
	"seq" integer NOT NULL,
	"starts" integer NOT NULL,
	"cause" json NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "runs_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "runs_status_check" CHECK ("live"."runs"."status" in ('ready', 'waiting')),
	CONSTRAINT "runs_lane_check" CHECK ("live"."runs"."lane" in ('fresh', 'wake', 'bulk', 'alone'))
);
--> statement-breakpoint
CREATE TABLE "live"."runs_done" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid,
	"flow_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"status" text NOT NULL,
	"failure_code" text,
	"failure_node" text,
	"state" json,
	"state_sealed" "bytea",
	"personal" boolean NOT NULL,
	"seq" integer NOT NULL,
	"cause" json NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "runs_done_pkey" PRIMARY KEY("bucket","id")
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "sandbox"."approvals" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"step" text NOT NULL,
	"order_id" uuid,
	"flow_id" uuid NOT NULL,
	"chain_id" uuid NOT NULL,
	"chain_version_id" uuid,
	"levels" jsonb NOT NULL,
	"level" integer NOT NULL,
	"role" text NOT NULL,
	"title" jsonb NOT NULL,
	"status" text NOT NULL,
	"requested_by" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"comment" "bytea",
	"decisions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "approvals_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "approvals_status_check" CHECK ("sandbox"."approvals"."status" in ('open', 'approved', 'rejected', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."blob_chunks" (
	"bucket" smallint NOT NULL,
	"blob_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "blob_chunks_pkey" PRIMARY KEY("bucket","blob_id","no")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."blobs" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid,
	"class" text NOT NULL,
	"media_type" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"chunks" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"keep_until" timestamp (3) with time zone,
	CONSTRAINT "blobs_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."calls" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"step" text NOT NULL,
	"order_id" uuid,
	"detached" boolean NOT NULL,
	"performer" text NOT NULL,
	"connection_id" uuid,
	"effect_key" text,
	"follows" uuid,
	"idempotency" text NOT NULL,
	"timeout_ms" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"status" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"max_attempts" integer NOT NULL,
	"delays_ms" integer[] NOT NULL,
	"lease_owner" uuid,
	"lease_epoch" bigint DEFAULT 0 NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"attempt_log" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"outcome" "bytea",
	"outcome_code" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "calls_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "calls_effect_key_key" UNIQUE("bucket","effect_key"),
	CONSTRAINT "calls_status_check" CHECK ("sandbox"."calls"."status" in ('ready', 'running', 'following', 'ok', 'failed', 'unknown', 'dead', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."conflicts" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"shop_id" uuid NOT NULL,
	"event_key" text NOT NULL,
	"first_event_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"cause" json NOT NULL,
	"blob_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"handled_at" timestamp (3) with time zone,
	"handled_by" text,
	CONSTRAINT "conflicts_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."event_keys" (
	"bucket" smallint NOT NULL,
	"key_id" uuid NOT NULL,
	"body_hash" "bytea" NOT NULL,
	"event_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	CONSTRAINT "event_keys_pkey" PRIMARY KEY("bucket","key_id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."external_refs" (
	"bucket" smallint NOT NULL,
	"order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	CONSTRAINT "external_refs_pkey" PRIMARY KEY("bucket","order_id","kind","ref")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."flow_counts" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"flow_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"node" text NOT NULL,
	"port" text NOT NULL,
	"count" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flow_counts_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."notices" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"order_id" uuid,
	"run_id" uuid NOT NULL,
	"step" text NOT NULL,
	"title" json,
	"body" json,
	"sealed" "bytea",
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notices_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."order_changes" (
	"bucket" smallint NOT NULL,
	"order_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"code" text NOT NULL,
	"params" json NOT NULL,
	"patch" json NOT NULL,
	"cause" json NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"chain_block" bigint,
	"chain_hash" "bytea",
	CONSTRAINT "order_changes_pkey" PRIMARY KEY("bucket","order_id","version")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."order_docs" (
	"bucket" smallint NOT NULL,
	"order_id" uuid NOT NULL,
	"doc" json NOT NULL,
	"parts_hash" "bytea" NOT NULL,
	CONSTRAINT "order_docs_pkey" PRIMARY KEY("bucket","order_id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."order_lines" (
	"bucket" smallint NOT NULL,
	"order_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"external_line_no" text,
	"kind" text NOT NULL,
	"sku" text NOT NULL,
	"channel_sku_id" text,
	"channel_product_id" text,
	"name" text NOT NULL,
	"spec_text" text,
	"quantity" double precision NOT NULL,
	"unit_price" bigint NOT NULL,
	"discount" bigint NOT NULL,
	"payable" bigint NOT NULL,
	"weight_g" bigint NOT NULL,
	CONSTRAINT "order_lines_pkey" PRIMARY KEY("bucket","order_id","line_no")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."order_private" (
	"bucket" smallint NOT NULL,
	"order_id" uuid NOT NULL,
	"data_key" "bytea",
	"sealed" "bytea" NOT NULL,
	"phone_index" "bytea",
	"name_index" "bytea",
	CONSTRAINT "order_private_pkey" PRIMARY KEY("bucket","order_id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."orders" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_no" text NOT NULL,
	"version" integer NOT NULL,
	"shop_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"external_no" text NOT NULL,
	"external_status" text,
	"external_updated_at" timestamp (3) with time zone,
	"order_type" text NOT NULL,
	"is_test" boolean NOT NULL,
	"state" text NOT NULL,
	"previous_state" text,
	"state_reason" text,
	"state_since" timestamp (3) with time zone NOT NULL,
	"holds" jsonb NOT NULL,
	"tags" text[] NOT NULL,
	"currency" text NOT NULL,
	"items_total" bigint NOT NULL,
	"discount_total" bigint NOT NULL,
	"shipping_total" bigint NOT NULL,
	"tax_total" bigint NOT NULL,
	"adjustment" bigint NOT NULL,
	"payable" bigint NOT NULL,
	"paid" bigint NOT NULL,
	"refunded" bigint NOT NULL,
	"country" text,
	"province_code" text,
	"province" text,
	"city" text,
	"district" text,
	"complete" boolean NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"promised_ship_at" timestamp (3) with time zone,
	"shipped_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"line_count" integer NOT NULL,
	"quantity" double precision NOT NULL,
	"weight_g" bigint NOT NULL,
	CONSTRAINT "orders_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."quarantine" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"shop_id" uuid,
	"reason" text NOT NULL,
	"cause" json NOT NULL,
	"blob_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"handled_at" timestamp (3) with time zone,
	"handled_by" text,
	CONSTRAINT "quarantine_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."run_turns" (
	"bucket" smallint NOT NULL,
	"run_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"order_version" integer,
	"input" json NOT NULL,
	"trace" json NOT NULL,
	"sealed" "bytea",
	CONSTRAINT "run_turns_pkey" PRIMARY KEY("bucket","run_id","seq")
) PARTITION BY RANGE ("run_id");
--> statement-breakpoint
CREATE TABLE "sandbox"."runs" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid,
	"flow_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"status" text NOT NULL,
	"lane" text NOT NULL,
	"wake_at" timestamp (3) with time zone,
	"pending" jsonb NOT NULL,
	"state" json,
	"state_sealed" "bytea",
	"personal" boolean NOT NULL,
	"seq" integer NOT NULL,
	"starts" integer NOT NULL,
	"cause" json NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "runs_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "runs_status_check" CHECK ("sandbox"."runs"."status" in ('ready', 'waiting')),
	CONSTRAINT "runs_lane_check" CHECK ("sandbox"."runs"."lane" in ('fresh', 'wake', 'bulk', 'alone'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."runs_done" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid,
	"flow_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"status" text NOT NULL,
	"failure_code" text,
	"failure_node" text,
	"state" json,
	"state_sealed" "bytea",
	"personal" boolean NOT NULL,
	"seq" integer NOT NULL,
	"cause" json NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "runs_done_pkey" PRIMARY KEY("bucket","id")
) PARTITION BY RANGE ("id");
--> statement-breakpoint
ALTER TABLE "control"."account" ADD CONSTRAINT "account_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "control"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."approval_chain_versions" ADD CONSTRAINT "approval_chain_versions_chain_id_approval_chains_id_fk" FOREIGN KEY ("chain_id") REFERENCES "control"."approval_chains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."approval_chain_versions" ADD CONSTRAINT "approval_chain_versions_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."connections" ADD CONSTRAINT "connections_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "control"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_draft_history" ADD CONSTRAINT "flow_draft_history_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "control"."flows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_draft_history" ADD CONSTRAINT "flow_draft_history_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_drafts" ADD CONSTRAINT "flow_drafts_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "control"."flows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_drafts" ADD CONSTRAINT "flow_drafts_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_publications" ADD CONSTRAINT "flow_publications_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "control"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_publications" ADD CONSTRAINT "flow_publications_version_id_flow_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "control"."flow_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_versions" ADD CONSTRAINT "flow_versions_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "control"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_versions" ADD CONSTRAINT "flow_versions_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."one_time_links" ADD CONSTRAINT "one_time_links_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "control"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."person_roles" ADD CONSTRAINT "person_roles_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "control"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."person_scopes" ADD CONSTRAINT "person_scopes_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "control"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."session" ADD CONSTRAINT "session_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "control"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user_id_idx" ON "control"."account" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_provider_account_idx" ON "control"."account" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "connections_environment_name_idx" ON "control"."connections" USING btree ("environment","name","id");--> statement-breakpoint
CREATE INDEX "connections_shop_id_idx" ON "control"."connections" USING btree ("shop_id");--> statement-breakpoint
CREATE INDEX "control_audit_subject_idx" ON "control"."control_audit" USING btree ("subject","subject_id","id");--> statement-breakpoint
CREATE INDEX "control_audit_unsealed_idx" ON "control"."control_audit" USING btree ("id") WHERE "control"."control_audit"."chain_block" is null;--> statement-breakpoint
CREATE INDEX "flow_draft_history_saved_at_idx" ON "control"."flow_draft_history" USING btree ("saved_at");--> statement-breakpoint
CREATE INDEX "one_time_links_person_id_idx" ON "control"."one_time_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "runner_slots_renewed_at_idx" ON "control"."runner_slots" USING btree ("renewed_at");--> statement-breakpoint
CREATE INDEX "session_user_id_idx" ON "control"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "shops_environment_name_idx" ON "control"."shops" USING btree ("environment","name","id");--> statement-breakpoint
CREATE INDEX "verification_identifier_idx" ON "control"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "approvals_open_idx" ON "live"."approvals" USING btree ("id") WHERE "live"."approvals"."status" = 'open';--> statement-breakpoint
CREATE INDEX "approvals_closed_idx" ON "live"."approvals" USING btree ("id") WHERE "live"."approvals"."status" <> 'open';--> statement-breakpoint
CREATE INDEX "approvals_run_id_idx" ON "live"."approvals" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "approvals_order_id_idx" ON "live"."approvals" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "blobs_keep_until_idx" ON "live"."blobs" USING btree ("keep_until") WHERE "live"."blobs"."keep_until" is not null;--> statement-breakpoint
CREATE INDEX "calls_due_at_idx" ON "live"."calls" USING btree ("connection_id","due_at","id") WHERE "live"."calls"."status" = 'ready';--> statement-breakpoint
CREATE INDEX "calls_lease_until_idx" ON "live"."calls" USING btree ("lease_until","connection_id") WHERE "live"."calls"."status" = 'running';--> statement-breakpoint
CREATE INDEX "calls_follows_idx" ON "live"."calls" USING btree ("follows") WHERE "live"."calls"."status" = 'following';--> statement-breakpoint
CREATE INDEX "calls_trouble_idx" ON "live"."calls" USING btree ("id") WHERE "live"."calls"."status" in ('dead', 'unknown', 'failed');--> statement-breakpoint
CREATE INDEX "calls_run_id_idx" ON "live"."calls" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "external_refs_ref_idx" ON "live"."external_refs" USING btree ("ref" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "flow_counts_version_id_idx" ON "live"."flow_counts" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "notices_person_id_idx" ON "live"."notices" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "notices_unread_idx" ON "live"."notices" USING btree ("person_id") WHERE "live"."notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_order_id_idx" ON "live"."notices" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "order_private_phone_idx" ON "live"."order_private" USING btree ("phone_index");--> statement-breakpoint
CREATE INDEX "order_private_name_idx" ON "live"."order_private" USING btree ("name_index");--> statement-breakpoint
CREATE INDEX "orders_placed_at_idx" ON "live"."orders" USING btree ("placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_state_idx" ON "live"."orders" USING btree ("state","placed_at","id");--> statement-breakpoint
CREATE INDEX "runs_ready_idx" ON "live"."runs" USING btree ("lane","id") WHERE "live"."runs"."status" = 'ready';--> statement-breakpoint
CREATE INDEX "runs_wake_at_idx" ON "live"."runs" USING btree ("wake_at") WHERE "live"."runs"."status" = 'waiting' and "live"."runs"."wake_at" is not null;--> statement-breakpoint
CREATE INDEX "runs_order_id_idx" ON "live"."runs" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "runs_flow_id_idx" ON "live"."runs" USING btree ("flow_id","id");--> statement-breakpoint
CREATE INDEX "runs_done_order_id_idx" ON "live"."runs_done" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "runs_done_flow_id_idx" ON "live"."runs_done" USING btree ("flow_id","id");--> statement-breakpoint
CREATE INDEX "runs_done_failed_idx" ON "live"."runs_done" USING btree ("flow_id","id") WHERE "live"."runs_done"."status" <> 'done';--> statement-breakpoint
CREATE INDEX "approvals_open_idx" ON "sandbox"."approvals" USING btree ("id") WHERE "sandbox"."approvals"."status" = 'open';--> statement-breakpoint
CREATE INDEX "approvals_closed_idx" ON "sandbox"."approvals" USING btree ("id") WHERE "sandbox"."approvals"."status" <> 'open';--> statement-breakpoint
CREATE INDEX "approvals_run_id_idx" ON "sandbox"."approvals" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "approvals_order_id_idx" ON "sandbox"."approvals" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "blobs_keep_until_idx" ON "sandbox"."blobs" USING btree ("keep_until") WHERE "sandbox"."blobs"."keep_until" is not null;--> statement-breakpoint
CREATE INDEX "calls_due_at_idx" ON "sandbox"."calls" USING btree ("connection_id","due_at","id") WHERE "sandbox"."calls"."status" = 'ready';--> statement-breakpoint
CREATE INDEX "calls_lease_until_idx" ON "sandbox"."calls" USING btree ("lease_until","connection_id") WHERE "sandbox"."calls"."status" = 'running';--> statement-breakpoint
CREATE INDEX "calls_follows_idx" ON "sandbox"."calls" USING btree ("follows") WHERE "sandbox"."calls"."status" = 'following';--> statement-breakpoint
CREATE INDEX "calls_trouble_idx" ON "sandbox"."calls" USING btree ("id") WHERE "sandbox"."calls"."status" in ('dead', 'unknown', 'failed');--> statement-breakpoint
CREATE INDEX "calls_run_id_idx" ON "sandbox"."calls" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "external_refs_ref_idx" ON "sandbox"."external_refs" USING btree ("ref" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "flow_counts_version_id_idx" ON "sandbox"."flow_counts" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "notices_person_id_idx" ON "sandbox"."notices" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "notices_unread_idx" ON "sandbox"."notices" USING btree ("person_id") WHERE "sandbox"."notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_order_id_idx" ON "sandbox"."notices" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "order_private_phone_idx" ON "sandbox"."order_private" USING btree ("phone_index");--> statement-breakpoint
CREATE INDEX "order_private_name_idx" ON "sandbox"."order_private" USING btree ("name_index");--> statement-breakpoint
CREATE INDEX "orders_placed_at_idx" ON "sandbox"."orders" USING btree ("placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_state_idx" ON "sandbox"."orders" USING btree ("state","placed_at","id");--> statement-breakpoint
CREATE INDEX "runs_ready_idx" ON "sandbox"."runs" USING btree ("lane","id") WHERE "sandbox"."runs"."status" = 'ready';--> statement-breakpoint
CREATE INDEX "runs_wake_at_idx" ON "sandbox"."runs" USING btree ("wake_at") WHERE "sandbox"."runs"."status" = 'waiting' and "sandbox"."runs"."wake_at" is not null;--> statement-breakpoint
CREATE INDEX "runs_order_id_idx" ON "sandbox"."runs" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "runs_flow_id_idx" ON "sandbox"."runs" USING btree ("flow_id","id");--> statement-breakpoint
CREATE INDEX "runs_done_order_id_idx" ON "sandbox"."runs_done" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "runs_done_flow_id_idx" ON "sandbox"."runs_done" USING btree ("flow_id","id");--> statement-breakpoint
CREATE INDEX "runs_done_failed_idx" ON "sandbox"."runs_done" USING btree ("flow_id","id") WHERE "sandbox"."runs_done"."status" <> 'done';--> statement-breakpoint

-- What the table declarations cannot say, for each environment (live). Appended to the initial migration.

-- Everything older or newer than the months that exist; `ensurePartitions` keeps it empty.
CREATE TABLE "live"."runs_done_rest" PARTITION OF "live"."runs_done" DEFAULT;
CREATE TABLE "live"."run_turns_rest" PARTITION OF "live"."run_turns" DEFAULT;

-- The queue is small and rewritten all the time: room on each page for updates in place, and vacuum early.
ALTER TABLE "live"."runs" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
ALTER TABLE "live"."calls" SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE "live"."orders" SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.05);

-- Sealed bytes do not shrink: nothing is gained by trying. Small bodies stay in their row.
ALTER TABLE "live"."blobs" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "live"."blobs" SET (toast_tuple_target = 8160);
ALTER TABLE "live"."blob_chunks" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "live"."order_private" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
ALTER TABLE "live"."run_turns" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
ALTER TABLE "live"."runs" ALTER COLUMN "state_sealed" SET STORAGE EXTERNAL;
ALTER TABLE "live"."runs_done" ALTER COLUMN "state_sealed" SET STORAGE EXTERNAL;
ALTER TABLE "live"."calls" ALTER COLUMN "content" SET STORAGE EXTERNAL, ALTER COLUMN "outcome" SET STORAGE EXTERNAL;
--> statement-breakpoint

-- What the table declarations cannot say, for each environment (sandbox). Appended to the initial migration.

-- Everything older or newer than the months that exist; `ensurePartitions` keeps it empty.
CREATE TABLE "sandbox"."runs_done_rest" PARTITION OF "sandbox"."runs_done" DEFAULT;
CREATE TABLE "sandbox"."run_turns_rest" PARTITION OF "sandbox"."run_turns" DEFAULT;

-- The queue is small and rewritten all the time: room on each page for updates in place, and vacuum early.
ALTER TABLE "sandbox"."runs" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
ALTER TABLE "sandbox"."calls" SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE "sandbox"."orders" SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.05);

-- Sealed bytes do not shrink: nothing is gained by trying. Small bodies stay in their row.
ALTER TABLE "sandbox"."blobs" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "sandbox"."blobs" SET (toast_tuple_target = 8160);
ALTER TABLE "sandbox"."blob_chunks" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "sandbox"."order_private" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
ALTER TABLE "sandbox"."run_turns" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
ALTER TABLE "sandbox"."runs" ALTER COLUMN "state_sealed" SET STORAGE EXTERNAL;
ALTER TABLE "sandbox"."runs_done" ALTER COLUMN "state_sealed" SET STORAGE EXTERNAL;
ALTER TABLE "sandbox"."calls" ALTER COLUMN "content" SET STORAGE EXTERNAL, ALTER COLUMN "outcome" SET STORAGE EXTERNAL;
create table live.run_turns_2026_11 partition of live.run_turns FOR VALUES FROM ('01a19467-e800-0000-0000-000000000000') TO ('01a22ee6-b000-0000-0000-000000000000');
create table live.run_turns_2026_12 partition of live.run_turns FOR VALUES FROM ('01a22ee6-b000-0000-0000-000000000000') TO ('01a2ce8b-d400-0000-0000-000000000000');
create table live.run_turns_2027_01 partition of live.run_turns FOR VALUES FROM ('01a2ce8b-d400-0000-0000-000000000000') TO ('01a36e30-f800-0000-0000-000000000000');
create table live.runs_done_2026_11 partition of live.runs_done FOR VALUES FROM ('01a19467-e800-0000-0000-000000000000') TO ('01a22ee6-b000-0000-0000-000000000000');
create table live.runs_done_2026_12 partition of live.runs_done FOR VALUES FROM ('01a22ee6-b000-0000-0000-000000000000') TO ('01a2ce8b-d400-0000-0000-000000000000');
create table live.runs_done_2027_01 partition of live.runs_done FOR VALUES FROM ('01a2ce8b-d400-0000-0000-000000000000') TO ('01a36e30-f800-0000-0000-000000000000');
create table sandbox.run_turns_2026_11 partition of sandbox.run_turns FOR VALUES FROM ('01a19467-e800-0000-0000-000000000000') TO ('01a22ee6-b000-0000-0000-000000000000');
create table sandbox.run_turns_2026_12 partition of sandbox.run_turns FOR VALUES FROM ('01a22ee6-b000-0000-0000-000000000000') TO ('01a2ce8b-d400-0000-0000-000000000000');
create table sandbox.run_turns_2027_01 partition of sandbox.run_turns FOR VALUES FROM ('01a2ce8b-d400-0000-0000-000000000000') TO ('01a36e30-f800-0000-0000-000000000000');
create table sandbox.runs_done_2026_11 partition of sandbox.runs_done FOR VALUES FROM ('01a19467-e800-0000-0000-000000000000') TO ('01a22ee6-b000-0000-0000-000000000000');
create table sandbox.runs_done_2026_12 partition of sandbox.runs_done FOR VALUES FROM ('01a22ee6-b000-0000-0000-000000000000') TO ('01a2ce8b-d400-0000-0000-000000000000');
create table sandbox.runs_done_2027_01 partition of sandbox.runs_done FOR VALUES FROM ('01a2ce8b-d400-0000-0000-000000000000') TO ('01a36e30-f800-0000-0000-000000000000');
insert into control.api_tokens (id, hash, name, hint, scopes, environment, created_at, expires_at, revoked_at, last_used_at) overriding system value values ('edf6d020-4637-433b-b77d-ed5cb876954f', 'ff3184689c6b402eff0aa29031593f95a4fb9b115ab19a540224bcdeade8b18e', 'dump', 'orl_gHRjJ6', '{orders:write}', 'live', '2026-11-22 00:47:03.591+00', NULL, NULL, '2026-11-22 00:47:08.046+00');
insert into control.approval_chains (id, name_zh, name_en, created_at, archived_at) overriding system value values ('00000000-0000-4000-8000-000000000001', '大额订单', 'Large order', '2026-11-22 00:47:03.537+00', NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('1', '2026-11-22 00:47:03.537+00', NULL, 'chain.created', '{"name": "大额订单"}', 'chain', '00000000-0000-4000-8000-000000000001', '{"name": "install", "type": "system"}', '770', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('2', '2026-11-22 00:47:03.591+00', NULL, 'person.made_admin', '{}', 'person', '483d86ca-0c0c-469f-991c-b1b8a6313a70', '{"name": "install", "type": "system"}', '771', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('3', '2026-11-22 00:47:03.591+00', NULL, 'person.roles_set', '{"roles": ["admin", "supervisor"]}', 'person', '483d86ca-0c0c-469f-991c-b1b8a6313a70', '{"name": "dump", "type": "system"}', '771', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('4', '2026-11-22 00:47:03.591+00', 'live', 'shop.created', '{"name": "Dump", "channel": "WEB"}', 'shop', '006e35d3-e9e2-496b-9c0c-b135076401c5', '{"name": "dump", "type": "system"}', '771', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('5', '2026-11-22 00:47:03.591+00', 'live', 'connection.created', '{"name": "Witness"}', 'connection', 'e04239a3-5a78-45c9-958f-2a48859268e8', '{"name": "dump", "type": "system"}', '771', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('6', '2026-11-22 00:47:03.591+00', NULL, 'flow.created', '{"name": "Upgrade"}', 'flow', '21858cad-a086-430f-bb1c-fbdf7191b02d', '{"name": "dump", "type": "system"}', '771', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('7', '2026-11-22 00:47:03.591+00', 'live', 'flow.published', '{"name": "Upgrade", "number": 1, "versionId": "77edfde7-aff6-4dbf-a594-ae033f2cae92"}', 'flow', '21858cad-a086-430f-bb1c-fbdf7191b02d', '{"name": "dump", "type": "system"}', '771', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('8', '2026-11-22 00:47:03.591+00', 'live', 'token.created', '{"name": "dump", "scopes": ["orders:write"], "environment": "live"}', 'token', 'edf6d020-4637-433b-b77d-ed5cb876954f', '{"name": "dump", "type": "system"}', '771', NULL, NULL);
insert into control.flows (id, name, created_at, updated_at, archived_at) overriding system value values ('21858cad-a086-430f-bb1c-fbdf7191b02d', 'Upgrade', '2026-11-22 00:47:03.591+00', '2026-11-22 00:47:03.591+00', NULL);
insert into control.number_ranges (environment, series, next) overriding system value values ('live', 'WEB20261122', '41');
insert into control.person (id, name, email, email_verified, image, created_at, updated_at, language, zone, currency, active) overriding system value values ('483d86ca-0c0c-469f-991c-b1b8a6313a70', 'Dump', 'dump@example.com', 'false', NULL, '2026-11-22 00:47:03.591+00', '2026-11-22 00:47:03.591+00', NULL, NULL, NULL, 'true');
insert into control.person_roles (person_id, role) overriding system value values ('483d86ca-0c0c-469f-991c-b1b8a6313a70', 'admin');
insert into control.person_roles (person_id, role) overriding system value values ('483d86ca-0c0c-469f-991c-b1b8a6313a70', 'supervisor');
insert into control.schema_info (name, applied_at) overriding system value values ('0000_initial', '2026-11-22 00:47:03.263+00');
insert into control.settings (id, organisation, language, zone, currency, demo, updated_at) overriding system value values ('1', '', 'zh', 'Asia/Shanghai', 'CNY', 'absent', '2026-11-22 00:47:03.537+00');
insert into control.shops (id, environment, channel, name, zone, currency, created_at) overriding system value values ('006e35d3-e9e2-496b-9c0c-b135076401c5', 'live', 'WEB', 'Dump', 'Asia/Shanghai', 'CNY', '2026-11-22 00:47:03.591+00');
insert into live.approvals (bucket, id, run_id, step, order_id, flow_id, chain_id, chain_version_id, levels, level, role, title, status, requested_by, requested_at, decided_by, decided_at, comment, decisions) overriding system value values ('24', '01a200b8-a173-7fd7-a644-71a5a1611598', '01a200b8-9df1-7bef-81a1-428eb5fff218', 'approve:1', 'ead39782-bba4-5735-8eb4-fff8df619998', '21858cad-a086-430f-bb1c-fbdf7191b02d', '00000000-0000-4000-8000-000000000001', 'c601e788-f61d-4ddd-9593-42cc84f95ef9', '[{"role": "supervisor"}]', '0', 'supervisor', '{"en": "Large order WEB2026112200002", "zh": "大额订单 WEB2026112200002"}', 'open', NULL, '2026-11-22 00:47:09.6+00', NULL, NULL, NULL, '[]');
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('14', '01a200b8-a296-7912-9c02-b83b1153274e', '7994d23e-f135-5742-83cd-3dbf3ad26f4e', 'raw_event', 'application/json', E'\\xa27ef58eae3e0e9173420b38c6162dc6bb3fdc9dfac9c97e135b0fdafb898bc4', '900', '1', E'\\x019ca0f7419039c6bf9484cbb6092ba46f5dd1a4e0ad0491c462c53d31c30cef034799a1743cfda01908b4ebb13e6e04cc569db0f523b0b82d986c516effc2dbeff31e3a2ce13d48ee7fc7bb19585ca8fd8d205a188aa3293427d2c087f2a29e815bf2ed02d0ac80b576da427b438faa4725168f39176c312d665099cf013e000647fc1012abc0a28df3ab6563baaa1ad98b4042d92ed71e7e21b9eb8a323f038e15dd9a02496b72cd6fb7b217f007dd8cd8eaf74a591b84f6471ef9ee1be38b311f0986c03a1d44a87ec10fa314a5f48888dfb1963f6248a3e28b30b23d66dc9522aaccd1f0efb6aca960e8410485d831c314b884eb1509d6bea95b9daf5bcb38761509a93a06c53317ca868a7b46221cb2e2d994e2b46cc3d019b7e2e8b64a81f55065159547a3d7741e558b2ef10815c68e7c14c3fc9eb9f331e8a6647256120a896fc03d3da19372c49d8e43c306eb4b2ceaa36d60553c2abe91420e3230bb4596944eec48d2b2dedde62218ebc10c8a603b556e80fb36eb125e466b511824c5ddb9dd5bcb5805c2f5b8f01ea5c526dd8b6992e3570d7d72146e620e5b5018ee074c39a9809b923ca2d69fafa9314a4c8a95b6801147b9fdb1e0da59ea5d9f22c43ff10e6ada498ed52452f6e7e85b82cfe424f7ba0c39b64a723ff6618d968b8ae4648c2bd3d99ad51eafa95cad701016eaa3018563390a8b1d3a8807e217ed0efab9f32a646a8f7313f848ad0736ee731d6d0ed77d1b529da5c438695f3e445d1bf6c9572d7675b1c87fe096c4ab7308c871d06eacd01b12a707299604fc4480b749867bfca0ab29303e292e6243967a3369c4329b23cfdcbf10abaf50217e0067223861e055743ff7c9464354ad5a4d4473280409c664186cbbe92f6be71b4537a60b9a3b5222222aab3ff6dc552a1ff6781381e0c8f54ba0830c2a8270c7bd33ce5790de242e39d65f97c9fd69532aacca25771ca39f4b881259a461c534109cf830b5966459ed86fb3c1f33fa17db9392d7b3b9409783d01cc4ae12bf669eb1001ae35e8caf07557079e4e8e7d04c897d4bd07e3003fd7c8e1f19a3e3fc3a5e8a4cc5d18f76ee90a5501e0c707a42b4b65cb9db7b0673e8f7bd35ba6f90305c655674be94b02b308f51b322f6aa94b7f29b2ca7db55101d7fa8a463d47203e681fcff1cf19d5b58dd4e10cf4fe3e62abaeb300a0f233014cd3b99a6999fa5d66fc50875b00eb0f34389d4c43b651e9a1ade98fc757d8f4224a464b93823fc803107fc38ef9012a3f60b72b5de411a01b07e851f2489b148de5f5935f2f9', '2026-11-22 00:47:09.977+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('2', '01a200b8-b4c6-70fb-ab83-801e258f2482', 'c5dc541f-0181-5159-8425-7e85129f13c2', 'raw_event', 'application/json', E'\\x5ca72963c85d0a625cee9faff5684b37bd5691f092a5867702b0e1ee2797f06b', '898', '1', E'\\x01cc7559a2ddca6787f37b91934c059520e2ccd3d984989e0b6cbf34b22d41688f21cda7954b9df2d6dee04445a8e7a4f7a0fb0436dc4e6d3b2e5130f5b930f7ad9d45b2ed39c031e9cc9590f223dddf6c253311e62dcd61cba27ccae21780ae80b233f1b5a312dd7bdb81f4b013bd833eb0aaffb27763779587e4ed52eec9b5a1ef5aa28d192c1e69502192996a3e96eb0d7ae391effb60161a9c6b5cdc8da8cdac911687447d47eb19b4bd6a34c464079ee960557c0f9881f282a9bbb34d42cd07ef4cf38870c56a27a270fba417d3ea63cf48aa019b311143fe3755c67243fa70fa52fc5ee4cb0ba6fe1072d2893085c4c1f7529ee767f0b1eb9f2c9fb978e44ee4eec83fe4550080aa8ea02cab37392798ca76eaace91cbebf0eebf59bf688715d3cadae29788bdd348973abf9db9e825e9fbad75be8e1ddb1afdb3e068f2ff8418019ebbf82d46f65fb4e7780d389bbefa155ade5af048e6bd0648a9788e674fd861c701e8ed970d0df782c9c48614a8e71e1acdbc2dfec633ed7bdac0297f2f93319347bcac6c3b386a26cf814d535e076225d28972831de45601c987d11f2ae871bd3a0b1d28143dc64eb9d39b7ee065d8ed0f738d1b868dc1bcecaa54d85dbf9df409088122d40903ef3b642f875442d692074cb59f02fe41cf00defc9bd8ab1b622de98f0c2291869239e111057e4b8d885208fb860dd0a0b162b920c04b79149af11c8f27242f287e6ab664d9f9e39d217002a818b172d14691ea2ea52dfbd7aa00b41688fc85a8a726f34f801bcdd79ea07400df50aed95b6a8448ada34ca4900df8c57f3fd18a920391471faf0e86643929e79bcf661c5ccd57859d05a86a42bee770c4341746766fb9c7f5b9e85206744502ba5bd6485bb4f327d3315f78508db2f9cd34b4e80e12e34c26a874d43929e54be8be66bc542dd46503eda3bfadb2bc99525fb1315bef5cfba45622aa8f4322cdcdc6c80253dc79a9ce7f90f92f82e7cf378681b97ea7116096f00600b59ed51a83d7c9f98aeb445dae09eaeed388c3dbddd074aefee734b9b89ea527fc683a4e242bdc1110b05eb4f341c4f24c32d9a9f319d7988fe9f95d35054e22bfe3f0240b83c0dee1d876aa598159262d26db3828180157cc6ff83b1821558a939cda80eb50a0d1c67b0a8bae573c9d35ba3af1039575132ff5c3e73f0585ee33b812c3064e3091a43f993ceb028539b9a38356ed8f826b2bf6ed62a7be1fcfa0d75825813b1352eda8cc82c5c103555b28fdbbcc693cb0a2ea64bf45856fec0b45586dae81c3b9514f2bc', '2026-11-22 00:47:14.631+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('24', '01a200b8-9d68-736a-af88-a897768ca658', 'ead39782-bba4-5735-8eb4-fff8df619998', 'raw_event', 'application/json', E'\\xa465500e6c0b23c0b4f9c72539551adb564a4fa669e059b6f6b7885e7d135bd6', '906', '1', E'\\x01699d2c43b8a66cb9dc297329f1b9ea294127c3b3db31864a3fe4f1963baffde4677d18620c1f133087bcb54e73e4f39eb9face0c587770cc8c29bb9eac20d068ac3ae28998d0fbce553c98bf3a5805104565d122072388cbc0930bd87251787d192a86f1c1e0953e1bc8fb12a15f4b6cf85ac3d4caee9cdaadd4bf18211a3b7da296d3fe471b119dbcabc95ced57c63c62d8fe1911b55f64ba0de953d3e6dd302bb8a5053aca6618f6f6e3d645eb497c1098fc2d2c64abe1d461849294336bfb9e0b9384f68095e80780e5628ee23cbdb4e3d0bdd22b190200c063c2a83538ca63b23a44668d8251829b0057c8125507ccc73ce9dab30d4f36403200705b942ad4516fa4a1d6229272157ad9459b33469270c082fa0336a97370356c6b1d4b9e3d36176c8d960e854efece2757887629792441caa21e7d6498dba0af09afeeba6745bd526030e81fd3af9c35c63b561cb5c4995907c3d3db528e9ba8c1748d700941ec09fd51e72d4022e0e37c0a76d1b0a8de396c167c470ceab0e22827842802792ac4259c68189d10c4c050515ef83262def94a6a9dd9be4e7a4643e40fb34363bf12a4187263b461383df684a4498927a3e7965ec567cb4a76724b9ba4d19c940d87cd2fda4691312e235b1705bdbf29a1e77411dbf33b55c31c169225f3d8849eacc4eccdddf19344f177b070c5cf22aa9378bb1e816760f09d14cd6169d6fb2faaa5962458e23b6595203d667846adac3ad230f53b8a82ca6aa6697f5451a1229e83e49b4b9f1e28add01104f64d253cb856d9bde6c10d1cce9cddece302c284b5c9b0d7755d047566d4051138a3410f2560ea99cf050e827afe3b7b83b961edecbfe13defaebd95b4b3172ba5deb85d29bca5ac5ff7aadfa2137d50c349478c1b334fffc79ed2d1b9d7f08418b99667af1fc6072055597eb494d76a74c2e365aed7603a378337d25ba1fb43cbfbeff86a63596637177950990542e8895b3be8fcf063bb1bc659a25806d3eb0a5bf37fb5aac2b84765242d1cfd85d19456e1fb2aab696750ba9c01d55564ff2aa87233dd1d0eee6a5752b6c3fff16eb30de6989d40eef95f05bffb206bc611c5801daf801604ad9cbe073060c1d8f668ee7477facd74cffd3fdf0c68e590c67ecdff32ae73d0186ab99f9d1eede394897af9aadfa7bac3e57d39c3a776ccaebca7fa059c209478ada92ceb1901e6001e04e5b57b8146e1966764b2341f80c4167c26596bbcd7d0e9345fda33b6304280bfab408674a44baebe9cc915505df581e8ab67c7394ac2366bee31931591a65ab7754d909c5925', '2026-11-22 00:47:08.651+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('54', '01a200b8-9b84-7049-8303-d23aef308436', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6', 'raw_event', 'application/json', E'\\x8be6d4e0f9261213b42129601525a4a8646d3170a13120512e3a326bc31e87c0', '898', '1', E'\\x01b51e906841a9c1c2268620b7f123fcf4368b97fe91b082fc0a9706d72716e732bbcdf851ead3a768dfa62cc9e4e5d65055cc1c40ca67bc492250d3a6bf39a94917f2d4643e59bad8bec5cb1b5f47af224f8e515e12bbd5906125ccd2aeb3d87e8ab8cf9688df14e13367d32b1b1b538b6c56429d60ddca179293a6bd159ec011d543d478db4b185af4318f0574521ff4a6215d2cbce35b17dc1e453f80ab0071316d0fa60d09085101e8fe05261836ea2f94c867885ecc568bda7db079bece1c554e001de97c162bef9271cb55399c9886d21f9d899ccbdecb05bad2210459d1379ea70e8baa141d9b727abdccf01641641813f99ba97f35f9d338ae6eeaa57c16f16701c1d35460dce1753cd3e1abd1a4ff1f20e43f55a417796293eb78663759583035a6b597cc8f5a700bb092b4f8cac3ea6833cfa79a44db614fa906d51fd78bf18f656b023f882ab813e8e342c72715d6ff323ea275bacb2cc4d60b2fd733e6f19c1e83d7e51faeb244901b9f8bd3f9efd812d35295799a5b65cf0154d7b5cc70382d8219d6ca71f3154b0692073407fe42a8f6ab07ceaab6934e82b0b747f5853b4c7fd0bffa7117343c40d95205ec5187390ef49c562e2246651fa01c25308b79c177358c74a1391f39a7c3175bd70213bd0612b76b82b17737007affa69a727ee63b5a6ca03f3c15511289f6dffe331d85ea3339542f2ce0bd492b7d426ad0a994a6c768d823550929423366d5c829689aca91f9c34d571a383fb0014745725d708daec1bda1b8b5371a5d0542fa189803e50886131a2db0ed287dd26fbd6f96eb6a6de4fe633aa0d2840c076c5019592e1fd374d021e4e61ee85454866ac407233f8d1616e092637f2d835d0283a2703cb933c9e7e2fc0a0f1f1fbf6e75fcbb13b52f26c6a3f807ada0fe2e15b94397856205547d80802ab7d94ec19f1f3d51cc56dd6ec768a82f2126f15a382772ef9c60736c7577740c6401bccbddd58d903b32221205dcee02da7e154b7fad30a5fae9e56f7dda8b85d6d4756c1fc31bbfb0d1cfbf07fae76bcd151a8b1489015c6793782ad50c73612e211c2a40990ae542d8d646e603c14cc0344acde0dca58ee28976c91bbbc0555fbe64f9d93fdcc30f219fb3bf1e5801f839eac14c9b676c13e6fe750bc0f0520ebb5794b4981a541353221f29dfb90ef1e2bb023cf7561a0bd72853e695e2527c298f1d258aadc85af40e4b4540ef93d05b450832a507362979a7ad574487114ececc06eeb3221bedc0be785cc20ec301f0176344e0eca71f8d8f9de8181a1f922866', '2026-11-22 00:47:08.165+00', NULL);
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at) overriding system value values ('14', '01a200b8-a387-7e4c-b273-c713237f184e', '01a200b8-a328-733c-ba6a-b48485d809ce', 'ask_stock:1', '7994d23e-f135-5742-83cd-3dbf3ad26f4e', 'false', 'connector.http-request', 'e04239a3-5a78-45c9-958f-2a48859268e8', '01a200b8-a328-733c-ba6a-b48485d809ce:ask_stock:1', NULL, 'key', '10000', E'\\x01d11c9f7d559fc09677b66f1526c58ccba8521da47f56a288f79e17ff0a0e114652316e5ef5e560f5af200958b4e30274b228a335225e5b6a0734a1870a844810ce81f27a6bdeeabf2d68e97386da39319c6baac6e942252b2d189e12085771e5fe1d3f456b811839302318f695f9725c596b1d406ed0c00868b6e993c1b30df6d8e147c5c705a0cd1eca35bc9d124cef96dcd2413531902303c206b5f8500c865cc547909ec395650c783f0da09569ffff9ce8a9676f8af7', 'ready', '2026-11-22 00:47:11.325+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": "call_failed", "result": "retry", "endedAt": "2026-11-22T00:47:10.357468+00:00"}]', NULL, NULL, '2026-11-22 00:47:10.145+00', NULL);
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at) overriding system value values ('24', '01a200b8-9ec8-748a-ac45-268d14c111d8', '01a200b8-9df1-7bef-81a1-428eb5fff218', 'ask_stock:1', 'ead39782-bba4-5735-8eb4-fff8df619998', 'false', 'connector.http-request', 'e04239a3-5a78-45c9-958f-2a48859268e8', '01a200b8-9df1-7bef-81a1-428eb5fff218:ask_stock:1', NULL, 'key', '10000', E'\\x01fa7f9e769996a84634d5306f9339bf73235eaf90350bcfdc7c669fa5ad116cbd9512524875cf23bf01e370f397d54ff00555dac4ca335541094a2ff05685a1e24e0ce7eacdb2006b0b53b31bbfb44845b34426a09a6329030fceb6bc021c68680cf5b19524ef10ac15ad218a6983ad7d987e7edfd0b9af53c138f9224e4088e666141ae04f30bd6a2cc41325243023bd2d49eae6e072455f1cbd10a0cf4640969f4d0ac907bd2fcf0584585868800a7e0f993b3ec502b035', 'ok', '2026-11-22 00:47:08.801+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": null, "result": "ok", "endedAt": "2026-11-22T00:47:09.552856+00:00"}]', E'\\x014da35d5dea6191feb41438804eabeec12f2e4ad79b814fad0fe70324daeeaea2c39e826ba1d63b43128c9955b992fa349a93c27affad6bce7b33d9eb1e18409931489684c0e40b86ea032863a06dc621707553db1eac0516', NULL, '2026-11-22 00:47:08.801+00', '2026-11-22 00:47:09.553+00');
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at) overriding system value values ('54', '01a200b8-9dd0-7ee7-b7de-2dc690acb6b6', '01a200b8-9ca2-7de0-aaa0-f6a698631636', 'ask_stock:1', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6', 'false', 'connector.http-request', 'e04239a3-5a78-45c9-958f-2a48859268e8', '01a200b8-9ca2-7de0-aaa0-f6a698631636:ask_stock:1', NULL, 'key', '10000', E'\\x016a428c7d2c44c844ac9c33c982aee302179d09d180ff9ae0918ea4fe160750ae1b38601a1a6cf14a749d2a87f701eba8f45b2223bfb15aa564bfbcc3388b8a640bb2883a34fbfc596e8200ccc908fa5833232da2f5660f52979ff39c86a668dedb416dd5bee6b3af387d446d63072179fce5c1ddc1b1c606b639e6babd5058bbf7f8affd9764990b1c48db049f56da72359b5a9846b869ab21cf70789235a5512e543db61d78c1ee77e1f7ccec7869f1ba09a6c40a81', 'ok', '2026-11-22 00:47:08.473+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": null, "result": "ok", "endedAt": "2026-11-22T00:47:09.174795+00:00"}]', E'\\x0129f6c3342cfa2bbc96b7709506b07f57302e823c2d38eb2d0d45b79e01bc93406c86e3b3419c03a1a323abcb9f86e0e7ef8a5915cdffc575bd378384ce50d22d2ec820bfd01bc97e63da68500568e5b4ffeaf56fdefe9d0f', NULL, '2026-11-22 00:47:08.473+00', '2026-11-22 00:47:09.175+00');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('11', '75e288f4-5116-8722-a6c1-2b84db86258b', E'\\x8be6d4e0f9261213b42129601525a4a8646d3170a13120512e3a326bc31e87c0', '01a200b8-9b84-7049-8303-d23aef308436', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('27', 'e3e169ae-6a57-8a13-b376-99b136b1241b', E'\\xa27ef58eae3e0e9173420b38c6162dc6bb3fdc9dfac9c97e135b0fdafb898bc4', '01a200b8-a296-7912-9c02-b83b1153274e', '7994d23e-f135-5742-83cd-3dbf3ad26f4e');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('36', '1fe71601-7d13-86a3-94f7-3713e4b6e624', E'\\xa465500e6c0b23c0b4f9c72539551adb564a4fa669e059b6f6b7885e7d135bd6', '01a200b8-9d68-736a-af88-a897768ca658', 'ead39782-bba4-5735-8eb4-fff8df619998');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('39', '81247ad6-3782-8a48-957f-f5f05117b6a7', E'\\x5ca72963c85d0a625cee9faff5684b37bd5691f092a5867702b0e1ee2797f06b', '01a200b8-b4c6-70fb-ab83-801e258f2482', 'c5dc541f-0181-5159-8425-7e85129f13c2');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('14', '7994d23e-f135-5742-83cd-3dbf3ad26f4e', 'external_no', 'calling');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('14', '7994d23e-f135-5742-83cd-3dbf3ad26f4e', 'order_no', 'WEB2026112200003');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('2', 'c5dc541f-0181-5159-8425-7e85129f13c2', 'external_no', 'ready');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('2', 'c5dc541f-0181-5159-8425-7e85129f13c2', 'order_no', 'WEB2026112200021');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('24', 'ead39782-bba4-5735-8eb4-fff8df619998', 'external_no', 'waiting');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('24', 'ead39782-bba4-5735-8eb4-fff8df619998', 'order_no', 'WEB2026112200002');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('54', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6', 'external_no', 'ended');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('54', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6', 'order_no', 'WEB2026112200001');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('1', '01a200b8-a0ef-70c0-aff1-ebe72997f501', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'tell', 'done', '1', '2026-11-22 00:47:09.217+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('11', '01a200b8-a32c-7e9d-a15f-ab875050790b', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', '', 'started', '1', '2026-11-22 00:47:09.977+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('33', '01a200b8-a0ef-774e-bbd8-f005d892fce1', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'ask_stock', 'done', '1', '2026-11-22 00:47:09.217+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('37', '01a200b8-a38f-70f0-8882-6f48873cf265', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'paid', 'out', '1', '2026-11-22 00:47:10.145+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('39', '01a200b8-9ca7-789b-9b3e-3e043dff3927', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', '', 'started', '1', '2026-11-22 00:47:08.165+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('39', '01a200b8-a1a7-741b-828c-2e940bfe9aa7', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'amount', 'yes', '1', '2026-11-22 00:47:09.6+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('42', '01a200b8-a0ef-7d4e-bbd3-db8c7cf4d76a', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'allocate', 'done', '1', '2026-11-22 00:47:09.217+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('44', '01a200b8-a1a7-732c-ba33-83c90725a9ec', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'ask_stock', 'done', '1', '2026-11-22 00:47:09.6+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('46', '01a200b8-a0ef-7d77-973b-55336f7b1aae', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'amount', 'no', '1', '2026-11-22 00:47:09.217+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('47', '01a200b8-9df5-7ef9-9dc7-e3a1d30d05af', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', '', 'started', '1', '2026-11-22 00:47:08.651+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('48', '01a200b8-9f5a-7023-bdba-5c8af01444b0', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'paid', 'out', '1', '2026-11-22 00:47:08.801+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('62', '01a200b8-9dd5-78b1-af77-f8e0b191bc3e', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'paid', 'out', '1', '2026-11-22 00:47:08.473+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('8', '01a200b8-a0ef-7707-8750-f3a1fa131b08', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', '', 'done', '1', '2026-11-22 00:47:09.217+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('8', '01a200b8-b528-7130-aa9e-64a8909058c8', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', '', 'started', '1', '2026-11-22 00:47:14.631+00');
insert into live.notices (bucket, id, person_id, order_id, run_id, step, title, body, sealed, at, read_at) overriding system value values ('54', '01a200b8-a0b3-7f92-8a24-ec8435c417f6', '483d86ca-0c0c-469f-991c-b1b8a6313a70', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6', '01a200b8-9ca2-7de0-aaa0-f6a698631636', 'tell:1', NULL, NULL, E'\\x01acaf1814cd8984a227f84091a2e35291e61e96a6f9eb7a3f3301ecd3b77c1614a5ab809f5c4398af451e6bceb143faaeaf32fabe978de7eb48ba16f115421d5a770a24daa67cec03b16ac37391116ecdb6e8ff8d64375741295a509058d52e1483bb01f2fa65e27c18e57d93fc7c71fab29327c44b6fca387dc9c1134aed592b4db554287f0ef7ab440efec3540a6a4d372e', '2026-11-22 00:47:09.217+00', NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('14', '7994d23e-f135-5742-83cd-3dbf3ad26f4e', '1', '2026-11-22 00:47:09.977+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"id":"7994d23e-f135-5742-83cd-3dbf3ad26f4e","orderNo":"WEB2026112200003","shopId":"006e35d3-e9e2-496b-9c0c-b135076401c5","version":1,"channel":"WEB","externalNo":"calling","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"state":"paid","stateSince":"2026-11-22T00:47:09.977Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"edf6d020-4637-433b-b77d-ed5cb876954f","eventId":"01a200b8-a296-7912-9c02-b83b1153274e"}', '797', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('2', 'c5dc541f-0181-5159-8425-7e85129f13c2', '1', '2026-11-22 00:47:14.631+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"id":"c5dc541f-0181-5159-8425-7e85129f13c2","orderNo":"WEB2026112200021","shopId":"006e35d3-e9e2-496b-9c0c-b135076401c5","version":1,"channel":"WEB","externalNo":"ready","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"state":"paid","stateSince":"2026-11-22T00:47:14.631Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"edf6d020-4637-433b-b77d-ed5cb876954f","eventId":"01a200b8-b4c6-70fb-ab83-801e258f2482"}', '806', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('24', 'ead39782-bba4-5735-8eb4-fff8df619998', '1', '2026-11-22 00:47:08.651+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"id":"ead39782-bba4-5735-8eb4-fff8df619998","orderNo":"WEB2026112200002","shopId":"006e35d3-e9e2-496b-9c0c-b135076401c5","version":1,"channel":"WEB","externalNo":"waiting","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":120000,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":120000,"paid":120000,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"state":"paid","stateSince":"2026-11-22T00:47:08.651Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"edf6d020-4637-433b-b77d-ed5cb876954f","eventId":"01a200b8-9d68-736a-af88-a897768ca658"}', '779', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('54', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6', '1', '2026-11-22 00:47:08.165+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"id":"1c727b8d-15f5-5ba5-8527-07d06c8cdef6","orderNo":"WEB2026112200001","shopId":"006e35d3-e9e2-496b-9c0c-b135076401c5","version":1,"channel":"WEB","externalNo":"ended","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"state":"paid","stateSince":"2026-11-22T00:47:08.165Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"edf6d020-4637-433b-b77d-ed5cb876954f","eventId":"01a200b8-9b84-7049-8303-d23aef308436"}', '774', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('54', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6', '2', '2026-11-22 00:47:09.217+00', 'order.state_set', '{"from":"paid","to":"allocated","reason":null}', '{"state":"allocated","stateSince":"2026-11-22T00:47:09.217Z","stateReason":null,"previousState":null,"version":2}', '{"type":"run","runId":"01a200b8-9ca2-7de0-aaa0-f6a698631636","step":"allocate:1"}', '788', NULL, NULL);
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('14', '7994d23e-f135-5742-83cd-3dbf3ad26f4e', '{}', E'\\x5ca774f3dfb9e23e083da203445e2aae');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('2', 'c5dc541f-0181-5159-8425-7e85129f13c2', '{}', E'\\x5ca774f3dfb9e23e083da203445e2aae');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('24', 'ead39782-bba4-5735-8eb4-fff8df619998', '{}', E'\\x5ca774f3dfb9e23e083da203445e2aae');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('54', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6', '{}', E'\\x5ca774f3dfb9e23e083da203445e2aae');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('14', '7994d23e-f135-5742-83cd-3dbf3ad26f4e', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('2', 'c5dc541f-0181-5159-8425-7e85129f13c2', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('24', 'ead39782-bba4-5735-8eb4-fff8df619998', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('54', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('14', '7994d23e-f135-5742-83cd-3dbf3ad26f4e', E'\\x02e72ccd01706e64ca470c2748ab5c85f681f16982a5b21151a782a3843aa1b8803ce2c88731b95751b25c7cebba01106ef0f140665e1b749d16d332e627beb608', E'\\x01da628c37bbf28ed2ebadc9e26e9bc84e05988cf1d764ce45d0775d81fb010bcdd1c34305f3eb0113d77d82488e36eafd339b56834abb757a0cc8b579415cc28e48aeae3c33fa0e6812c370e8217314020ececcc3e31005bd0b2ef33f8af95f8a55126a9e6b9fe8e72543e8ca078c43eb92f5c375e926504135a195b2ea', E'\\xb785ad024c66ef7196e8da3fc340548a', E'\\x003f87ecf873d1759a4c2c1fb4c52da5');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('2', 'c5dc541f-0181-5159-8425-7e85129f13c2', E'\\x02e72ccd01732f5a95673482c2afa78b7fd5976ef9d060aea89908670820ae00325d21848dc59f8e152ac740e0ed9e6672587ddeeb61ce873cf3477c6b39a14e6b', E'\\x018aa7b21f5f413eb763dbdce70bc06ec0f49b33ef27d49a816a6ee0edc1c80591e2033b5952eaa7d0bc6cf56437abad9d6eb9e203562d454a809da261436c5404dc450b5f0b47d36e22d382b1bea20635e9b9be993fee33067ca5b44ae09bd5a014d96d673cf712c58f06b0b2dcfeb66a9a07c27a64f0828121557c6e4d', E'\\xb785ad024c66ef7196e8da3fc340548a', E'\\x003f87ecf873d1759a4c2c1fb4c52da5');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('24', 'ead39782-bba4-5735-8eb4-fff8df619998', E'\\x02e72ccd01183c8dc8e4f1dfc74ee0a9387c77ec27900389196ad8d5d91c9afbfa6e2eb6ba8a4eb472dd66937826ddf90544515dacd64f1dae33d92f910aba8cbf', E'\\x01ecd3d0cc6ce43c391e6adb766abde4489644bff86c8c9bd8a89be259e40306c2f163e1453966b72738db613613b118bb1c3c96dc16e483c243e8e3c4ced1680d606c8818e07d59ab9f6aabac42f00417dbea3cda157fe0b0e63aefe6a3ffff5edfd8cb48fea77794a455f3952f017e099ce3eb0f939abcca3d8df9500c', E'\\xb785ad024c66ef7196e8da3fc340548a', E'\\x003f87ecf873d1759a4c2c1fb4c52da5');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('54', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6', E'\\x02e72ccd0184aecae6bacdbf25981cbe4c688b68456685f59f8d5733646138e8643412540b0931362421452555d386f399b9ccb79c83d946efd0833a0629ed4c65', E'\\x01d0f48180a35cbe995c00045dc9838a2158f12c4609abd52a9d236b1be2607d9c993dd38cb236cfa6df4f2f4491c064e94f9914b4b4907c15d876348e8ef92b890dd2168ae0b46113369ead5c762118b2a0baf91197041b03662d2d2bcc4424418e23f273dc472d812b465bc57917ef0ede2941ca451b1f9d78e24d775b', E'\\xb785ad024c66ef7196e8da3fc340548a', E'\\x003f87ecf873d1759a4c2c1fb4c52da5');
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g) overriding system value values ('14', '7994d23e-f135-5742-83cd-3dbf3ad26f4e', 'WEB2026112200003', '1', '006e35d3-e9e2-496b-9c0c-b135076401c5', 'WEB', 'calling', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 00:47:09.977+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500');
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g) overriding system value values ('2', 'c5dc541f-0181-5159-8425-7e85129f13c2', 'WEB2026112200021', '1', '006e35d3-e9e2-496b-9c0c-b135076401c5', 'WEB', 'ready', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 00:47:14.631+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500');
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g) overriding system value values ('24', 'ead39782-bba4-5735-8eb4-fff8df619998', 'WEB2026112200002', '1', '006e35d3-e9e2-496b-9c0c-b135076401c5', 'WEB', 'waiting', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 00:47:08.651+00', '[]', '{}', 'CNY', '120000', '0', '0', '0', '0', '120000', '120000', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500');
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g) overriding system value values ('54', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6', 'WEB2026112200001', '2', '006e35d3-e9e2-496b-9c0c-b135076401c5', 'WEB', 'ended', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'allocated', NULL, NULL, '2026-11-22 00:47:09.217+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500');
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed) overriding system value values ('14', '01a200b8-a328-733c-ba6a-b48485d809ce', '1', '2026-11-22 00:47:10.145+00', '1', '{"node":"paid","type":"start","event":{"at":"2026-11-22T00:47:09.977Z","id":"01a200b8-a296-7912-9c02-b83b1153274e","data":{"implied":[]},"type":"OrderPaid","orderId":"7994d23e-f135-5742-83cd-3dbf3ad26f4e","orderVersion":1}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed) overriding system value values ('24', '01a200b8-9df1-7bef-81a1-428eb5fff218', '1', '2026-11-22 00:47:08.801+00', '1', '{"node":"paid","type":"start","event":{"at":"2026-11-22T00:47:08.651Z","id":"01a200b8-9d68-736a-af88-a897768ca658","data":{"implied":[]},"type":"OrderPaid","orderId":"ead39782-bba4-5735-8eb4-fff8df619998","orderVersion":1}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed) overriding system value values ('24', '01a200b8-9df1-7bef-81a1-428eb5fff218', '2', '2026-11-22 00:47:09.6+00', '1', '{"type":"call.settled","step":"ask_stock:1"}', '[{"step":"ask_stock:1","node":"ask_stock","phase":"resume","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"amount:1","node":"amount","phase":"visit","port":"yes","waits":null,"failure":null,"decidedBy":"/","input":null,"output":null},{"step":"approve:1","node":"approve","phase":"visit","port":null,"waits":"approval","failure":null,"decidedBy":null,"input":null,"output":null}]', E'\\x01713eff72b2bf353c7defbd980ac62b926457ab9c7b76b74b8eeba478dc6efee1071e370d7616ece4d9f27ecd1fb2a8b51d5f11260497a1350f1c84eef0e8f6ff0bf9aca6a6689bf0237a3cd53053667985f470824cdcd22f79be78ca65227a701f53faba686f10e088da0c2d8c9276fa7e02ea7cdad559fe38d6108e7049595023be105bd5df4bf3d0a32f213b3435198d668f2c71f2e7f2adeecd5974a937210323c0d773b077e03cffaf3f071544b2d27905f6e8c4daa8624fe0c8f1a87d30393bf1406a4c2a7321861f6cf3bc2c7935f638a677696fa2811862b9e6b5b4d878ab07d280793541572fea35770bceb0a0b3181fcbe7a527d6dde382ae0f472f55a19236928b8779752b07df868741ae8894b262d6a1cc878ec5897eb51ecda182b40bd4db3fd6224ba67dd62bd5b395331d714cb9ea8ddf0a7d1bfb1857e7fe18204881db6d6a58efd30b33a2b5b7bbe7f3677e16e78dbe938fc9336322d765d22fd7bd3b5581f3b9c86daf9d116fc4d9bf9534745352ca660544230185c3cb66080f29e4ed77a94d185ee7fdcc6f7534e99b3947f7aa3a16c1378ca76cffd6fd274917beb89205df21bebfdd30ad43c7efe4ef7d4a98502cc12098c4a15d4f9e7fbbdcefecbe47b9fd626476afb88dd09cfdc6877cadf925145ce324a2a9e8bcd542665e6d75e0677598feec8dfb373620a00fe3863c0710230aeaa4d38b31f5c815e99980eb312b6fece9f9ec7581cdcbb4e8183faf2e0b78252395a12148293d64ef65a25ada800803f9660caa082ddd4de9b1ee8eb1fb106afb03826aae2741fc637cd0df3107f875baa89f09ffd1bc509bd954cf7645a09dd8fe3c335f2ffa90e8fb389f2705efceab044db8e877c4fcc99c02989513133003f44ea12e5c4badb4a133b17a3369692c779bc74cc7a2968b0e0a83025519199dcfc0cfbccb3665e9974555053b513b91bd224f618c1e30a323b04ccc1308d3c76ca8ad2eab239b989e85fc3a665f991f2980ff72cb073a2be050fa3f827dc310ccc12857959f14671dfb259a4f3eceb949d96907aa7ca10b2476d609c0e2f085db55feeacdc1b04fd76138513f148015937cbdebedb014b12e3693e7e010ce23f77deeb1e0a227503a517be41c09f352a31d84a629');
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed) overriding system value values ('54', '01a200b8-9ca2-7de0-aaa0-f6a698631636', '1', '2026-11-22 00:47:08.473+00', '1', '{"node":"paid","type":"start","event":{"at":"2026-11-22T00:47:08.165Z","id":"01a200b8-9b84-7049-8303-d23aef308436","data":{"implied":[]},"type":"OrderPaid","orderId":"1c727b8d-15f5-5ba5-8527-07d06c8cdef6","orderVersion":1}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed) overriding system value values ('54', '01a200b8-9ca2-7de0-aaa0-f6a698631636', '2', '2026-11-22 00:47:09.217+00', '1', '{"type":"call.settled","step":"ask_stock:1"}', '[{"step":"ask_stock:1","node":"ask_stock","phase":"resume","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"amount:1","node":"amount","phase":"visit","port":"no","waits":null,"failure":null,"decidedBy":"/","input":null,"output":null},{"step":"allocate:1","node":"allocate","phase":"visit","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"tell:1","node":"tell","phase":"visit","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null}]', E'\\x01f6bc4cae72ffa5244aee27c5672c80088de4428c47d1493508b9caa90178f9ed557c11280b424d38859d8c07cdbbf2f5e10050c0252c7549677269360ef2dac61207acadbc520d2a9f4e34995ab790ffd0e502cf63e9b91c23341a44a8d61db6b7232c497778d1a69e6229d4234003449015bbbf36861ee981f546511653aa8d6d82f9247dd5b1db12c71852bded108c4276edf9b0f5c2fb564e483659d9c7c3cd949f0d5fd54907fc64887db638ab2949d30f6188796a1f93dc9fb0b7415006f9dc17eb28f826dd985e3748a5872ede3d52ad4ac510d443521b6cf028ecd14446db47a18195590a28ada03b1b6f060a88e20ff98f344b28d3cffd901f6d3c7e71a3c758a5ae7cc1623c206caa87428324639860486c443470714abc3975186ecc5950da70e444bb2670a06176b8a2e3baa25e3bbf1df27c8a1f3fe23a8d41996ca223499d8b59154e963836ade46c96592ba8aa98e7e942de3ecd8339a00fcf20043cdfde319dc738673009d3883a324040cbf014a11084831a979cadcccd7405cef4d53bc4f6a71cbf7dcb7cd5a9249f5c1ec9b02a635eb54bbbd973848ce7105d988dd6b1931953d045011fb6f602e2d9b4ca014ea3cb600452cc175b973683e14aa9fb597e454948730ac214d1f39b7825a5f56975eb8644081f90152a5db80b1afae534dccc144eb53b90517496222701b922b84c14c02e4040c85546ee4bf4b51209ccb15e54dba4c22aef48c7b34d1847920d2f1b666557b66103ee48fef4bfc803739fb3ce8366b485f3daaff6a1aa889cd7b2af7b01ca8575377f659a3c8eca4e1b1ee2819305287ea1160a9077d6fdfaf63c1411d6199d17d2cf88b41432ec264ce2d1f6db8df30536e2844520d8416ff6c861c1b9aa768a9dbe4aa11496d61b84585d23f74139158c9b6c688bb7ab96cca39689de1bd5a4d9c64fcf340ab4560b44df190c61e7ec625c0ff11f38f0b7d802fefc8a47639fba67418d8d0046fc8fb56fce5c63b20b5a4e7407fda765ca04f63c5d809c64bbb3ef50852b320b299b2741c053753ce9c03481d52ad1be679f9cbffbd1b4b665e7a7a33247208380a8efcaaf667acc6317c68ccf52d65d703324541bff8fb9a7137cdf900a855c402c071b38a667f6c03eab66bcd7be6a3e3ebb5cd8b5ffc5ce3cd950d86100772592581a6a43fbbfe668252deb3f71a4d538dbb260ddc0468817f9783775b20457882fd53b02966ecbcc35f6b902d42fd79d473d88225ec74c5673ef5b5eed95c00cfedf3e71d0b48f106542efdc84567729e181fc784bc5def3a501f934d465cb595c490f0cab5fce4813f7aaa31464646b11914da11c0e5df560407f3eb037b937a43d09f37721fcba111b1ad58d629254e9337e00f2f28bb08e8ce36bde2bb62160fa5fdb7a4ac86c8f32dee07968667ec862');
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at) overriding system value values ('14', '01a200b8-a328-733c-ba6a-b48485d809ce', '7994d23e-f135-5742-83cd-3dbf3ad26f4e', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'waiting', 'wake', NULL, '[]', '{"status":"waiting","tokens":[{"type":"waiting","id":"t1","node":"ask_stock","step":"ask_stock:1","wait":{"type":"call"}}],"outputs":{},"visits":{"paid":1,"ask_stock":1},"steps":2,"nextToken":2,"trigger":{"at":"2026-11-22T00:47:09.977Z","id":"01a200b8-a296-7912-9c02-b83b1153274e","data":{"implied":[]},"type":"OrderPaid","orderId":"7994d23e-f135-5742-83cd-3dbf3ad26f4e","orderVersion":1},"failure":null}', NULL, 'false', '1', '0', '{"type":"token","tokenId":"edf6d020-4637-433b-b77d-ed5cb876954f","eventId":"01a200b8-a296-7912-9c02-b83b1153274e"}', '2026-11-22 00:47:09.977+00');
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at) overriding system value values ('2', '01a200b8-b527-7743-8b98-a721db0fb342', 'c5dc541f-0181-5159-8425-7e85129f13c2', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'ready', 'fresh', NULL, '[{"node": "paid", "type": "start", "event": {"at": "2026-11-22T00:47:14.631Z", "id": "01a200b8-b4c6-70fb-ab83-801e258f2482", "data": {"implied": []}, "type": "OrderPaid", "orderId": "c5dc541f-0181-5159-8425-7e85129f13c2", "orderVersion": 1}}]', NULL, NULL, 'false', '0', '0', '{"type":"token","tokenId":"edf6d020-4637-433b-b77d-ed5cb876954f","eventId":"01a200b8-b4c6-70fb-ab83-801e258f2482"}', '2026-11-22 00:47:14.631+00');
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at) overriding system value values ('24', '01a200b8-9df1-7bef-81a1-428eb5fff218', 'ead39782-bba4-5735-8eb4-fff8df619998', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'waiting', 'wake', NULL, '[]', NULL, E'\\x01d3221aff640b78b80a9caae4cd7cc9bf17e752ddf0cbc6012dc40274c6c79c57eac6ff60f3d7ea0b9e26dc0617ecff6b4a8baaf9b0a164ff8f4ea98c1f857af0bdb01dbcf0cd26043ac7421ee0181b3a03c4707f29f4cc95c9f585635ddfffb4ca9a31deff32a5ab9ec8d80df91e686869cb8e8445b83c42b22463edddff39fd38454ebc493d77d34be619cb1de1a0811f91b52db87266b222267d5d8b715af5575f24e19d85b514fd2ff6a8b4caa17aa1c8e3c5129dd9a2f7c8ca692e71592458cb6f09a820395956a66f53106544cbab364351a62acd59cfc21077ed744aeadc9ad938eb8f0c8273caf15424e8be9191c4f25a68433814e6d9802fa2ec946fc89ad62c131308881a87a037ee996884fb5b2422c861a1eae03363f70492a56b7fa8df3223fa69894be46d06f29966925a60bd3076518c109933e7ee6d5352d75bbe005bf65270bd6a1e082ff296170d05fa7efed084b29047231a57fd4f5cc2aedc8e656ed36a7c6fc576bc3aba8599f2ab920aa65cf4808f65346deea0e65686d32161467d52f2d9b3e5e26971be672f93b09684f41ce2c8f559ce4595c56237e24ba012aaa71e9cde35f4768152fffcc2408793cac2c4f3b6fc91457390c329814671ccfe42e7bff46659989125b911356f85a5f1b5d5101740c732ee5a6277a5afb6828f85587d96db7183df02501c5e8f70d30fcb00e0353dcbdf41710de925a7', 'true', '2', '0', '{"type":"token","tokenId":"edf6d020-4637-433b-b77d-ed5cb876954f","eventId":"01a200b8-9d68-736a-af88-a897768ca658"}', '2026-11-22 00:47:08.651+00');
insert into live.runs_done (bucket, id, order_id, flow_id, version_id, status, failure_code, failure_node, state, state_sealed, personal, seq, cause, started_at, ended_at) overriding system value values ('54', '01a200b8-9ca2-7de0-aaa0-f6a698631636', '1c727b8d-15f5-5ba5-8527-07d06c8cdef6', '21858cad-a086-430f-bb1c-fbdf7191b02d', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'done', NULL, NULL, NULL, E'\\x0170ca4ba4d2f9673694d419a1515ac56f597896611311f22adeef0a7bf2098311ede459a2f98e9536e3441a1c06f9bea7050ecf9e4bb01231d3872c5876c37ae24f65b08096cf06f85b1074cad143592d35d2071c48ef51ac817d4a0ac813bb863d04a872886bfa922808f344de71085e4981c8cdfcb5977849e9b7d51f73163831cdf3e27b56a80665cd6bb50d4728acdf3dd60a17a5d6817c3103878d6c5f734567c5f06d47d6ccbd4ed28848424d1b637e71af6ad91a52f19d9c1508e88315bc25ee33db5934b18685328b0c2006c5804f0a21cf23a2c88fbddd79d7341bdfcba0d7418b1d290b5bc23a97dd5bef0743221e2e98d36a962a8b4ec46bd5f7011df6e9ce05cfeda5d89806e27025d074287cebb40f8cff8e9e32a1699bf245e8b44986be16ad3cbfefd6d6b3aa374dcecbc52f56b4899d2f086f33b03645ec6d2e79122a4a806c91b9ac444a47de0415b3bba55c78999eedbf2902830369c730acbf42a891e07ef129296f8835b24d887af94daa5832d988b5f36c41045eebc27efe94cbfddafddac97aa95274159c0556782e709bf10f898a853989842cd5476e9ab246bcf9f914086d82cd91ab60fe26c258d485b1f9287748f562e48e259040c212f5ac9a56b1b49e62744387a7f29c158bd82f2f2989ae2b2803', 'true', '2', '{"type":"token","tokenId":"edf6d020-4637-433b-b77d-ed5cb876954f","eventId":"01a200b8-9b84-7049-8303-d23aef308436"}', '2026-11-22 00:47:08.165+00', '2026-11-22 00:47:09.217+00');
insert into control.account (id, account_id, provider_id, user_id, access_token, refresh_token, id_token, access_token_expires_at, refresh_token_expires_at, scope, password, created_at, updated_at) overriding system value values ('d00e5ad3-5d25-40b8-9dca-b0c112c5433f', '483d86ca-0c0c-469f-991c-b1b8a6313a70', 'credential', '483d86ca-0c0c-469f-991c-b1b8a6313a70', NULL, NULL, NULL, NULL, NULL, NULL, 'none', '2026-11-22 00:47:03.591+00', '2026-11-22 00:47:03.591+00');
insert into control.approval_chain_versions (id, chain_id, number, levels, created_by, created_at) overriding system value values ('c601e788-f61d-4ddd-9593-42cc84f95ef9', '00000000-0000-4000-8000-000000000001', '1', '[{"role": "supervisor"}]', NULL, '2026-11-22 00:47:03.537+00');
insert into control.connections (id, environment, type, name, shop_id, settings, paused, secrets, created_at, updated_at) overriding system value values ('e04239a3-5a78-45c9-958f-2a48859268e8', 'live', 'http', 'Witness', NULL, '{"auth": "none", "baseUrl": "http://127.0.0.1:46161", "username": "", "headerName": "", "allowPrivateNetwork": true}', 'false', '[{"sealed": "AucszQF0Jjps3elp+f40QSJUVn3Antjzjo/OE3cQMHMyHICzlstxUA==", "validUntil": null}]', '2026-11-22 00:47:03.591+00', '2026-11-22 00:47:03.591+00');
insert into control.flow_draft_history (flow_id, revision, graph, saved_by, saved_at) overriding system value values ('21858cad-a086-430f-bb1c-fbdf7191b02d', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "e04239a3-5a78-45c9-958f-2a48859268e8", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', NULL, '2026-11-22 00:47:03.591+00');
insert into control.flow_drafts (flow_id, revision, graph, content_hash, saved_by, saved_at) overriding system value values ('21858cad-a086-430f-bb1c-fbdf7191b02d', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "e04239a3-5a78-45c9-958f-2a48859268e8", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', 'cd73194b28e28abcf5a6ad17a177327dae7fa79c61847b005e48a19bfe6e9570', NULL, '2026-11-22 00:47:03.591+00');
insert into control.flow_versions (id, flow_id, number, graph, content_hash, triggers, requires, published_by, published_at) overriding system value values ('77edfde7-aff6-4dbf-a594-ae033f2cae92', '21858cad-a086-430f-bb1c-fbdf7191b02d', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "e04239a3-5a78-45c9-958f-2a48859268e8", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', 'cd73194b28e28abcf5a6ad17a177327dae7fa79c61847b005e48a19bfe6e9570', '[{"node": "paid", "spec": {"events": ["OrderPaid"], "shopIds": null}}]', '{alert.notify@1,approval.chain@1,connector.http-request@1,order.set-status@1,rule.condition@1,trigger.order-event@1}', NULL, '2026-11-22 00:47:03.591+00');
insert into control.flow_publications (flow_id, environment, version_id, paused, published_at) overriding system value values ('21858cad-a086-430f-bb1c-fbdf7191b02d', 'live', '77edfde7-aff6-4dbf-a594-ae033f2cae92', 'false', '2026-11-22 00:47:03.591+00');
select setval('control.control_audit_id_seq', 8);
