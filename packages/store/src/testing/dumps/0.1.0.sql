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
CREATE INDEX "flow_counts_at_idx" ON "live"."flow_counts" USING btree ("at");--> statement-breakpoint
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
CREATE INDEX "flow_counts_at_idx" ON "sandbox"."flow_counts" USING btree ("at");--> statement-breakpoint
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
insert into control.api_tokens (id, hash, name, hint, scopes, environment, created_at, expires_at, revoked_at, last_used_at) overriding system value values ('84ed06be-f4f5-4767-8be1-d00d179d95c6', '160354a61b6216efdad04c4f3184d394b383f050c78f776cd756ef42f2de459b', 'dump', 'orl_K4_ZsC', '{orders:write}', 'live', '2026-11-22 01:28:33.243+00', NULL, NULL, '2026-11-22 01:28:39.49+00');
insert into control.approval_chains (id, name_zh, name_en, created_at, archived_at) overriding system value values ('00000000-0000-4000-8000-000000000001', '大额订单', 'Large order', '2026-11-22 01:28:33.167+00', NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('1', '2026-11-22 01:28:33.167+00', NULL, 'chain.created', '{"name": "大额订单"}', 'chain', '00000000-0000-4000-8000-000000000001', '{"name": "install", "type": "system"}', '770', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('2', '2026-11-22 01:28:33.243+00', NULL, 'person.made_admin', '{}', 'person', 'b5c1f58a-7a2b-4700-a7ee-c80debdf19c1', '{"name": "install", "type": "system"}', '771', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('3', '2026-11-22 01:28:33.243+00', NULL, 'person.roles_set', '{"roles": ["admin", "supervisor"]}', 'person', 'b5c1f58a-7a2b-4700-a7ee-c80debdf19c1', '{"name": "dump", "type": "system"}', '771', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('4', '2026-11-22 01:28:33.243+00', 'live', 'shop.created', '{"name": "Dump", "channel": "WEB"}', 'shop', 'f69d0682-7dbe-49a5-aaf3-98f8bba95d86', '{"name": "dump", "type": "system"}', '771', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('5', '2026-11-22 01:28:33.243+00', 'live', 'connection.created', '{"name": "Witness"}', 'connection', 'dff9996c-f425-463f-9825-6387e5bf9277', '{"name": "dump", "type": "system"}', '771', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('6', '2026-11-22 01:28:33.243+00', NULL, 'flow.created', '{"name": "Upgrade"}', 'flow', '33b0d814-f82d-4b15-b906-0a24c7200770', '{"name": "dump", "type": "system"}', '771', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('7', '2026-11-22 01:28:33.243+00', 'live', 'flow.published', '{"name": "Upgrade", "number": 1, "versionId": "0d97ffea-1427-4fdd-afa6-57b00bb32829"}', 'flow', '33b0d814-f82d-4b15-b906-0a24c7200770', '{"name": "dump", "type": "system"}', '771', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('8', '2026-11-22 01:28:33.243+00', 'live', 'token.created', '{"name": "dump", "scopes": ["orders:write"], "environment": "live"}', 'token', '84ed06be-f4f5-4767-8be1-d00d179d95c6', '{"name": "dump", "type": "system"}', '771', NULL, NULL);
insert into control.flows (id, name, created_at, updated_at, archived_at) overriding system value values ('33b0d814-f82d-4b15-b906-0a24c7200770', 'Upgrade', '2026-11-22 01:28:33.243+00', '2026-11-22 01:28:33.243+00', NULL);
insert into control.number_ranges (environment, series, next) overriding system value values ('live', 'WEB20261122', '41');
insert into control.person (id, name, email, email_verified, image, created_at, updated_at, language, zone, currency, active) overriding system value values ('b5c1f58a-7a2b-4700-a7ee-c80debdf19c1', 'Dump', 'dump@example.com', 'false', NULL, '2026-11-22 01:28:33.243+00', '2026-11-22 01:28:33.243+00', NULL, NULL, NULL, 'true');
insert into control.person_roles (person_id, role) overriding system value values ('b5c1f58a-7a2b-4700-a7ee-c80debdf19c1', 'admin');
insert into control.person_roles (person_id, role) overriding system value values ('b5c1f58a-7a2b-4700-a7ee-c80debdf19c1', 'supervisor');
insert into control.schema_info (name, applied_at) overriding system value values ('0000_initial', '2026-11-22 01:28:32.242+00');
insert into control.settings (id, organisation, language, zone, currency, demo, updated_at) overriding system value values ('1', '', 'zh', 'Asia/Shanghai', 'CNY', 'absent', '2026-11-22 01:28:33.167+00');
insert into control.shops (id, environment, channel, name, zone, currency, created_at) overriding system value values ('f69d0682-7dbe-49a5-aaf3-98f8bba95d86', 'live', 'WEB', 'Dump', 'Asia/Shanghai', 'CNY', '2026-11-22 01:28:33.243+00');
insert into live.approvals (bucket, id, run_id, step, order_id, flow_id, chain_id, chain_version_id, levels, level, role, title, status, requested_by, requested_at, decided_by, decided_at, comment, decisions) overriding system value values ('42', '01a200de-a5d0-7227-9b4d-f66ec45a01aa', '01a200de-a2be-7906-9592-e31aa8f41d6a', 'approve:1', '92d4ec4e-8909-5778-ab3d-7170ae6f23aa', '33b0d814-f82d-4b15-b906-0a24c7200770', '00000000-0000-4000-8000-000000000001', 'd21931cd-43aa-4c65-9030-e364ac454040', '[{"role": "supervisor"}]', '0', 'supervisor', '{"en": "Large order WEB2026112200002", "zh": "大额订单 WEB2026112200002"}', 'open', NULL, '2026-11-22 01:28:41.003+00', NULL, NULL, NULL, '[]');
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('16', '01a200de-9fd4-7688-af8b-f1b50ad79710', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990', 'raw_event', 'application/json', E'\\x8be6d4e0f9261213b42129601525a4a8646d3170a13120512e3a326bc31e87c0', '898', '1', E'\\x018c863318c2a435aa22e256660a44aab395f5ae66708e89b98cd749a54d3adcc7efad9b9a1b9291fed93d273918a79a20e52b0ab8aacdbcb715c779f7b1b3949704b21ef4909f04903a8f9b3dee248fc0103ff1994d78a7bc803a3eafc967e11eaee1786f4725cbe735e53b443cd397b4f23c754fdc954957b7781adf034d0cd4d71adb923426c219b9ae4fa5722bb1c9e873a0b62254fe261c76a575354cdf0e08fc5a5ca917cdabf850669b1aedcad286b175542543622c1a740f9a53a7b151b0db11123c288c728090737bed175894037a7e6230c7c161e51b48ce51d38a8bcc61ca3fb5996b01a3c1e8b1e6e94c5ac4a1f0f4643280922f85e6173589a6d2f14bd312f243cd891387eb02b028f23e3bc4e4bcc9395e191d504554913e1036eee0dbbd2cfebc06d5fd7be0154ee3e60d9acfe3fc9f8e1701c1941a23bcf47a1ca3dd00b036915bc365c1fd2658ec103acccc9d05946c975f001b5feedd8e688e34a7a7cf4cc1683fca1066981bad3b5e30ebe4e7e87c8e28e51dc9424c4ff61fc846969ea2371d9baa522e9020dff143c2d1bc6d6fda272a07b44a823cafe2dca4a26de52cbf705ecac84421afa32aec20e5724cbf9b3c8e1cae41eed276658ba0ff8da445fc233f7c23848cb1941f61f4be8af9e96e317ab6bc3e6bdf80f7ee24a2a757639f5db3d6767d75dae7581e216398fe1958951723f422825e1985d0b71e44f098dff2324ca0cc12d8daef636efafece924034c19d73015e6473580c107ac8f1558c8d665b088c721c1e32478507a9ce103b2ae87157d06fb0d9e31abe9451cba66a3f26246bcbcdf5417030a86e4203113db01f2f917e30bcaa5073cd00a77160a79f3594190e0a95f8813e78a167c409074e92884866a4427883a26f91a5c493cf46519891b6f710a2ad32222aced686eb98a28a231b3cdae4af7787a08d14473a03e213986e92f75c9b2494959e9fe5e6dbf187cb97209f8b87cd5a95505371955b93e098ee9944052bd34a869221d02ef5af7aa2504292909b81d8c1bf708f2ba1c97a3367e27f546f15949734e21b01af519c3b0bcc058d5c878ebf4964c8a6b9b3758b71d45a1fb477c195e1e6a30da482fa42952a6a419316e6bf61fa741f9aea3670c10bd6f5f6828c8c4d52df32d131963f37518c7fb34cf72d21f66bf6e99c05ee7aadf0ff40e7e987233411436c15eb8cec65391d6952025382a2173f29ee2acf126e18c10a82e00a11826af80943b001e5474d6619bc886182aeb953fe7c1945c9125e592e027af761f4244a5f33988166ebf3f8', '2026-11-22 01:28:39.64+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('42', '01a200de-a145-7427-8609-e8a07add9f2a', '92d4ec4e-8909-5778-ab3d-7170ae6f23aa', 'raw_event', 'application/json', E'\\xa465500e6c0b23c0b4f9c72539551adb564a4fa669e059b6f6b7885e7d135bd6', '906', '1', E'\\x013a20697202db06ad27bbf51db0ab29d6c50fcf725aba3e92ee01473b11d3e3e91fffcfff638622da10188b7d4d9eddc483d3bd190f0017abd420071c17c705d7ccb3277d50c86580c9cdfd3b5ba2c28b6006e00bfea453b6e99a77b8dab585fce9e267f04e710ce2e31d881051428662076f283b24df0a201afb443939fd2c8456bdd5c00d09444558922d84afc878e7b6e65904a6c93632365d5411bad7e9f0327a8216799171853f50b4adf5a1f5ba5a02c4554389e0a776b389a33451b2131125b9905aa4e32d43b36243ad33f0aa75fcdfac5345df45530d91327562459d7d5a51c259aadc6a5713c03c10677fe1bac0953a2c4398de899563ad0ca585195d51d2d48c35e7d2468dd86cf1c22aaf5aaefd2028a13ab85dbdead91c72cce396c7c0c37cdfdcb4e86818a60f556e7e521b6de75b9149d078790f3b420c45c1f26891301ebcb0ecb4a8628b363afdd0b34c76c2ccd123ff1b8ff14a1972d9455ef8aef4ead47edbb5d1e795e5953350752815d7980e71cd88e4b11a5a1191ba56aa89abeafba59512027b080e468214dace3110bd4252fc892385dfb43438bb1015a20ff9d0aaf828fe395dfe85ac39d798d824647dbb63cd2b7ee8453b9545c7cd47371cf3b4a3192f77b30ace432a8f564260fe11ac41eb1f41ad0b7d25ab835e0f00e96ef7d3112fec504331fc0969c80bb8fa2557f05f7a68452c8797bce0bcb8582c4e5d5c568f0bdc5ac12513f7fca248580e580514ac2058c5f22c428d3fd3e155ff0933f51ea5aabaa39fddcb0519ae383b6ba9c5ea94782cb300125e9f8aa6126b0ad30ef9332e4d98c7ce7a9430279ca490e327c7a7519f32f13916f46c942873607a026839c61392301adf83662f441048ea98005aad8f2284bfe947f1fd3a9c4e0c79a45a23668891ba0f8810fb3d45ad6afb363f8e6695dfe1eccbb6348d6a35d6f419988bcb4dea541fe4e35e9bc06a0a5a0c22d79063a857c7f966a24bfced49cf2314f1862dd98ff29e4f5119d711d6a481b3f850342128f48ba0113c89906eed5f0027486e5221fe2dba4fc35afe749dab906204a06b090f34f6ce7c84cbdf94569964e0c32721cbdb0338af65004f5ad247c2fe522c124b794d7c1e8ad15f361b8a09fc29c06984acf50a92d91766c89bec0dc8f712c2a919129e4f618c24b1e8143bbddee66cb186f7aa0f15d30e86626ab135edcb6cbb4515c1245bb80488401d32a8c8536fa759226ff34894e3c12e668a0db04eb18040c9d9cf0a9fa5c14c09e88b1d9b2cb73238d2b6749cd2aa0255e96d68b7435c10d01591f174', '2026-11-22 01:28:40.006+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('44', '01a200de-a6ac-7f84-ae6c-4ebd016ef42c', '80d0a461-fe2b-5cb0-b382-f672bd43c5ec', 'raw_event', 'application/json', E'\\xa27ef58eae3e0e9173420b38c6162dc6bb3fdc9dfac9c97e135b0fdafb898bc4', '900', '1', E'\\x0163a50b70d69bed2036c90486d6dcdc8425415dbd83b6ed34813253e782528f2226d6d01c430314c4c5478a6a66cc1925fea67a3cd0f5356dc321f07e60af63e5233f7f8b612d2c1afd78199ff7e8fd44da9e3b09f6eebd9bc0549b15fb7abc5effa64ba16137bf6d7058b6f2de586805edb9b2543e00e7bbece3268dba1daab761e8fc3b19276a6503d630bfaf5c28e03d8a30187d9e6b7c9c89b701d39eb58c5c71884dc4fc0daad7fa7f4eca4fe53d3aa09b58a20b3e7c72f5f384d090cd6cc98181162638a0fe6df5b14daeb41be9a747c857984732793c1d3c5cb8cb24ff0b65b2558de2706e550a15a5b80f7a3a86c611452b9b7aa5737cf83fc9b7e69587a870b1c4660afc340f005dfb83e528f543b4f74ef1473f7f43ccbd9dad166c82a180e76660bf67c1860a09099f091d65a2cc379f966fb9738195e8eb0ec6df6eb9ae42c3ad8a4b29e2f99f2d1f18f0ca8070054d28ebefad8a30812fddad110b3f9ffcbc86306c43709ab6384570a49195dd5717d447a8165f235ad3675512180e15ee51d42c22a862453eaa0e989a74752712fb931fbd73a2e8d940b73518e0b42c722d6259ebfe3e1d34f79e2e96727978f9171405cf634d923cfe5eabd12d5787bb9e58468f725240b363700a5ae18f6e63f363700b23cb9aa23cb4c7261417a4aec30bad678edc1978ca480cc40353f4dfeb006dffd7b1135196ee045db80571fc79cc83bd8ff28b1e9e00ec0d55a78634285b171ad2c3610ea072500ab3a2e58a78058d07473e520b4647f757a3a47d66f9448abf5235934ed6116c7be46ce732d80b2ea85ae2c728bda91b07a1c81d8682493560ee39b18df8937102fc5231f0a6800170ef16c04a52d84d16abe638efffd58f85a25152f5a01031b606b3c4181a55fa11ffbf9e14301158271318fff27e4e6a9b61766cacf3025290e358c3f8bbac409fa4bd86d8feca36414cbd78838d49f2c934d409495d8c5ad7bbf094cde58c4981fd493d56b69e647be7340f8172ee7b7782d40e9ec0d2d5952fd42e0c2b093e11afe6c223b45a35aa95a42a03867fbed7d6e7444e3e1be84e576e9dca5a55dfab737efc3f13379ede4565b86e3ec897b7611ac5bb8eafa074aa820331156327e45d6ae355a8ef8fc29ff43b720cc11ad41de1a314b36f7a6777af30a5333a46167a3b32ad117ec13ceb8d057a929a25b35e5cb4cbc61961fa2802f509df88894966c72fa940d19f4d6902c28cdac5aaf7590df10a92323e8f34610b3b7132cb7f7fea3aaee9df42f38c0740c84166d02e6b9bc8b6554087f646', '2026-11-22 01:28:41.389+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('48', '01a200de-c9fb-7aa6-8fe3-523cb70c3170', '16c66591-e8c5-54b6-bc9a-eece0d4a5db0', 'raw_event', 'application/json', E'\\x5ca72963c85d0a625cee9faff5684b37bd5691f092a5867702b0e1ee2797f06b', '898', '1', E'\\x01b1f63cb0d098289ed6aa8c73b552575b089e708ba2f740e668353bf784fe284b2f1714a34dab25b0411910686dfd50abc2f3d72f873f1de0cd4eeea7e471f9e3cc09b5e0d3f48f2272cc23edd6bac86ba01415f2b3105d36c244bf85427cbc67fd74027651a101a2a27f82fc66821aa272f70b8570d0de4a4e26fe493aa7664a8e699b0e5b772a863fda1225d0dfe65c05feda28e6e2ed4bad9f445a4d06112df3ea2789a0cbfb7a5a43f771212f4029c8cd75193c15b99f008263359fe0344e264b9c0e56dc98f97f1d0c0a54ff0f809da842e32a2715ba468f21bbe5d340ba7ebb1d7d3fb2ffd23082ea7e649530db9ac098119a84152495d90e3b443598a497f40382e0cd5efd27b76691f8f964e1426da9dc38b5cd391e9013f8924c1b765e10a4183fd88e55a429b5b1242605165cdafb513085a7ac470a59c58f172f62a55d8757b2a582692f41f7a84bf0634db29d5405fd250d64db4b44d7b1ae9ed15c95706e444915193c5f210ef68213ba9d1c889307c3b0f1f641b4281477e359c9c8bacdd8261f4a38de17f86080bb3f7c9b3a57353e4a1b4d278732f39b5b2bf1e5adc9d8329fcad434d80eb5f614649690d8084ebff61cca9ce315486a65872df135608e7e83a129176e51d3edc0e402d3ac98efc49b75ee716b22d6dff18d93aae8434281423cca520e3e4ae6fff0ce09c6e8e7c9b9c7357e828425803f160754ae98a1436c2d7d52588fec1b0ab6c4c4a23d4a979619b8cfd3b08c13e2e928f79c1d839e7fa5a902c8b4bc9cbc56c6bdb4eff59d42f250e8ff7d7ad87fa808f43b08ef3e4100c5790b82fe4422ea32526c816641d88f3ea81f3eb676d41f4f20a9e4b7332fe5142e6edb24e1b4fdaa500bb20b1e7880ece5f556c4859e390aeb5c6620432eb7948443a9d2946e97c3ea9985c4aa6fd9214db9d090e0ab1c464804b5fe5a0bd259030a36181d6a3679350366946498e8523039d12339cb4b918ce0a0ee8defc316ce25ad092aa78fcf22340411b2036178793243392bc990acbd20a990de1b736d936f77444eb790981677a6e5c6637f113834c4cc222f4a4b5e5c5c0447f937f937a73621d63223dc9d2bbafaaa2632d80e2dd931c380e20a0bf2ac68780192d918615cf9c2fe6f9c2274ccb71988da265962bab7d916c4de891fc671d5a9f6f5cc92dba16ac4adb9f129c2e42036472314cf1ddc0da7abc4f1c60c6a294f5df076c7047051c3394a5bc15c6e21c3c76ab73c94dd0c8b001a150b717fbd605bef848eb41277a9d9c0e5d04c7e2c9a7405e2bac4a62bca', '2026-11-22 01:28:50.431+00', NULL);
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at) overriding system value values ('16', '01a200de-a283-7aff-8870-37f4a617a110', '01a200de-a0cf-7390-b82c-f1deee5f14d0', 'ask_stock:1', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990', 'false', 'connector.http-request', 'dff9996c-f425-463f-9825-6387e5bf9277', '01a200de-a0cf-7390-b82c-f1deee5f14d0:ask_stock:1', NULL, 'key', '10000', E'\\x0185b528fd24b8cbd5265df211d7a7c1a81167e7117c58e33fe7fe414ce74200fddcd151d1a72be31b37d23c55619fbbf2a46b71cdce947eb954c83b40a53c5f54ca29490fcdf88ec3f06595349fc090c6fa332d0f36023e07277014bd55ab4d7d842ec6bfc88d39f68c57582d1dd171d2a152dbfca04dd28b527270940dea5fb8b9e482a2abfba00067d7de68124f47fa1d37e16eeac09a9e67777e8e3dc860fc4c9f54cfb305db6ed8130aea08e227cc119c1b0c5e50', 'ok', '2026-11-22 01:28:39.965+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": null, "result": "ok", "endedAt": "2026-11-22T01:28:40.673018+00:00"}]', E'\\x01deea48004bad99ca4e5b19f1c3c9c507513c2f614007de26ef40c784999896372dfdb19b581353295bb396486d30ddc8941538848a99bf1ced046be2dec5a4d100e121a1f5f49404c640ddba7c4a2d855b61cf87d713c7e6', NULL, '2026-11-22 01:28:39.965+00', '2026-11-22 01:28:40.673+00');
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at) overriding system value values ('42', '01a200de-a38f-756f-95ab-83e05d030daa', '01a200de-a2be-7906-9592-e31aa8f41d6a', 'ask_stock:1', '92d4ec4e-8909-5778-ab3d-7170ae6f23aa', 'false', 'connector.http-request', 'dff9996c-f425-463f-9825-6387e5bf9277', '01a200de-a2be-7906-9592-e31aa8f41d6a:ask_stock:1', NULL, 'key', '10000', E'\\x018c9f9b2b85b0377ce05dfa32da78dd6ecfd3c253fe9232e6c2120bb1462a4972b9671b38d0b562e8180f79f4bef5716548a0baa0ecab62c712fb7d9ec71acb019fe74e383c65862c8eae765be332a13a8283f5b1ff8bd8c7613ab611df73e3fe44bb5470233b88837cb1eaaaa96609c1d9c3f04dad3e271c49479a99d682d5d3afec6681dadac64859d0eced24ddb21fdcad07100dc1780a4bbee4f0c743720f123e051d0dd2aa0006663da659a7e5e5152e91a0640bc48e', 'ok', '2026-11-22 01:28:40.458+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": null, "result": "ok", "endedAt": "2026-11-22T01:28:40.951309+00:00"}]', E'\\x014c0ce1abff27261dec290304ee56090262c1379e52671e3bb7ab2bdf69dfd8467a5155502a322a93bbe79f3264b23f92631efc2a8f172f4aa58977a03ddc38f0ba297bdaa09f5629358f9ee57a1b2cfadcade31da210c0b7', NULL, '2026-11-22 01:28:40.458+00', '2026-11-22 01:28:40.951+00');
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at) overriding system value values ('44', '01a200de-a72d-71b4-b2ff-94f7d008f76c', '01a200de-a6e5-7d2a-88f5-2a94d0bf8bec', 'ask_stock:1', '80d0a461-fe2b-5cb0-b382-f672bd43c5ec', 'false', 'connector.http-request', 'dff9996c-f425-463f-9825-6387e5bf9277', '01a200de-a6e5-7d2a-88f5-2a94d0bf8bec:ask_stock:1', NULL, 'key', '10000', E'\\x017a22721f45755f582fcce07e31ef98b80db153e5ea9af1cf75399025cd91f65feed93163dd289ed2e8a2bc0f2abc6d87c66d9295a28fd972621478c197af804a2730be29ad61452b31c1f8c2c65f6893ec79628ca14bf3c823a5f06acfbf3fe997302ecde29d4340503cbc62d232ef5bc23708880edd09a3dfd0f17a64281c154fae092cc09d410e81c4377e6e362e6dceca65000092aeedefba5ba324879101c280846c4b8fd324fa8e497a1f1091833c19fa931f7a45ab', 'ready', '2026-11-22 01:28:42.648+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": "call_failed", "result": "retry", "endedAt": "2026-11-22T01:28:41.669221+00:00"}]', NULL, NULL, '2026-11-22 01:28:41.481+00', NULL);
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('30', 'ff5700c2-3b65-8b84-b348-b09cdd90da9e', E'\\x5ca72963c85d0a625cee9faff5684b37bd5691f092a5867702b0e1ee2797f06b', '01a200de-c9fb-7aa6-8fe3-523cb70c3170', '16c66591-e8c5-54b6-bc9a-eece0d4a5db0');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('4', 'e471ed55-1e67-841c-b200-37e85f751644', E'\\x8be6d4e0f9261213b42129601525a4a8646d3170a13120512e3a326bc31e87c0', '01a200de-9fd4-7688-af8b-f1b50ad79710', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('51', '7f8e28fa-0580-8f22-9620-366f636be633', E'\\xa27ef58eae3e0e9173420b38c6162dc6bb3fdc9dfac9c97e135b0fdafb898bc4', '01a200de-a6ac-7f84-ae6c-4ebd016ef42c', '80d0a461-fe2b-5cb0-b382-f672bd43c5ec');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('62', '17d70df5-fa2e-875d-bc44-eb3abd4fbe7e', E'\\xa465500e6c0b23c0b4f9c72539551adb564a4fa669e059b6f6b7885e7d135bd6', '01a200de-a145-7427-8609-e8a07add9f2a', '92d4ec4e-8909-5778-ab3d-7170ae6f23aa');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('16', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990', 'external_no', 'ended');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('16', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990', 'order_no', 'WEB2026112200001');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('42', '92d4ec4e-8909-5778-ab3d-7170ae6f23aa', 'external_no', 'waiting');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('42', '92d4ec4e-8909-5778-ab3d-7170ae6f23aa', 'order_no', 'WEB2026112200002');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('44', '80d0a461-fe2b-5cb0-b382-f672bd43c5ec', 'external_no', 'calling');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('44', '80d0a461-fe2b-5cb0-b382-f672bd43c5ec', 'order_no', 'WEB2026112200003');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('48', '16c66591-e8c5-54b6-bc9a-eece0d4a5db0', 'external_no', 'ready');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('48', '16c66591-e8c5-54b6-bc9a-eece0d4a5db0', 'order_no', 'WEB2026112200021');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('11', '01a200de-a2c7-7670-b0d0-6cb77f7b1d4b', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', '', 'started', '1', '2026-11-22 01:28:40.006+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('13', '01a200de-a509-7ec0-b352-7e57e009b5cd', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'ask_stock', 'done', '1', '2026-11-22 01:28:40.773+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('19', '01a200de-a5e8-7efb-9af5-db7202961b13', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'ask_stock', 'done', '1', '2026-11-22 01:28:41.003+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('2', '01a200de-a509-7711-987f-ece7941116c2', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'allocate', 'done', '1', '2026-11-22 01:28:40.773+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('21', '01a200de-a509-73ac-8c80-f6fabe18a555', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'amount', 'no', '1', '2026-11-22 01:28:40.773+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('33', '01a200de-a509-7e58-9584-2c735e89f861', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'tell', 'done', '1', '2026-11-22 01:28:40.773+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('38', '01a200de-a3b2-753e-b936-01b2429efa26', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'paid', 'out', '1', '2026-11-22 01:28:40.458+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('42', '01a200de-a0d4-770d-beb0-4e14e59616aa', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', '', 'started', '1', '2026-11-22 01:28:39.64+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('46', '01a200de-a509-719f-8903-c7940694e1ae', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', '', 'done', '1', '2026-11-22 01:28:40.773+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('49', '01a200de-a6e9-785f-9a56-b50491b13271', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', '', 'started', '1', '2026-11-22 01:28:41.389+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('49', '01a200de-a73e-7540-bdca-e8c336e67e31', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'paid', 'out', '1', '2026-11-22 01:28:41.481+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('53', '01a200de-cab7-7da7-96fc-190e5658b575', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', '', 'started', '1', '2026-11-22 01:28:50.431+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('61', '01a200de-a2a4-76d8-85ed-cd7fcc64e33d', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'paid', 'out', '1', '2026-11-22 01:28:39.965+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('8', '01a200de-a5e8-7bee-97f5-9dfe3206a508', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'amount', 'yes', '1', '2026-11-22 01:28:41.003+00');
insert into live.notices (bucket, id, person_id, order_id, run_id, step, title, body, sealed, at, read_at) overriding system value values ('16', '01a200de-a4ce-70f5-b1a8-f8dfb81eec10', 'b5c1f58a-7a2b-4700-a7ee-c80debdf19c1', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990', '01a200de-a0cf-7390-b82c-f1deee5f14d0', 'tell:1', NULL, NULL, E'\\x0184ccc9eaf2b05ff7d3560bff9c21395046d42fa6e82ace28b467a6462cfbfb6c5914e7d21e8f424f2b3fde0e8d720ed6b8a7e8aa6899df266a817c4c3e524420dd15a7de50301ef723904fea9d4d82659b3d3b2aeba7f48bf80ae7e6dab743f22f5bed63df7734f6d710487a5524aa5496e40d054065bbe843e430632cad8bb18551a604b53695a2c5954ad202655078c11f', '2026-11-22 01:28:40.773+00', NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('16', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990', '1', '2026-11-22 01:28:39.64+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"id":"fe65ff68-75cb-5e1a-bbb9-44b2e280c990","orderNo":"WEB2026112200001","shopId":"f69d0682-7dbe-49a5-aaf3-98f8bba95d86","version":1,"channel":"WEB","externalNo":"ended","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"state":"paid","stateSince":"2026-11-22T01:28:39.640Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"84ed06be-f4f5-4767-8be1-d00d179d95c6","eventId":"01a200de-9fd4-7688-af8b-f1b50ad79710"}', '774', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('16', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990', '2', '2026-11-22 01:28:40.773+00', 'order.state_set', '{"from":"paid","to":"allocated","reason":null}', '{"state":"allocated","stateSince":"2026-11-22T01:28:40.773Z","stateReason":null,"previousState":null,"version":2}', '{"type":"run","runId":"01a200de-a0cf-7390-b82c-f1deee5f14d0","step":"allocate:1"}', '789', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('42', '92d4ec4e-8909-5778-ab3d-7170ae6f23aa', '1', '2026-11-22 01:28:40.006+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"id":"92d4ec4e-8909-5778-ab3d-7170ae6f23aa","orderNo":"WEB2026112200002","shopId":"f69d0682-7dbe-49a5-aaf3-98f8bba95d86","version":1,"channel":"WEB","externalNo":"waiting","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":120000,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":120000,"paid":120000,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"state":"paid","stateSince":"2026-11-22T01:28:40.006Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"84ed06be-f4f5-4767-8be1-d00d179d95c6","eventId":"01a200de-a145-7427-8609-e8a07add9f2a"}', '778', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('44', '80d0a461-fe2b-5cb0-b382-f672bd43c5ec', '1', '2026-11-22 01:28:41.389+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"id":"80d0a461-fe2b-5cb0-b382-f672bd43c5ec","orderNo":"WEB2026112200003","shopId":"f69d0682-7dbe-49a5-aaf3-98f8bba95d86","version":1,"channel":"WEB","externalNo":"calling","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"state":"paid","stateSince":"2026-11-22T01:28:41.389Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"84ed06be-f4f5-4767-8be1-d00d179d95c6","eventId":"01a200de-a6ac-7f84-ae6c-4ebd016ef42c"}', '797', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('48', '16c66591-e8c5-54b6-bc9a-eece0d4a5db0', '1', '2026-11-22 01:28:50.431+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"id":"16c66591-e8c5-54b6-bc9a-eece0d4a5db0","orderNo":"WEB2026112200021","shopId":"f69d0682-7dbe-49a5-aaf3-98f8bba95d86","version":1,"channel":"WEB","externalNo":"ready","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"state":"paid","stateSince":"2026-11-22T01:28:50.431Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"84ed06be-f4f5-4767-8be1-d00d179d95c6","eventId":"01a200de-c9fb-7aa6-8fe3-523cb70c3170"}', '806', NULL, NULL);
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('16', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990', '{}', E'\\x3feb9beafb60edd38a4ac5806e2a183f');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('42', '92d4ec4e-8909-5778-ab3d-7170ae6f23aa', '{}', E'\\x3feb9beafb60edd38a4ac5806e2a183f');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('44', '80d0a461-fe2b-5cb0-b382-f672bd43c5ec', '{}', E'\\x3feb9beafb60edd38a4ac5806e2a183f');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('48', '16c66591-e8c5-54b6-bc9a-eece0d4a5db0', '{}', E'\\x3feb9beafb60edd38a4ac5806e2a183f');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('16', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('42', '92d4ec4e-8909-5778-ab3d-7170ae6f23aa', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('44', '80d0a461-fe2b-5cb0-b382-f672bd43c5ec', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('48', '16c66591-e8c5-54b6-bc9a-eece0d4a5db0', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('16', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990', E'\\x70bb4733011254e7b5573703ece8f17c258863ef1c5202baf78bdb545099a8cf26cab9b9630c7de9d4132b6e171dc135bdf8ee935dd6c698c719ee80b06d57918b', E'\\x01ef8c78946bb9ae488964e42706688ae40adfc036e4767611cf7908c42160fde6d33fd7ec807d62a294a36caec90672530c19fff81d861a0833e756f7d349efc821aa638305cef42498d39296e8979bd4697152fcc31a22b7898f16d955ae37002ca741ae52402d16e868463d513d1caf49b7ea17a0e0b86e682380863a', E'\\xfd170880e50d7b2825a8ebe053c2e999', E'\\xbc44d4129262a0c2d64093df48b5f00a');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('42', '92d4ec4e-8909-5778-ab3d-7170ae6f23aa', E'\\x70bb473301fba45b4658709d84d8e0e9587cfbabb54fcb54bb5b8cf0c4055f76f128da39222b18a43e7064bf04cc88506ae7ea2cb44a5a691109340481c07b566e', E'\\x01e770ab1da99774b7f55dca2215d61860c8bd196bd20ba872b530f9f30cb34e6f3bf17c6011d8daf6974095c06ecea8514e6b972ef2dd3d2f607d371c9769d185aed5ecebb2ac4cb6097e5188fde866d8a069cca5560c31dc5e30105aebf9889abe67e6de873092284a77d0a0c73a4ab6d3323302705e887b28211f8ebc', E'\\xfd170880e50d7b2825a8ebe053c2e999', E'\\xbc44d4129262a0c2d64093df48b5f00a');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('44', '80d0a461-fe2b-5cb0-b382-f672bd43c5ec', E'\\x70bb47330171bfbaeb586967e0de7ecaf626593fa2e3d6324198525daeb6bec2db00d2dd0e26e48f6f7e060bb1a57bb0f7edc58a94dd39d4f921f33e19606a6914', E'\\x01c53a0dcad9fe45ee1b2cfd68e1cca5f7dfd74e4036b5cf9cf035b8fbe8ec6af211839bfb63bcfe8df8fa32f780500f13171c92bee27011032ea1af2962921062008a2f6c90cdec93262c3c96e2d6b3f0de450083bcf3f445b4a4c2f1b45cbdfaef24db508b74ad90d83175a1e7ac48db4e84ecdaa9cc56ce58f6918f1b', E'\\xfd170880e50d7b2825a8ebe053c2e999', E'\\xbc44d4129262a0c2d64093df48b5f00a');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('48', '16c66591-e8c5-54b6-bc9a-eece0d4a5db0', E'\\x70bb47330178aa61a5d28592b4c7beb47dd36b39cc140725a3f9818fe5295359c26ae6a7d052dc8e2d6d2260cb01f60bdcca6625659fff76a5000e1aa8ba56f0d0', E'\\x0116317b0910976a2cbcadb5b5a5183403310e5b29bd02c9abe1ef8b020597424eb0c02a4c27f6639abcfc21edb6e52c41a23195f269dfa89a4c12adb4d7c7ce985d5b7c48c4565c3c8165562d08030c2cb4899afcda886112c46117d6eed110548ceb19d4bca3608e626cecd57d312ab19a5dc0a7da14ac3bfabe294f4b', E'\\xfd170880e50d7b2825a8ebe053c2e999', E'\\xbc44d4129262a0c2d64093df48b5f00a');
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g) overriding system value values ('16', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990', 'WEB2026112200001', '2', 'f69d0682-7dbe-49a5-aaf3-98f8bba95d86', 'WEB', 'ended', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'allocated', NULL, NULL, '2026-11-22 01:28:40.773+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500');
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g) overriding system value values ('42', '92d4ec4e-8909-5778-ab3d-7170ae6f23aa', 'WEB2026112200002', '1', 'f69d0682-7dbe-49a5-aaf3-98f8bba95d86', 'WEB', 'waiting', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 01:28:40.006+00', '[]', '{}', 'CNY', '120000', '0', '0', '0', '0', '120000', '120000', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500');
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g) overriding system value values ('44', '80d0a461-fe2b-5cb0-b382-f672bd43c5ec', 'WEB2026112200003', '1', 'f69d0682-7dbe-49a5-aaf3-98f8bba95d86', 'WEB', 'calling', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 01:28:41.389+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500');
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g) overriding system value values ('48', '16c66591-e8c5-54b6-bc9a-eece0d4a5db0', 'WEB2026112200021', '1', 'f69d0682-7dbe-49a5-aaf3-98f8bba95d86', 'WEB', 'ready', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 01:28:50.431+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500');
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed) overriding system value values ('16', '01a200de-a0cf-7390-b82c-f1deee5f14d0', '1', '2026-11-22 01:28:39.965+00', '1', '{"node":"paid","type":"start","event":{"at":"2026-11-22T01:28:39.640Z","id":"01a200de-9fd4-7688-af8b-f1b50ad79710","data":{"implied":[]},"type":"OrderPaid","orderId":"fe65ff68-75cb-5e1a-bbb9-44b2e280c990","orderVersion":1}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed) overriding system value values ('16', '01a200de-a0cf-7390-b82c-f1deee5f14d0', '2', '2026-11-22 01:28:40.773+00', '1', '{"type":"call.settled","step":"ask_stock:1"}', '[{"step":"ask_stock:1","node":"ask_stock","phase":"resume","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"amount:1","node":"amount","phase":"visit","port":"no","waits":null,"failure":null,"decidedBy":"/","input":null,"output":null},{"step":"allocate:1","node":"allocate","phase":"visit","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"tell:1","node":"tell","phase":"visit","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null}]', E'\\x011321f6fdf9d585e6282e9af7ba80d16aa7710437a68a9f0991db0cf35d17614132c16cd57836984acbb252f41f30837586267e4e1e811865bd9b3e88f630e5bfee60af73b427e98e22708ddb1c7310e2dcb79dca2d9ed68ab77ab777daba38b967a011d1ad704269882652945aab3142e1512c4de82ce293d5b741b6934d5d0d22982242865b6d785d77bcde1f6c6482d46cfd2e892123f9213aba505375b327ea7d7c4ac6fe370683c08e2214f9921a64359fb079f05a689a7339b4473cff1d62de1e701526d8535261cacb527e864bdf5bd2c301e12cbad74c40a0ecb019640df89b56873a495b5b376d3693623484aa50e68fdab81b66edf7a500bae3517f8590fa0b7af5d14082f1688ebdcb54f2e903236560d040fdad446201921420dc4ed68cfb77d5134e2c403cb4ade847a33bc56ad4f13e8fd730257cfdc1ded717e9aa61e249572999a137649b5ba2f5c2a63fc6d944e8c2156e19b70e5282cfda4eeda0db5782299d426709a1cc1a265269eca46c3507e536410d474cc095042d6f77da91783af0dc82040fbfbde98c2258361a28e8ee468a487585fb46b91b813dd9bbd038ae27d14516857a8424978e934175582a1540449438682a2cd5f2a8bc1beeb40d9d380bfa45fed6ace52cc3736ca8b3e01d44afdb72c1d7a918744ca9c626c1fb53e341d1c319e72d4158e5e1ece1f6ed61de432bad91eec79bd38f2ab8c6af2ee41a84578635bcd612b0c1cf7bb583bfc22daafb2d1b99717f113733fe6bb0242ae7af3cb4491d4a6e4fa7df61b1b965394474d8f15675ccdf95586c6b50cc0f8e89f916fba4cf22d9109cb77b4ebdb1bdf1dd75fbc97ea6a11317e630b82b82cd6a94d5910bc85ab6469648108a263fe0bf676e677ea5710751446a1de347cfe0a55d6de5021dbc50fdbf37f6b06c1f79a0f3ae38e05933b831e905e9c815513dd770bee141302051a40a09397d66b057ba58f108d1fdcee6585fad3a97da9717bf17dbc4ae5f9ae36f6943342f3d2ca3a5267a628f1796d3a9a1c1c507e20fa33d0c5e3d091b5b0fc64b26f1fd8808719216465e45bc8e7e71c35a698a1056c23124f7d52ebafc321fcf6a791052f6479100507f9a375ebeedc0906ae3b1257ecd06d0eff61962feb68df7c75d675013143b6cf1f3fbd229dcd8b333d4547437d4c17de720984434b6e0687899975520216bb3b6b8bfeb75eed8115c38e409bcbed69b68c44dfbf3f1e27b74839be7c68f4d4a20bb8eba0086a8ba940bac6cd9fdf7ae4f261f17bd86452474bc0b13adbcd116c71f9d6ed78992d67b050d9191fee2b82daa1499d3606db197ebd7ca14b475977029e9a62beb336fbb08569382b4826aeb910cea732533dc8806b000e0e0ccbe00d96ffa6956d2cf9298a4eee68ecdba430ec642598f848c9642c074808217');
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed) overriding system value values ('42', '01a200de-a2be-7906-9592-e31aa8f41d6a', '1', '2026-11-22 01:28:40.458+00', '1', '{"node":"paid","type":"start","event":{"at":"2026-11-22T01:28:40.006Z","id":"01a200de-a145-7427-8609-e8a07add9f2a","data":{"implied":[]},"type":"OrderPaid","orderId":"92d4ec4e-8909-5778-ab3d-7170ae6f23aa","orderVersion":1}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed) overriding system value values ('42', '01a200de-a2be-7906-9592-e31aa8f41d6a', '2', '2026-11-22 01:28:41.003+00', '1', '{"type":"call.settled","step":"ask_stock:1"}', '[{"step":"ask_stock:1","node":"ask_stock","phase":"resume","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"amount:1","node":"amount","phase":"visit","port":"yes","waits":null,"failure":null,"decidedBy":"/","input":null,"output":null},{"step":"approve:1","node":"approve","phase":"visit","port":null,"waits":"approval","failure":null,"decidedBy":null,"input":null,"output":null}]', E'\\x01e758f223d3550815df955bf7320a014bfac6476d593ea9ddcaab21f15514fa382834e7761e29613dd06f3fa509c996801380fef8bbf183d754440f4978314a53f997315545e12756db473740e56e958e0b2d13940bc52f2645e883ca29c877c2544fbfb092ce498393bef9c774bc96cd556ccbe3f15b8b16d109a0bf3880ce30d294787f901b7eee5a8d8e6a51738d9d5336e8f68822f8fcbd103dc9d2af94fc91a21f60c19b781ff7c861f4262385f5927f63bfc3157373abc47a8177a72624bb7dccfe6d7da05ebfeacf10f6ffaae74fb7b2ed4e915bc8805e59fd23ab96aa2ef0ce6b40effc0808f30e1dcd2551bd22792c0e7dc6dd5bd977c26c2ab60b98fd28047a6d709c6ab45b4e3922bf99fd48627401e283112efe59d4b738d5db78f235cec1802d8ce0ac3717808a8d7419a3b9260d001b8298c8169f5652e2b4817529d0d5ced881aad966e7bc5a1c7eab796a72081ccb4cac505e399bd4fe5facc3164377ecac59a93ad1e8b5b0791457c7995b3cd74aac659c8512d28661443283c2a4d71696f5a545a10c957bd860674b0d7551f3ebbadeb0f24f181aec794c59d483d0b2619e232effced5cf9fee17fd731cc6f2f6c733c6ec358f06b9e2cf0f279abd1b29013d43069c7866358fa0afb6842e12beeb480dedae3e428d7b5bf48b8adb1ac3d28ea0ace53b2d81c2b9beff7c59d86d279c90a05e7502365d0f29abb872c35872a76194be09d1820d706398ffdca0c040de6b19e93471fca1d1f599522b06033b0d5dd5bbda4b5353b059d109744d498fe7f57990c6b0fac82e263d8042e5efb079a06270b87f0298f18f4b3fbec9cae33212c88f23cb80880cd040e45814645837bc4eebd3cb794a7baa7948ded5cf0dfc4d1b377e0a8159c766b6499bb19738c2821b4001cb1fe0a9f7f99578b707eb3cebb2081be5dffaaaa3aa58866673d9f8d45667e161bca461e2e4cd000207f42332f01e5bbe3ffddb4523b8c3954f30f5166d61c3f2bdee16efc2bd7101b7c4fb71014bad7432390e66a509cdeb2f6396d8d6a5667305a627f56a02f4c5916dc184be83a85d3985fb218d4a94a0b868b368e7873905d68145c376368fb5e53cc1c37de23ad855233d67358c698069b16464d00e47cce68e486a');
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed) overriding system value values ('44', '01a200de-a6e5-7d2a-88f5-2a94d0bf8bec', '1', '2026-11-22 01:28:41.481+00', '1', '{"node":"paid","type":"start","event":{"at":"2026-11-22T01:28:41.389Z","id":"01a200de-a6ac-7f84-ae6c-4ebd016ef42c","data":{"implied":[]},"type":"OrderPaid","orderId":"80d0a461-fe2b-5cb0-b382-f672bd43c5ec","orderVersion":1}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL);
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at) overriding system value values ('42', '01a200de-a2be-7906-9592-e31aa8f41d6a', '92d4ec4e-8909-5778-ab3d-7170ae6f23aa', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'waiting', 'wake', NULL, '[]', NULL, E'\\x0127a293187797c77b23f9c887f04466b10da17a47f5fd4923666e7ee8988bac268b9640be2ae31f11a47ead3419fcd00c0f9631ea43257cc557647b3b1a89babace30ea4ddb7161d1323910991d606f483f9470cb22b402a81f8c6ccbd8962fd87695df93d67b70862d8c079cc067deda1ebd5762f8b3908f6fed8521f12242d662877b3f874f75b5cac85ad46e98cfe07b94cc17b2685a64fe22f0ee91b2bc43bc168c29d914bf02dc21755fab8fb200a58d0c44d27ed5b65e8c54932c01a67952f2885fa7746f013c6824f1fd37c65fec475cdc7c2b68a43688bd01c6f62e9444a7f226bc7bb45c43bd0ac52effb2c3350d202bca048c144e7c51866aa9feb70697c5467aba5790de059a71b0c97665968343abd3c6c5280e4191dd9c8831df288018fa646738705c80e3fc1f5a76b402617df989a0bc032009387851b48e793981733d3b8e963f44dc14891c97dd7ad4b9214563bfc886743e2b0022964308b6538ad31eb687e517357fab6905cd9de715465e6fcffb5977774766d75a33cc07f8072e5e90c0765662760400cebc52992f18cf90f30447c9eef760f8030e273de4700acaa02065d633decee6a853f49bf27b150c55a77294206c7e858c0da3e9dcdce4da9c0122ed92d0b9fe798a2d856cbf80d7554b1260b1885ff1d77dab7fe9edf58b88c44f779a4653f69934fb27f6d9887ddd46f3c1eef29bc65b6915906a23', 'true', '2', '0', '{"type":"token","tokenId":"84ed06be-f4f5-4767-8be1-d00d179d95c6","eventId":"01a200de-a145-7427-8609-e8a07add9f2a"}', '2026-11-22 01:28:40.006+00');
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at) overriding system value values ('44', '01a200de-a6e5-7d2a-88f5-2a94d0bf8bec', '80d0a461-fe2b-5cb0-b382-f672bd43c5ec', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'waiting', 'wake', NULL, '[]', '{"status":"waiting","tokens":[{"type":"waiting","id":"t1","node":"ask_stock","step":"ask_stock:1","wait":{"type":"call"}}],"outputs":{},"visits":{"paid":1,"ask_stock":1},"steps":2,"nextToken":2,"trigger":{"at":"2026-11-22T01:28:41.389Z","id":"01a200de-a6ac-7f84-ae6c-4ebd016ef42c","data":{"implied":[]},"type":"OrderPaid","orderId":"80d0a461-fe2b-5cb0-b382-f672bd43c5ec","orderVersion":1},"failure":null}', NULL, 'false', '1', '0', '{"type":"token","tokenId":"84ed06be-f4f5-4767-8be1-d00d179d95c6","eventId":"01a200de-a6ac-7f84-ae6c-4ebd016ef42c"}', '2026-11-22 01:28:41.389+00');
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at) overriding system value values ('48', '01a200de-cab3-7d9f-abd5-f6bb79e875f0', '16c66591-e8c5-54b6-bc9a-eece0d4a5db0', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'ready', 'fresh', NULL, '[{"node": "paid", "type": "start", "event": {"at": "2026-11-22T01:28:50.431Z", "id": "01a200de-c9fb-7aa6-8fe3-523cb70c3170", "data": {"implied": []}, "type": "OrderPaid", "orderId": "16c66591-e8c5-54b6-bc9a-eece0d4a5db0", "orderVersion": 1}}]', NULL, NULL, 'false', '0', '0', '{"type":"token","tokenId":"84ed06be-f4f5-4767-8be1-d00d179d95c6","eventId":"01a200de-c9fb-7aa6-8fe3-523cb70c3170"}', '2026-11-22 01:28:50.431+00');
insert into live.runs_done (bucket, id, order_id, flow_id, version_id, status, failure_code, failure_node, state, state_sealed, personal, seq, cause, started_at, ended_at) overriding system value values ('16', '01a200de-a0cf-7390-b82c-f1deee5f14d0', 'fe65ff68-75cb-5e1a-bbb9-44b2e280c990', '33b0d814-f82d-4b15-b906-0a24c7200770', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'done', NULL, NULL, NULL, E'\\x01c033840cceef4974c0bc8da62f00917ce1efa94828ec46512f26121ada9215242e732e451c2fa65bc630c6ae0f55ae9f91fb9869da17fb606c0af5ee85b1705be3f3618f662719fd9d9db42107dfc8960d8f8af7ff20d465ac4191f2b914a4d62f6c0dfa289c9cf0f856cd20de306ec1ff7f9d0ab2790ef5d878a8f8e267b31132bcfe97f34bcd958f199985fa1234a4d99a70cdb444d31c5abe3850641c3699dd5f5bb7730f451d44ae579493fa63122fa6108d9535b8dba1bdd51effc71713a8a383d6057fd81f21ef093c49b00a22381aea221ed1c155199e629b9d6cfdf6e616564488906953dcffc6117ec73aa51f2b58f36e2f5649e40553c4a80478ddf465dba0aee2109eac3da812153381ec45d79a57ba8898cb1e8e9d0ccb468c0ed5a396dbe8089d1c6be17612cfcd83e07907bfce4d98a689f37b22c815c3016ee2ef25913ef7cf9865361c4b5eb71c0ea0dcb2f9efeed5e021b24d42f79f651dc4270400ce9444ddf9dd93e32dfe2ac7d37ca25f8fff877386102b1fa0539b2327f91a4e66de37f5cc881afd5fd3b35ca61e31c2bb9e2688e1ede776472f5539d3acf9433801d64a3883f5aca79d2305bf7dbb929f8c8f4a751dd04b687b14a5242f9d9325f33d28aa304b5597de257951244c9039253d736e46bf00', 'true', '2', '{"type":"token","tokenId":"84ed06be-f4f5-4767-8be1-d00d179d95c6","eventId":"01a200de-9fd4-7688-af8b-f1b50ad79710"}', '2026-11-22 01:28:39.64+00', '2026-11-22 01:28:40.773+00');
insert into control.account (id, account_id, provider_id, user_id, access_token, refresh_token, id_token, access_token_expires_at, refresh_token_expires_at, scope, password, created_at, updated_at) overriding system value values ('0360ce27-d300-42f8-b205-62f565280586', 'b5c1f58a-7a2b-4700-a7ee-c80debdf19c1', 'credential', 'b5c1f58a-7a2b-4700-a7ee-c80debdf19c1', NULL, NULL, NULL, NULL, NULL, NULL, 'none', '2026-11-22 01:28:33.243+00', '2026-11-22 01:28:33.243+00');
insert into control.approval_chain_versions (id, chain_id, number, levels, created_by, created_at) overriding system value values ('d21931cd-43aa-4c65-9030-e364ac454040', '00000000-0000-4000-8000-000000000001', '1', '[{"role": "supervisor"}]', NULL, '2026-11-22 01:28:33.167+00');
insert into control.connections (id, environment, type, name, shop_id, settings, paused, secrets, created_at, updated_at) overriding system value values ('dff9996c-f425-463f-9825-6387e5bf9277', 'live', 'http', 'Witness', NULL, '{"auth": "none", "baseUrl": "http://127.0.0.1:38763", "username": "", "headerName": "", "allowPrivateNetwork": true}', 'false', '[{"sealed": "cLtHMwGM8MI97g4fG7LqWMoMDQAyG6T8kG7zaLUgGILcNMjg+Xvy0A==", "validUntil": null}]', '2026-11-22 01:28:33.243+00', '2026-11-22 01:28:33.243+00');
insert into control.flow_draft_history (flow_id, revision, graph, saved_by, saved_at) overriding system value values ('33b0d814-f82d-4b15-b906-0a24c7200770', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "dff9996c-f425-463f-9825-6387e5bf9277", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', NULL, '2026-11-22 01:28:33.243+00');
insert into control.flow_drafts (flow_id, revision, graph, content_hash, saved_by, saved_at) overriding system value values ('33b0d814-f82d-4b15-b906-0a24c7200770', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "dff9996c-f425-463f-9825-6387e5bf9277", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', '221e6d40315a907ba58906a8ec3e8deb04a79c11be6d7051baa1a147ba1d0950', NULL, '2026-11-22 01:28:33.243+00');
insert into control.flow_versions (id, flow_id, number, graph, content_hash, triggers, requires, published_by, published_at) overriding system value values ('0d97ffea-1427-4fdd-afa6-57b00bb32829', '33b0d814-f82d-4b15-b906-0a24c7200770', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "dff9996c-f425-463f-9825-6387e5bf9277", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', '221e6d40315a907ba58906a8ec3e8deb04a79c11be6d7051baa1a147ba1d0950', '[{"node": "paid", "spec": {"events": ["OrderPaid"], "shopIds": null}}]', '{alert.notify@1,approval.chain@1,connector.http-request@1,order.set-status@1,rule.condition@1,trigger.order-event@1}', NULL, '2026-11-22 01:28:33.243+00');
insert into control.flow_publications (flow_id, environment, version_id, paused, published_at) overriding system value values ('33b0d814-f82d-4b15-b906-0a24c7200770', 'live', '0d97ffea-1427-4fdd-afa6-57b00bb32829', 'false', '2026-11-22 01:28:33.243+00');
select setval('control.control_audit_id_seq', 8);
