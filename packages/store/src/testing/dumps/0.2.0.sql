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
CREATE TABLE "live"."approval_photos" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"approval_id" uuid NOT NULL,
	"order_id" uuid,
	"level" integer NOT NULL,
	"stage" integer NOT NULL,
	"person_id" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"source_hash" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "approval_photos_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "live"."refunds" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"no" text NOT NULL,
	"external_no" text,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"reason_code" text,
	"texts" "bytea",
	"state" text NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"state_reason" "bytea",
	"payment_no" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"refunded_at" timestamp (3) with time zone,
	CONSTRAINT "refunds_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "refunds_no_key" UNIQUE("bucket","order_id","no"),
	CONSTRAINT "refunds_external_no_key" UNIQUE("bucket","order_id","external_no"),
	CONSTRAINT "refunds_state_check" CHECK ("live"."refunds"."state" in ('requested', 'agent_review', 'warehouse_review', 'finance_review', 'refunding', 'refunded', 'refund_failed', 'rejected', 'withdrawn', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."approval_photos" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"approval_id" uuid NOT NULL,
	"order_id" uuid,
	"level" integer NOT NULL,
	"stage" integer NOT NULL,
	"person_id" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"source_hash" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "approval_photos_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."refunds" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"no" text NOT NULL,
	"external_no" text,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"reason_code" text,
	"texts" "bytea",
	"state" text NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"state_reason" "bytea",
	"payment_no" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"refunded_at" timestamp (3) with time zone,
	CONSTRAINT "refunds_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "refunds_no_key" UNIQUE("bucket","order_id","no"),
	CONSTRAINT "refunds_external_no_key" UNIQUE("bucket","order_id","external_no"),
	CONSTRAINT "refunds_state_check" CHECK ("sandbox"."refunds"."state" in ('requested', 'agent_review', 'warehouse_review', 'finance_review', 'refunding', 'refunded', 'refund_failed', 'rejected', 'withdrawn', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "live"."approvals" ALTER COLUMN "role" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."calls" ALTER COLUMN "run_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."notices" ALTER COLUMN "run_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."approvals" ALTER COLUMN "role" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."calls" ALTER COLUMN "run_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."notices" ALTER COLUMN "run_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "control"."api_tokens" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "control"."connections" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "control"."settings" ADD COLUMN "live_mail_id" uuid;--> statement-breakpoint
ALTER TABLE "control"."settings" ADD COLUMN "sandbox_mail_id" uuid;--> statement-breakpoint
ALTER TABLE "control"."settings" ADD COLUMN "mail_sender" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."approvals" ADD COLUMN "asked_people" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."approvals" ADD COLUMN "closed_to" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."approvals" ADD COLUMN "escalated_to" text;--> statement-breakpoint
ALTER TABLE "live"."approvals" ADD COLUMN "stage" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."approvals" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "live"."approvals" ADD COLUMN "amount" bigint;--> statement-breakpoint
ALTER TABLE "live"."approvals" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "live"."approvals" ADD COLUMN "refund_id" uuid;--> statement-breakpoint
ALTER TABLE "live"."notices" ADD COLUMN "call_id" uuid;--> statement-breakpoint
ALTER TABLE "live"."orders" ADD COLUMN "warehouse" text;--> statement-breakpoint
ALTER TABLE "live"."run_turns" ADD COLUMN "took_us" integer;--> statement-breakpoint
ALTER TABLE "sandbox"."approvals" ADD COLUMN "asked_people" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."approvals" ADD COLUMN "closed_to" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."approvals" ADD COLUMN "escalated_to" text;--> statement-breakpoint
ALTER TABLE "sandbox"."approvals" ADD COLUMN "stage" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."approvals" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sandbox"."approvals" ADD COLUMN "amount" bigint;--> statement-breakpoint
ALTER TABLE "sandbox"."approvals" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "sandbox"."approvals" ADD COLUMN "refund_id" uuid;--> statement-breakpoint
ALTER TABLE "sandbox"."notices" ADD COLUMN "call_id" uuid;--> statement-breakpoint
ALTER TABLE "sandbox"."orders" ADD COLUMN "warehouse" text;--> statement-breakpoint
ALTER TABLE "sandbox"."run_turns" ADD COLUMN "took_us" integer;--> statement-breakpoint
CREATE INDEX "approval_photos_approval_id_idx" ON "live"."approval_photos" USING btree ("approval_id");--> statement-breakpoint
CREATE INDEX "approval_photos_order_id_idx" ON "live"."approval_photos" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "approval_photos_source_hash_idx" ON "live"."approval_photos" USING btree ("source_hash");--> statement-breakpoint
CREATE INDEX "approval_photos_approval_id_idx" ON "sandbox"."approval_photos" USING btree ("approval_id");--> statement-breakpoint
CREATE INDEX "approval_photos_order_id_idx" ON "sandbox"."approval_photos" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "approval_photos_source_hash_idx" ON "sandbox"."approval_photos" USING btree ("source_hash");--> statement-breakpoint
ALTER TABLE "control"."api_tokens" ADD CONSTRAINT "api_tokens_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."settings" ADD CONSTRAINT "settings_live_mail_id_connections_id_fk" FOREIGN KEY ("live_mail_id") REFERENCES "control"."connections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."settings" ADD CONSTRAINT "settings_sandbox_mail_id_connections_id_fk" FOREIGN KEY ("sandbox_mail_id") REFERENCES "control"."connections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_person_id_idx" ON "control"."api_tokens" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "approvals_due_idx" ON "live"."approvals" USING btree ("due_at") WHERE "live"."approvals"."status" = 'open' and "live"."approvals"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "approvals_due_idx" ON "sandbox"."approvals" USING btree ("due_at") WHERE "sandbox"."approvals"."status" = 'open' and "sandbox"."approvals"."due_at" is not null;
CREATE TABLE "control"."calendars" (
	"number" integer PRIMARY KEY NOT NULL,
	"calendar" json NOT NULL,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "control"."call_holds" (
	"environment" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"cause" jsonb NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "call_holds_environment_check" CHECK ("control"."call_holds"."environment" in ('live', 'sandbox'))
);
--> statement-breakpoint
CREATE TABLE "control"."connection_quotas" (
	"connection_id" uuid NOT NULL,
	"per" text NOT NULL,
	"slice" smallint NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "connection_quotas_connection_id_per_slice_pk" PRIMARY KEY("connection_id","per","slice"),
	CONSTRAINT "connection_quotas_per_check" CHECK ("control"."connection_quotas"."per" in ('second', 'minute', 'hour', 'day'))
);
--> statement-breakpoint
CREATE TABLE "control"."connection_states" (
	"connection_id" uuid PRIMARY KEY NOT NULL,
	"breaker" text DEFAULT 'closed' NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"window_started_at" timestamp (3) with time zone,
	"window_calls" integer DEFAULT 0 NOT NULL,
	"window_failures" integer DEFAULT 0 NOT NULL,
	"window_retries" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"probe_at" timestamp (3) with time zone,
	"probe_call" uuid,
	"resting_until" timestamp (3) with time zone,
	"limited" integer DEFAULT 0 NOT NULL,
	"needs_secret" boolean DEFAULT false NOT NULL,
	"last_code" text,
	"last_params" jsonb,
	"last_failed_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "connection_states_breaker_check" CHECK ("control"."connection_states"."breaker" in ('closed', 'open')),
	CONSTRAINT "connection_states_probe_check" CHECK ("control"."connection_states"."breaker" <> 'open' or "control"."connection_states"."probe_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "control"."flow_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"flow_id" uuid NOT NULL,
	"graph" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"note" text NOT NULL,
	"base_version_id" uuid,
	"status" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"comment" text DEFAULT '' NOT NULL,
	CONSTRAINT "flow_reviews_status_check" CHECK ("control"."flow_reviews"."status" in ('open', 'approved', 'rejected', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "live"."bulk_items" (
	"bucket" smallint NOT NULL,
	"job_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"order_id" uuid,
	"place" text,
	"status" text NOT NULL,
	"new_run_id" uuid,
	"code" text,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "bulk_items_pkey" PRIMARY KEY("bucket","job_id","run_id"),
	CONSTRAINT "bulk_items_status_check" CHECK ("live"."bulk_items"."status" in ('waiting', 'done', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "live"."bulk_jobs" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"act" text NOT NULL,
	"params" json,
	"per_minute" integer,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"cause" json NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "bulk_jobs_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "bulk_jobs_act_check" CHECK ("live"."bulk_jobs"."act" in ('cancel', 'retry', 'migrate', 'backfill')),
	CONSTRAINT "bulk_jobs_status_check" CHECK ("live"."bulk_jobs"."status" in ('running', 'done', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "live"."child_chunks" (
	"bucket" smallint NOT NULL,
	"run_id" uuid NOT NULL,
	"step" text NOT NULL,
	"no" integer NOT NULL,
	"flow_id" uuid NOT NULL,
	"items" json,
	"sealed" "bytea",
	"count" integer NOT NULL,
	"open" integer NOT NULL,
	"failed" integer NOT NULL,
	"failures" json NOT NULL,
	CONSTRAINT "child_chunks_pkey" PRIMARY KEY("bucket","run_id","step","no")
);
--> statement-breakpoint
CREATE TABLE "live"."key_events" (
	"bucket" smallint NOT NULL,
	"key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"id" uuid NOT NULL,
	"shop_id" uuid,
	"name" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "key_events_pkey" PRIMARY KEY("bucket","key","at")
);
--> statement-breakpoint
CREATE TABLE "live"."replay_items" (
	"bucket" smallint NOT NULL,
	"replay_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"status" text NOT NULL,
	"new_run_id" uuid,
	"code" text,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "replay_items_pkey" PRIMARY KEY("bucket","replay_id","run_id"),
	CONSTRAINT "replay_items_status_check" CHECK ("live"."replay_items"."status" in ('waiting', 'done', 'skipped', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "live"."replays" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"letter_cause" text NOT NULL,
	"version_choice" text NOT NULL,
	"per_minute" integer NOT NULL,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"cause" json NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "replays_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "replays_status_check" CHECK ("live"."replays"."status" in ('running', 'done', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "live"."schedules" (
	"bucket" smallint NOT NULL,
	"flow_id" uuid NOT NULL,
	"node" text NOT NULL,
	"spec" json NOT NULL,
	"next_at" timestamp (3) with time zone,
	"last_at" timestamp (3) with time zone,
	"last_runs" integer NOT NULL,
	"firing_at" timestamp (3) with time zone,
	"after_placed_at" timestamp (3) with time zone,
	"after_id" uuid,
	CONSTRAINT "schedules_pkey" PRIMARY KEY("bucket","flow_id","node")
);
--> statement-breakpoint
CREATE TABLE "live"."waits" (
	"bucket" smallint NOT NULL,
	"key" text NOT NULL,
	"run_id" uuid NOT NULL,
	"step" text NOT NULL,
	"order_id" uuid,
	"shop_id" uuid,
	"names" text[] NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "waits_pkey" PRIMARY KEY("bucket","key","run_id","step")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."bulk_items" (
	"bucket" smallint NOT NULL,
	"job_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"order_id" uuid,
	"place" text,
	"status" text NOT NULL,
	"new_run_id" uuid,
	"code" text,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "bulk_items_pkey" PRIMARY KEY("bucket","job_id","run_id"),
	CONSTRAINT "bulk_items_status_check" CHECK ("sandbox"."bulk_items"."status" in ('waiting', 'done', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."bulk_jobs" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"act" text NOT NULL,
	"params" json,
	"per_minute" integer,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"cause" json NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "bulk_jobs_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "bulk_jobs_act_check" CHECK ("sandbox"."bulk_jobs"."act" in ('cancel', 'retry', 'migrate', 'backfill')),
	CONSTRAINT "bulk_jobs_status_check" CHECK ("sandbox"."bulk_jobs"."status" in ('running', 'done', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."child_chunks" (
	"bucket" smallint NOT NULL,
	"run_id" uuid NOT NULL,
	"step" text NOT NULL,
	"no" integer NOT NULL,
	"flow_id" uuid NOT NULL,
	"items" json,
	"sealed" "bytea",
	"count" integer NOT NULL,
	"open" integer NOT NULL,
	"failed" integer NOT NULL,
	"failures" json NOT NULL,
	CONSTRAINT "child_chunks_pkey" PRIMARY KEY("bucket","run_id","step","no")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."key_events" (
	"bucket" smallint NOT NULL,
	"key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"id" uuid NOT NULL,
	"shop_id" uuid,
	"name" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "key_events_pkey" PRIMARY KEY("bucket","key","at")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."replay_items" (
	"bucket" smallint NOT NULL,
	"replay_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"status" text NOT NULL,
	"new_run_id" uuid,
	"code" text,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "replay_items_pkey" PRIMARY KEY("bucket","replay_id","run_id"),
	CONSTRAINT "replay_items_status_check" CHECK ("sandbox"."replay_items"."status" in ('waiting', 'done', 'skipped', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."replays" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"letter_cause" text NOT NULL,
	"version_choice" text NOT NULL,
	"per_minute" integer NOT NULL,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"cause" json NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "replays_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "replays_status_check" CHECK ("sandbox"."replays"."status" in ('running', 'done', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."schedules" (
	"bucket" smallint NOT NULL,
	"flow_id" uuid NOT NULL,
	"node" text NOT NULL,
	"spec" json NOT NULL,
	"next_at" timestamp (3) with time zone,
	"last_at" timestamp (3) with time zone,
	"last_runs" integer NOT NULL,
	"firing_at" timestamp (3) with time zone,
	"after_placed_at" timestamp (3) with time zone,
	"after_id" uuid,
	CONSTRAINT "schedules_pkey" PRIMARY KEY("bucket","flow_id","node")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."waits" (
	"bucket" smallint NOT NULL,
	"key" text NOT NULL,
	"run_id" uuid NOT NULL,
	"step" text NOT NULL,
	"order_id" uuid,
	"shop_id" uuid,
	"names" text[] NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "waits_pkey" PRIMARY KEY("bucket","key","run_id","step")
);
--> statement-breakpoint
ALTER TABLE "live"."runs" DROP CONSTRAINT "runs_lane_check";--> statement-breakpoint
ALTER TABLE "sandbox"."runs" DROP CONSTRAINT "runs_lane_check";--> statement-breakpoint
DROP INDEX "live"."calls_due_at_idx";--> statement-breakpoint
DROP INDEX "live"."flow_counts_version_id_idx";--> statement-breakpoint
DROP INDEX "sandbox"."calls_due_at_idx";--> statement-breakpoint
DROP INDEX "sandbox"."flow_counts_version_id_idx";--> statement-breakpoint
ALTER TABLE "live"."conflicts" ALTER COLUMN "order_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."event_keys" ALTER COLUMN "order_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."conflicts" ALTER COLUMN "order_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."event_keys" ALTER COLUMN "order_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "control"."connections" ADD COLUMN "limits" jsonb DEFAULT '{"concurrency":8,"quotas":[]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "control"."connections" ADD COLUMN "paused_reason" text;--> statement-breakpoint
ALTER TABLE "control"."connections" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "control"."flow_publications" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "control"."flow_publications" ADD COLUMN "paused_by" json;--> statement-breakpoint
ALTER TABLE "control"."flow_publications" ADD COLUMN "pause_reason" text;--> statement-breakpoint
ALTER TABLE "control"."flow_publications" ADD COLUMN "max_working" integer;--> statement-breakpoint
ALTER TABLE "control"."flow_publications" ADD COLUMN "apart_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "control"."flow_versions" ADD COLUMN "one_open_run_per" text;--> statement-breakpoint
ALTER TABLE "control"."flow_versions" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "control"."flow_versions" ADD COLUMN "restores" integer;--> statement-breakpoint
ALTER TABLE "control"."flow_versions" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
ALTER TABLE "control"."flows" ADD COLUMN "review_required" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "control"."runner_slots" ADD COLUMN "place" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."calls" ADD COLUMN "released" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."calls" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "live"."calls" ADD COLUMN "decided_by" text;--> statement-breakpoint
ALTER TABLE "live"."calls" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "live"."calls" ADD COLUMN "decision_reason" "bytea";--> statement-breakpoint
ALTER TABLE "live"."notices" ADD COLUMN "flow_id" uuid;--> statement-breakpoint
ALTER TABLE "live"."run_turns" ADD COLUMN "calendar" integer;--> statement-breakpoint
ALTER TABLE "live"."runs" ADD COLUMN "retry_of" uuid;--> statement-breakpoint
ALTER TABLE "live"."runs" ADD COLUMN "parent_run_id" uuid;--> statement-breakpoint
ALTER TABLE "live"."runs" ADD COLUMN "parent_step" text;--> statement-breakpoint
ALTER TABLE "live"."runs" ADD COLUMN "item_index" integer;--> statement-breakpoint
ALTER TABLE "live"."runs" ADD COLUMN "depth" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."runs" ADD COLUMN "at_nodes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."runs" ADD COLUMN "turned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "live"."runs_done" ADD COLUMN "failure_mark" text;--> statement-breakpoint
ALTER TABLE "live"."runs_done" ADD COLUMN "retry_of" uuid;--> statement-breakpoint
ALTER TABLE "live"."runs_done" ADD COLUMN "retried_by" uuid;--> statement-breakpoint
ALTER TABLE "live"."runs_done" ADD COLUMN "handled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "live"."runs_done" ADD COLUMN "handled_by" text;--> statement-breakpoint
ALTER TABLE "live"."runs_done" ADD COLUMN "parent_run_id" uuid;--> statement-breakpoint
ALTER TABLE "live"."runs_done" ADD COLUMN "parent_step" text;--> statement-breakpoint
ALTER TABLE "live"."runs_done" ADD COLUMN "item_index" integer;--> statement-breakpoint
ALTER TABLE "live"."runs_done" ADD COLUMN "depth" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."calls" ADD COLUMN "released" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."calls" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "sandbox"."calls" ADD COLUMN "decided_by" text;--> statement-breakpoint
ALTER TABLE "sandbox"."calls" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sandbox"."calls" ADD COLUMN "decision_reason" "bytea";--> statement-breakpoint
ALTER TABLE "sandbox"."notices" ADD COLUMN "flow_id" uuid;--> statement-breakpoint
ALTER TABLE "sandbox"."run_turns" ADD COLUMN "calendar" integer;--> statement-breakpoint
ALTER TABLE "sandbox"."runs" ADD COLUMN "retry_of" uuid;--> statement-breakpoint
ALTER TABLE "sandbox"."runs" ADD COLUMN "parent_run_id" uuid;--> statement-breakpoint
ALTER TABLE "sandbox"."runs" ADD COLUMN "parent_step" text;--> statement-breakpoint
ALTER TABLE "sandbox"."runs" ADD COLUMN "item_index" integer;--> statement-breakpoint
ALTER TABLE "sandbox"."runs" ADD COLUMN "depth" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."runs" ADD COLUMN "at_nodes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."runs" ADD COLUMN "turned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sandbox"."runs_done" ADD COLUMN "failure_mark" text;--> statement-breakpoint
ALTER TABLE "sandbox"."runs_done" ADD COLUMN "retry_of" uuid;--> statement-breakpoint
ALTER TABLE "sandbox"."runs_done" ADD COLUMN "retried_by" uuid;--> statement-breakpoint
ALTER TABLE "sandbox"."runs_done" ADD COLUMN "handled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sandbox"."runs_done" ADD COLUMN "handled_by" text;--> statement-breakpoint
ALTER TABLE "sandbox"."runs_done" ADD COLUMN "parent_run_id" uuid;--> statement-breakpoint
ALTER TABLE "sandbox"."runs_done" ADD COLUMN "parent_step" text;--> statement-breakpoint
ALTER TABLE "sandbox"."runs_done" ADD COLUMN "item_index" integer;--> statement-breakpoint
ALTER TABLE "sandbox"."runs_done" ADD COLUMN "depth" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "control"."calendars" ADD CONSTRAINT "calendars_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."connection_quotas" ADD CONSTRAINT "connection_quotas_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "control"."connections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."connection_states" ADD CONSTRAINT "connection_states_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "control"."connections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_reviews" ADD CONSTRAINT "flow_reviews_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "control"."flows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_reviews" ADD CONSTRAINT "flow_reviews_base_version_id_flow_versions_id_fk" FOREIGN KEY ("base_version_id") REFERENCES "control"."flow_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_reviews" ADD CONSTRAINT "flow_reviews_requested_by_person_id_fk" FOREIGN KEY ("requested_by") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_reviews" ADD CONSTRAINT "flow_reviews_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "flow_reviews_open_idx" ON "control"."flow_reviews" USING btree ("flow_id") WHERE "control"."flow_reviews"."status" = 'open';--> statement-breakpoint
CREATE INDEX "flow_reviews_flow_id_idx" ON "control"."flow_reviews" USING btree ("flow_id","requested_at");--> statement-breakpoint
CREATE INDEX "bulk_items_waiting_idx" ON "live"."bulk_items" USING btree ("job_id","run_id") WHERE "live"."bulk_items"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "bulk_items_order_id_idx" ON "live"."bulk_items" USING btree ("order_id","place") WHERE "live"."bulk_items"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "bulk_jobs_running_idx" ON "live"."bulk_jobs" USING btree ("id") WHERE "live"."bulk_jobs"."status" = 'running';--> statement-breakpoint
CREATE INDEX "key_events_at_idx" ON "live"."key_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "replay_items_waiting_idx" ON "live"."replay_items" USING btree ("replay_id","run_id") WHERE "live"."replay_items"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "replays_running_idx" ON "live"."replays" USING btree ("id") WHERE "live"."replays"."status" = 'running';--> statement-breakpoint
CREATE INDEX "replays_letter_cause_idx" ON "live"."replays" USING btree ("letter_cause","id");--> statement-breakpoint
CREATE INDEX "schedules_next_at_idx" ON "live"."schedules" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "waits_run_id_idx" ON "live"."waits" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "bulk_items_waiting_idx" ON "sandbox"."bulk_items" USING btree ("job_id","run_id") WHERE "sandbox"."bulk_items"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "bulk_items_order_id_idx" ON "sandbox"."bulk_items" USING btree ("order_id","place") WHERE "sandbox"."bulk_items"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "bulk_jobs_running_idx" ON "sandbox"."bulk_jobs" USING btree ("id") WHERE "sandbox"."bulk_jobs"."status" = 'running';--> statement-breakpoint
CREATE INDEX "key_events_at_idx" ON "sandbox"."key_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "replay_items_waiting_idx" ON "sandbox"."replay_items" USING btree ("replay_id","run_id") WHERE "sandbox"."replay_items"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "replays_running_idx" ON "sandbox"."replays" USING btree ("id") WHERE "sandbox"."replays"."status" = 'running';--> statement-breakpoint
CREATE INDEX "replays_letter_cause_idx" ON "sandbox"."replays" USING btree ("letter_cause","id");--> statement-breakpoint
CREATE INDEX "schedules_next_at_idx" ON "sandbox"."schedules" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "waits_run_id_idx" ON "sandbox"."waits" USING btree ("run_id");--> statement-breakpoint
ALTER TABLE "control"."flow_versions" ADD CONSTRAINT "flow_versions_reviewed_by_person_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calls_released_idx" ON "live"."calls" USING btree ("connection_id","due_at","id") WHERE "live"."calls"."status" = 'ready' and "live"."calls"."released";--> statement-breakpoint
CREATE INDEX "calls_decided_idx" ON "live"."calls" USING btree ("decided_at","id") WHERE "live"."calls"."decision" is not null;--> statement-breakpoint
CREATE INDEX "order_changes_at_idx" ON "live"."order_changes" USING brin ("at");--> statement-breakpoint
CREATE INDEX "runs_held_idx" ON "live"."runs" USING btree ("flow_id","id") WHERE "live"."runs"."lane" = 'held';--> statement-breakpoint
CREATE INDEX "runs_parent_run_id_idx" ON "live"."runs" USING btree ("parent_run_id","item_index") WHERE "live"."runs"."parent_run_id" is not null;--> statement-breakpoint
CREATE INDEX "runs_done_parent_run_id_idx" ON "live"."runs_done" USING btree ("parent_run_id","item_index") WHERE "live"."runs_done"."parent_run_id" is not null;--> statement-breakpoint
CREATE INDEX "runs_done_dead_idx" ON "live"."runs_done" USING btree ("ended_at") WHERE "live"."runs_done"."status" = 'failed' and "live"."runs_done"."retried_by" is null and "live"."runs_done"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "calls_released_idx" ON "sandbox"."calls" USING btree ("connection_id","due_at","id") WHERE "sandbox"."calls"."status" = 'ready' and "sandbox"."calls"."released";--> statement-breakpoint
CREATE INDEX "calls_decided_idx" ON "sandbox"."calls" USING btree ("decided_at","id") WHERE "sandbox"."calls"."decision" is not null;--> statement-breakpoint
CREATE INDEX "order_changes_at_idx" ON "sandbox"."order_changes" USING brin ("at");--> statement-breakpoint
CREATE INDEX "runs_held_idx" ON "sandbox"."runs" USING btree ("flow_id","id") WHERE "sandbox"."runs"."lane" = 'held';--> statement-breakpoint
CREATE INDEX "runs_parent_run_id_idx" ON "sandbox"."runs" USING btree ("parent_run_id","item_index") WHERE "sandbox"."runs"."parent_run_id" is not null;--> statement-breakpoint
CREATE INDEX "runs_done_parent_run_id_idx" ON "sandbox"."runs_done" USING btree ("parent_run_id","item_index") WHERE "sandbox"."runs_done"."parent_run_id" is not null;--> statement-breakpoint
CREATE INDEX "runs_done_dead_idx" ON "sandbox"."runs_done" USING btree ("ended_at") WHERE "sandbox"."runs_done"."status" = 'failed' and "sandbox"."runs_done"."retried_by" is null and "sandbox"."runs_done"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "calls_due_at_idx" ON "live"."calls" USING btree ("connection_id",("attempts" > 0),"due_at","id") WHERE "live"."calls"."status" = 'ready';--> statement-breakpoint
CREATE INDEX "flow_counts_version_id_idx" ON "live"."flow_counts" USING btree ("version_id","at");--> statement-breakpoint
CREATE INDEX "calls_due_at_idx" ON "sandbox"."calls" USING btree ("connection_id",("attempts" > 0),"due_at","id") WHERE "sandbox"."calls"."status" = 'ready';--> statement-breakpoint
CREATE INDEX "flow_counts_version_id_idx" ON "sandbox"."flow_counts" USING btree ("version_id","at");--> statement-breakpoint
ALTER TABLE "live"."runs" ADD CONSTRAINT "runs_lane_check" CHECK ("live"."runs"."lane" in ('fresh', 'wake', 'bulk', 'alone', 'held'));--> statement-breakpoint
ALTER TABLE "sandbox"."runs" ADD CONSTRAINT "runs_lane_check" CHECK ("sandbox"."runs"."lane" in ('fresh', 'wake', 'bulk', 'alone', 'held'));
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
insert into control.approval_chains (id, name_zh, name_en, created_at, archived_at) overriding system value values ('00000000-0000-4000-8000-000000000001', '大额订单', 'Large order', '2026-11-22 12:59:41.114+00', NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('1', '2026-11-22 12:59:41.114+00', NULL, 'chain.created', '{"name": "大额订单"}', 'chain', '00000000-0000-4000-8000-000000000001', '{"name": "install", "type": "system"}', '772', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('2', '2026-11-22 12:59:41.158+00', NULL, 'person.made_admin', '{}', 'person', '3c2082d7-4f3d-4bb0-9fb7-26ec25be9123', '{"name": "install", "type": "system"}', '774', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('3', '2026-11-22 12:59:41.158+00', NULL, 'person.roles_set', '{"roles": ["admin", "supervisor"]}', 'person', '3c2082d7-4f3d-4bb0-9fb7-26ec25be9123', '{"name": "dump", "type": "system"}', '774', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('4', '2026-11-22 12:59:41.158+00', 'live', 'shop.created', '{"name": "Dump", "channel": "WEB"}', 'shop', '195bf995-3483-4cee-b96e-b224aedac042', '{"name": "dump", "type": "system"}', '774', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('5', '2026-11-22 12:59:41.158+00', 'live', 'connection.created', '{"name": "Witness"}', 'connection', '98e7a066-9003-42dc-b4e3-2921fae7f235', '{"name": "dump", "type": "system"}', '774', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('6', '2026-11-22 12:59:41.158+00', NULL, 'flow.created', '{"name": "Upgrade"}', 'flow', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '{"name": "dump", "type": "system"}', '774', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('7', '2026-11-22 12:59:41.158+00', 'live', 'flow.published', '{"name": "Upgrade", "number": 1, "versionId": "66d10130-dc15-49f1-829d-a43b69a614eb"}', 'flow', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '{"name": "dump", "type": "system"}', '774', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('8', '2026-11-22 12:59:41.158+00', 'live', 'token.created', '{"name": "dump", "scopes": ["orders:write"], "environment": "live"}', 'token', '3522efca-2448-4011-aa06-17027b113155', '{"name": "dump", "type": "system"}', '774', NULL, NULL);
insert into control.flows (id, name, created_at, updated_at, archived_at, review_required) overriding system value values ('728e60f3-b6c5-4114-8564-f2f4bb916bf7', 'Upgrade', '2026-11-22 12:59:41.158+00', '2026-11-22 12:59:41.158+00', NULL, 'false');
insert into control.number_ranges (environment, series, next) overriding system value values ('live', 'WEB20261122', '41');
insert into control.person (id, name, email, email_verified, image, created_at, updated_at, language, zone, currency, active) overriding system value values ('3c2082d7-4f3d-4bb0-9fb7-26ec25be9123', 'Dump', 'dump@example.com', 'false', NULL, '2026-11-22 12:59:41.158+00', '2026-11-22 12:59:41.158+00', NULL, NULL, NULL, 'true');
insert into control.person_roles (person_id, role) overriding system value values ('3c2082d7-4f3d-4bb0-9fb7-26ec25be9123', 'admin');
insert into control.person_roles (person_id, role) overriding system value values ('3c2082d7-4f3d-4bb0-9fb7-26ec25be9123', 'supervisor');
insert into control.schema_info (name, applied_at) overriding system value values ('0000_initial', '2026-11-22 12:59:40.778+00');
insert into control.schema_info (name, applied_at) overriding system value values ('0001_chains_refunds_people', '2026-11-22 12:59:40.923+00');
insert into control.schema_info (name, applied_at) overriding system value values ('0002_engine', '2026-11-22 12:59:40.96+00');
insert into control.shops (id, environment, channel, name, zone, currency, created_at) overriding system value values ('195bf995-3483-4cee-b96e-b224aedac042', 'live', 'WEB', 'Dump', 'Asia/Shanghai', 'CNY', '2026-11-22 12:59:41.158+00');
insert into live.approvals (bucket, id, run_id, step, order_id, flow_id, chain_id, chain_version_id, levels, level, role, title, status, requested_by, requested_at, decided_by, decided_at, comment, decisions, asked_people, closed_to, escalated_to, stage, due_at, amount, currency, refund_id) overriding system value values ('28', '01a20357-5182-7914-89a3-d49fef6abbdc', '01a20357-5108-7b5d-9436-578071582c9c', 'approve:1', '1a1d9978-3035-50a3-bdec-e1dba194a59c', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '00000000-0000-4000-8000-000000000001', 'c38b53ce-c937-48e4-9529-2646577331fd', '[{"id": "level-1", "who": {"role": "supervisor", "type": "role"}, "mode": "any", "limit": null, "comment": "optional", "evidence": "none"}]', '0', 'supervisor', '{"en": "Large order WEB2026112200002", "zh": "大额订单 WEB2026112200002"}', 'open', NULL, '2026-11-22 12:59:43.853+00', NULL, NULL, NULL, '[]', '{}', '{}', NULL, '0', NULL, '120000', 'CNY', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('20', '01a20357-50ae-72de-b4bb-ff8d0be74594', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4', 'raw_event', 'application/json', E'\\x8be6d4e0f9261213b42129601525a4a8646d3170a13120512e3a326bc31e87c0', '898', '1', E'\\x019aa916801a74bec5de7e1dc5c2c389120f782a26697362ec04553db2bd16c38b2c623dc50ee580b495248a92180cef0c759b1a2f39639fecf210e933b6cb72052cf053115b838ae725b2c798d29d80cffc6202e37b0068c972296673ba35281176af2c29afb056317d27c79b44184472e187035039ccb8f0869c096d44db31fa85372a4dc01d11baaa9f3ceb3c1c4ed4be65a899fc9883bc28f1998bd400f7d488873d026c6b611d640de991ce696fd57fd014235e148e55512815f635053396b4e014416ed285465abd8be577da620c019ef1428af7b05e360da87d7b3089f8376ddae2a97dceb58d26a82fb10c7518c053a00b90da368450d3e0375d08a692353806136035fdabac20cbf686a653755f0ffbe708b5779642bf91ffdb7aecd00208eb5652a466f0c6c0ecf24bc0806141191ac8caeb860e39ce5cc20c94f0284d3921389f202a32d05c00ae7e8ee6b892441717ae154f9f63e5ee5e12cff4c4a193dff243f380d7e4f328cc2fc8ffa6a5506359e4824c3befc26abed284a6704970d6588eb1d78b868a81df7a6fb83ddb40ced0c828de72ec198702da024c3ad46f6cb9178aec25bf4ec773b2b33d8112590008dba2eeeeaad57061c09c337bbcb7cc8c9334965170816d7fd54603a97ef45e91785191f7c35077da291c3e18940090683171a94898df831fa3756cad208d92bec6b0635f7f53b223e75c3d83daeadb87ab8601a11e920b192096e03055a1f915ed46d09466a69837461e0cd154703bfe9f011a676497a0b843ed5c2d963dcc36ae47e6dd10a536f99500eba921993836c43f52cc3a4b98ea84a6386135e094ac55d2416fd11808399acab3506bfe1d330e4d3ee3fd05c2373ea95af714faa7e7986d73e11eefeab6627cd319c78574664e0b02509db626fdc8408667d23a71555db32ae96febc183589523015fa15b82b2ffc6d8492f2f3522f22d1149f97f729c10ba33ee300803fc7eebc47375d86eaf290e03ee9a723b6a4dda6441bb7fa4fd87b3d67bc42a65fe7a3f4bf02893f19b33f46cafc7ad3105c35f0139fa1414aa1049d75ffa6fc1f9c0f8d7d3c755eeb8500fb93d32409b496743967f66cf4c2284b04dc838902a19584b6524db54623cc5130407bb837b3c063000b1238f1c7d5e2928636778841223f5f3a93fe1e525449c38c25224e6e1e9dcec64a3765d0da9f7da4ddd0b7ee24ed635b88e58e180e4eee33bde3642d0469c234053d76f6ad641b617cc393048bca7aacf40129cfd08070fd2389bbc1b08bfe779e10923740a38781b07b27370d011', '2026-11-22 12:59:43.665+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('28', '01a20357-5106-7b41-943f-1a18620c965c', '1a1d9978-3035-50a3-bdec-e1dba194a59c', 'raw_event', 'application/json', E'\\xa465500e6c0b23c0b4f9c72539551adb564a4fa669e059b6f6b7885e7d135bd6', '906', '1', E'\\x012a1fb386db400275853f08a1e9547ce351b43a44bab243e7c75c94dc5888557d26ad3ecfe26b162f52f157908685f205ae804be090858e5232a91de509e4e70074d42865fd0f8c57c75b9cc739fc5f31978fe1be3bc3a8038a9c25de576a7d989fdb6fa717872492e1fdab48f713a0df9b46bfbfab2dcdb4ae180ecb7de930051e3090f77288328ecd9fdc2a16ed25e7b1737299a1a20d198b375c828c1bcf2a5d7910486e601898a4f95568a3798865c69da03856a0468fe7106eb3cd78791472bc0a390343680d99f959eeb220728ae98ce5bc358f3ddede5cbb54f70f7caaa46b88d60a79589cae37ecb1859eeb5bbe87eeb265aea57ac45c3ea2f913be2ae5f1e5ef5277bf80c251d4c0bd4041ff046d0966776b880bcd575e571e9e68665ff76b25247e9471844aa76c499b6a2fb654660c180e837b7bd7649640ed889f3e9bea436b8ef55d37ede9ef1de6534d5c7469e758ca495544fc32b0652f3e4c7e71f80b199ffe1850a1408a6482f8027572d34cde20a51717ad4a49fae251270b812e66ad6b0ad4f5ec6731c0af312d92892a9d95617b253807f03036d5e7006fc23ee22050baf07c3dc3b5e68ebf07f2f8f4f12853edf4197469813d3cda70e3445e0de99859de53272c8e2fb6b0ca955bbe2bd960f0ed98d168d72a66681502cdab87e9ab812e4b1f99315549d0b389f343e1a55aeef88adf1a20e4674a40c8e5fce826e8ab11bfa86ee668832da929c53f2c4db5226368620ac209030831807ecc19d1dae44daf2d6995977d9ee80e61e18cebc66a087c21e06c265cec3a12da325b00307e715a7e59f5d8678aabb49b495d1061318670cb3a1fa7725c532f7c1f262684e2800400f451ae52b2c98efb55a8a7451c6fd985b9b75b8d46470688375513f138bee524d19234ed1290bef0e3b756ea83a8251ac264ee7a4c6ee88a55f23fdcee1b247ce54fc933ad9fe1b053b691a169ca7cf1b8c29257f280f8efefbbfa1adee5a41ab93b0ba2b0546f381909fb29587f072be3a458f4aba7ffbc4a598a0332a21e5c39b311a8a099edee186618bb4d23a68aa095fd3d1acad591daac820aa5540ee529de8a593d9bd75c44bed85e549c0962e131894a076077bea34490c0f7ccd975a0a71cf6d0cd64077a2e609e16a047191750b8b4537a959bc3a7783b01e3b5d74e728f78f17474c99977c169764fbe75f20d75e9df798e74fd90a95646674d9d05a13dbde2e225717360f15991dc65e80bd37c62adba096ef70ddc31fd88287b534a3e3ae77a4e6ad340267c74d8f49ae5913358218b4a450aaf0015be', '2026-11-22 12:59:43.751+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('45', '01a20357-51f9-7ee1-ab39-9be30577f16d', '7c17a334-4d31-5d87-8aed-cf5d3b29562d', 'raw_event', 'application/json', E'\\xa27ef58eae3e0e9173420b38c6162dc6bb3fdc9dfac9c97e135b0fdafb898bc4', '900', '1', E'\\x011a712faa595697d6bd7a114ba6ee069d889b6e35177e5eca5da654ba36938ba058ba810fc2ab0796825cd2e384fe2d47749fb27d308e0ed26d065262386c2c44ff1fe1fde4520d1a1eb4aa8b9002d0310b8de3c13ac513982074818f87540472a81ecbc8fc26df915b029c58a21c971e9414155076fc660e39a8fa825666a5764b8f31dcf6276e0bc1734d28165a971025e38b7f354aae56264d8cce60bcdcd8c385b0de1427c75fc468352e2257881472f3081b3a35c51e8c13783981c31df38e1ce5d4374af06f60eb0b0b60e37666e1848b5b337f147225ea40816152d1ce9c098b81b535f58b15a1a51293ee5d430190ebebf4bf1223e83cb1d4d9fb40ede2c0d8d8206413b6c40d7ae7dd36f8a739148d809dab93199890aa37b368c577ea7a571b6a5cbce554819f594c5f6e54dca0505a38a93ba1dea071b4006c887e4577349743d10f400122e033b560eea1dfd1c85b468b217129e07047256e8bb2c3ed2ca0d1997891f170994e416d8b32737f7f4293b8bf5775686c895533f1f0e2c9f51d10c44d39dbfc91cf3cd6586e04c26ac60efe6c21fcd22fbeba6a64769caedf61a67473313e75fdc0b967e84d94f6d0cad4197d1dc0fec11659117e56755d8a1df99e616045027bb581f3e3fdffb2f0b1ab834db161290678306647acef3a51a9228a217d5d61864b8d30b76cdd39220f6df79514aa726116fa08506f9081ef13f892f20916f1e6e8a982d1670d617ee95e00cf807b890e27e43710e64e16513465194f1985802e0f1155ff725b6107f56f817f9973c039c896329d0e44f594f8abcf857c7c842bd6cf5fd9cd5d577b307642bb5b65b3a464ee57c962b77aef0a87149b675a3efadbd8bc3f21fa6a63a16e5900841d7abd0bf7d22a38497576ba4302b0ad043c6f21291e5381cd9e5677f0d4accc11f1ce15be7f92d50887b20b7607eb90b9a4c7e7f16d572a76a2976279655f4ebe8044862683b2971a95d3d8b2afaf8c00b8c7f27a7c3afe4229605186a53be9e29a411f53264bb0a485f653e7158e53451f518729f154dc8051ea7165e818dd51b75bfc30c1dc31a72833d5ba1ec7ed3df32d94d3036ff722086d3e08a40b31e68d29b09c30579f35017afd158cfddfb558d7bdac1624cd811b4198d05c2696b2571754d3ba959beeed29a895ac25a5236f14bef00ccd7e0ba0f04054c37dbcaf791a4db96fa796c435ac9c2d804d24105ec021b10d4a0ec13c54035d6e1bcc5aeb190b05b7f985f84e140950a68938e6a552da987cc17566ca234397ba310d5d6c6cc03477eee829', '2026-11-22 12:59:43.995+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('49', '01a20357-59eb-78a9-891e-54972bcea3f1', 'cc8c2531-d2ea-50d2-a158-e54e08ec31b1', 'raw_event', 'application/json', E'\\x5ca72963c85d0a625cee9faff5684b37bd5691f092a5867702b0e1ee2797f06b', '898', '1', E'\\x0199c3b3095865ba9659dd259f2220dcfbd2ad628c0ce34a705ec73754ebf2ec022a25f76f4bc9489039e67d9f1c58dd8b5a7beb18548dc50ee4ce8f7cf29889336e2a22359e40fa617c37a17fc0e1d59ff82bdcaabc3c55643b72c503372c97d4dc6fa01da1b8b15ec44103170ef2e8f19a9d087a94bfd20c6790f88d14da0e3674693fac846813fdf5c7bee4f80ce6f6edab49a66faa055b27ac2ef4d8daa6ec5018c76a3ac24456037d983b934b6f844be0f7a1b9b523bf2041ee38ba44b041c7d30fa0d584f1d0745b4ce28d9d550d56e1af9eb18b36efb01b0021031dbef3767996c7b46a9631a322a2a4e0b91c76532a872354d023fbf20428b6567895dc6bdbddb459d0b9a46f8ff48b4291475bb83f48232bc77d2951bc2c5d378df41a33b49434ce02cc0d2c5081df744e0da06501843e91df07b1c17fa2f48affa89f438ed0e37259e51581420b9b62cd85c31247218061c29ed6a0a39b21e14fad69b0569d3fa45114334daa7b60e0c457c28a0388fa8756e8494489106da3d1dbd51c28e7cd9503f3fd139274379dbda47f8bccc88ce7bbf4e239d6618229c7f62c18982722cd2761aeba8a6d36daa31d7dacf799a14aeabe63c50f7909440d2ad07f1de6bfe5dcc129cbfc1f7ca2c3e2f5bdad3f3a99b1b026773e0710d7d50a57cc9c45567a6732c142fd0e0e6a7d616b52714b800032fe53cc13be665bd19904d6e3a8f3708943ed4a7d52c9dc39564e6d37d3356980885e5ef1da48548b4ba9b8e4f5807151fb91230a03f11dc94d77c21c15df2dfe6fe1525b931f8131ece7c393ac9ca95b20485c799acd507847c6928a027f6189ea54bd17cfca106e39bb54035fdbbad0da5c5e4936bcf0e3bcea7bde8f48301ad11857252b782a89c4650f83bf9ebb41c1edab0c04ec189ee9469a5af668e5348a589f1641b501d73662f2c94c2ba96f42c4b9be6748a6694c597690f1ca976472e8a63e0a4fe004ace0a8f8e8e08f16d312d80e5007f90f80e68969537903508be9bddb6a81f622e1e8e950fa7174f3c085f9e78c13f389174cb2624b9e6e36e299e045edf1d7b8051e78d73bc5767f2e50f97500c5d4d2646e892e850d811b3fd971f4f45368bfeda3380195287e24ae5a1a93ccc23cd4c29c9df7d4cc5077143650ef7d5c18542202091d63e990f8a948b4d7cc294cf912408ad930ad2b8938ff63640cf20d087b0979802fe708b0028392b744a255f4baa30cce49cf9fc0b6b6358979afa0442c63dabfcb22ba4444f5b95b1ae244918fea2564b0758a8cee395c987b36a338b5', '2026-11-22 12:59:46.029+00', NULL);
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at, released, decision, decided_by, decided_at, decision_reason) overriding system value values ('20', '01a20357-50f7-7cfc-9915-32ba2a8b5d94', '01a20357-50e4-7aee-94ce-8b7bf441c194', 'ask_stock:1', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4', 'false', 'connector.http-request', '98e7a066-9003-42dc-b4e3-2921fae7f235', '01a20357-50e4-7aee-94ce-8b7bf441c194:ask_stock:1', NULL, 'key', '10000', E'\\x019b4d7203171e23c13d2efb2db425831c837b510043f4a9973e1d213287602e56b82ce7d322655848f1c6e18bfeb1667f155f8b2cf5108b7aa3cfc2ebce7e239cda0b5352bc362b4e89ac5eedb17525a710590cee900c60a6532f3d72321e208c417aac92fe336edd53480fe9ee85e524bc37450eede7858c93d79e2b48f807c9914e2b98cc3c6bb89a37e22d20dd02f335586b584d1482d0ab5a7d6c3dc7bc44c1dfa58ec8e09cb91a070e9b9b4484f16de4bd534666', 'ok', '2026-11-22 12:59:43.665+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": null, "result": "ok", "endedAt": "2026-11-22T12:59:43.833692+00:00"}]', E'\\x011dd4bfb7d00e1dd0940d5e9d2901f5209e3d0544c39dedca69f1ddbf97f2dcbee203a6a9bad229d23386f4f477f2c76a7eec86c992f4bfbc714f093cc5f0de51d438ce6aab02a7c9f85d18d24e51b6f2add51aad2953da3f', NULL, '2026-11-22 12:59:43.665+00', '2026-11-22 12:59:43.834+00', 'false', NULL, NULL, NULL, NULL);
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at, released, decision, decided_by, decided_at, decision_reason) overriding system value values ('28', '01a20357-510f-7d8f-938e-5dc11c124bdc', '01a20357-5108-7b5d-9436-578071582c9c', 'ask_stock:1', '1a1d9978-3035-50a3-bdec-e1dba194a59c', 'false', 'connector.http-request', '98e7a066-9003-42dc-b4e3-2921fae7f235', '01a20357-5108-7b5d-9436-578071582c9c:ask_stock:1', NULL, 'key', '10000', E'\\x01f05ae9095484e81dc3c4490d175f71004fca0bd69855480392af8669d7babdce39c35a7ca83394f9204e7ba65e652b5165f1ae3e6f4ff20f23fbd1258356f8a46c8f299f682b78a22d69bbd4b674e9a088e70caddc0077f5ea8ebf0dc707bff523da3b011ca5e7366520e191a87cfa3cbb3549ca38aad580d22e8cabf3fead188def8e08ca5535f17b12943915ebdad1941e3a757f85c7e21819877adf6d8b44ba210cb6887ed0e729ff21e7bd811ac2e4a62b8a6ba980c8', 'ok', '2026-11-22 12:59:43.751+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": null, "result": "ok", "endedAt": "2026-11-22T12:59:43.829555+00:00"}]', E'\\x01882ced46f0aa4a49f80f5922edc4ed8d9dfd8ee9ed4a31b63617caa15b1577fb62dba83f85ff4d5b76c6eb32d432acf32a89a40b1ff3bd0b5e44720192c014229746d53b05dc3f443b9f41669df585d0a9a64f280193fcbc', NULL, '2026-11-22 12:59:43.751+00', '2026-11-22 12:59:43.83+00', 'false', NULL, NULL, NULL, NULL);
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at, released, decision, decided_by, decided_at, decision_reason) overriding system value values ('45', '01a20357-5204-7ca3-9063-7ee41c5636ed', '01a20357-51fd-7c1e-a645-35adedaabbad', 'ask_stock:1', '7c17a334-4d31-5d87-8aed-cf5d3b29562d', 'false', 'connector.http-request', '98e7a066-9003-42dc-b4e3-2921fae7f235', '01a20357-51fd-7c1e-a645-35adedaabbad:ask_stock:1', NULL, 'key', '10000', E'\\x01c0075777fe43d0c8d920f3b32e33c4ff0e9147eef4606ec716c88d39151f3a877ea7cdfe05c3d584270d7d9865ee5859ce6a6370f3bafce4b6bae6d4c6f6abb1d237cab9715d5863b2a692864b2225e21ea600daa3a50c179b76a37db1013a81858811a979c7633655e43676b0ddf767962c27ffc94a1719980b1788b71fe04417c545bf117b10cd2cc0d6052f5aac907acec4413181d76f9a51e2f5830294123a2a571893da3b81a236961323fb7322bd2dd144f52714ee', 'ready', '2026-11-22 12:59:45.306+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": "call_failed", "result": "retry", "endedAt": "2026-11-22T12:59:44.187098+00:00"}]', NULL, NULL, '2026-11-22 12:59:43.995+00', NULL, 'false', NULL, NULL, NULL, NULL);
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('12', '2c12a191-149b-8bf2-a086-903c92f63dcc', E'\\x5ca72963c85d0a625cee9faff5684b37bd5691f092a5867702b0e1ee2797f06b', '01a20357-59eb-78a9-891e-54972bcea3f1', 'cc8c2531-d2ea-50d2-a158-e54e08ec31b1');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('27', '1671a333-fee9-82c6-8579-d5e08e437adb', E'\\xa465500e6c0b23c0b4f9c72539551adb564a4fa669e059b6f6b7885e7d135bd6', '01a20357-5106-7b41-943f-1a18620c965c', '1a1d9978-3035-50a3-bdec-e1dba194a59c');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('30', '3d956e0d-7aa4-88a3-bdde-d21c3838c1de', E'\\x8be6d4e0f9261213b42129601525a4a8646d3170a13120512e3a326bc31e87c0', '01a20357-50ae-72de-b4bb-ff8d0be74594', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('62', '927c2726-43e4-8f23-8b45-d8704c9bbe7e', E'\\xa27ef58eae3e0e9173420b38c6162dc6bb3fdc9dfac9c97e135b0fdafb898bc4', '01a20357-51f9-7ee1-ab39-9be30577f16d', '7c17a334-4d31-5d87-8aed-cf5d3b29562d');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('20', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4', 'external_no', 'ended');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('20', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4', 'order_no', 'WEB2026112200001');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('28', '1a1d9978-3035-50a3-bdec-e1dba194a59c', 'external_no', 'waiting');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('28', '1a1d9978-3035-50a3-bdec-e1dba194a59c', 'order_no', 'WEB2026112200002');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('45', '7c17a334-4d31-5d87-8aed-cf5d3b29562d', 'external_no', 'calling');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('45', '7c17a334-4d31-5d87-8aed-cf5d3b29562d', 'order_no', 'WEB2026112200003');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('49', 'cc8c2531-d2ea-50d2-a158-e54e08ec31b1', 'external_no', 'ready');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('49', 'cc8c2531-d2ea-50d2-a158-e54e08ec31b1', 'order_no', 'WEB2026112200021');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('11', '01a20357-5191-75db-8da3-308fba6b2f0b', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', '', 'done', '1', '2026-11-22 12:59:43.853+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('14', '01a20357-5111-7e31-ae64-22e43ca765ce', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', 'paid', 'out', '1', '2026-11-22 12:59:43.751+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('15', '01a20357-5191-7e68-9e6f-52493f02678f', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', 'tell', 'done', '1', '2026-11-22 12:59:43.853+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('22', '01a20357-50fb-7c90-9205-eff122a42216', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', 'paid', 'out', '1', '2026-11-22 12:59:43.665+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('26', '01a20357-5201-7907-b279-44200dd0a6da', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', '', 'started', '1', '2026-11-22 12:59:43.995+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('32', '01a20357-5206-7123-b951-b0f259c79960', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', 'paid', 'out', '1', '2026-11-22 12:59:43.995+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('33', '01a20357-50f3-7f24-8db4-d8e166c69be1', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', '', 'started', '1', '2026-11-22 12:59:43.665+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('34', '01a20357-518a-7af6-8ea7-04109e48dc22', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', 'ask_stock', 'done', '2', '2026-11-22 12:59:43.853+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('35', '01a20357-518a-7763-9004-1037ceabd1a3', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', 'amount', 'no', '1', '2026-11-22 12:59:43.853+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('50', '01a20357-5191-761f-8dda-465cfb6f08b2', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', 'allocate', 'done', '1', '2026-11-22 12:59:43.853+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('59', '01a20357-510d-7662-8fa8-c53fdc2eefbb', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', '', 'started', '1', '2026-11-22 12:59:43.751+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('59', '01a20357-5191-754e-9218-f9dac7112a3b', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', 'amount', 'yes', '1', '2026-11-22 12:59:43.853+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('8', '01a20357-5a0d-7c04-80e2-140b51919508', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', '', 'started', '1', '2026-11-22 12:59:46.029+00');
insert into live.notices (bucket, id, person_id, order_id, run_id, step, title, body, sealed, at, read_at, call_id, flow_id) overriding system value values ('20', '01a20357-5188-790e-8bf9-f8642d60a194', '3c2082d7-4f3d-4bb0-9fb7-26ec25be9123', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4', '01a20357-50e4-7aee-94ce-8b7bf441c194', 'tell:1', NULL, NULL, E'\\x01aa59549a261a68477a5a40b2e3acbef5c8e9b22f11373cadfe83701bb9e7c0bf0a841b501616aa2f3d71da618f8714355a8daf4941698590dabb2efb35e5be3e64c65a2a7232899af5420a40ee76e2e9e521d04d2f20d18c8ec2b7bcc3ea026fd619f9494775409ade6a198dfdc871b06aca8e64cc9b8eb13ba3bb23b7bf2493aa1509135779fc8b175d6d365558ce9c3e4a', '2026-11-22 12:59:43.853+00', NULL, NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('20', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4', '1', '2026-11-22 12:59:43.665+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"channel":"WEB","externalNo":"ended","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"id":"bf9428a0-209a-59f8-b4d6-195d5593bdd4","orderNo":"WEB2026112200001","version":1,"shopId":"195bf995-3483-4cee-b96e-b224aedac042","state":"paid","stateSince":"2026-11-22T12:59:43.665Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"3522efca-2448-4011-aa06-17027b113155","eventId":"01a20357-50ae-72de-b4bb-ff8d0be74594"}', '778', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('20', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4', '2', '2026-11-22 12:59:43.853+00', 'order.state_set', '{"from":"paid","to":"allocated","reason":null}', '{"version":2,"state":"allocated","stateSince":"2026-11-22T12:59:43.853Z","stateReason":null,"previousState":null}', '{"type":"run","runId":"01a20357-50e4-7aee-94ce-8b7bf441c194","step":"allocate:1"}', '788', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('28', '1a1d9978-3035-50a3-bdec-e1dba194a59c', '1', '2026-11-22 12:59:43.751+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"channel":"WEB","externalNo":"waiting","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":120000,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":120000,"paid":120000,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"id":"1a1d9978-3035-50a3-bdec-e1dba194a59c","orderNo":"WEB2026112200002","version":1,"shopId":"195bf995-3483-4cee-b96e-b224aedac042","state":"paid","stateSince":"2026-11-22T12:59:43.751Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"3522efca-2448-4011-aa06-17027b113155","eventId":"01a20357-5106-7b41-943f-1a18620c965c"}', '780', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('45', '7c17a334-4d31-5d87-8aed-cf5d3b29562d', '1', '2026-11-22 12:59:43.995+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"channel":"WEB","externalNo":"calling","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"id":"7c17a334-4d31-5d87-8aed-cf5d3b29562d","orderNo":"WEB2026112200003","version":1,"shopId":"195bf995-3483-4cee-b96e-b224aedac042","state":"paid","stateSince":"2026-11-22T12:59:43.995Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"3522efca-2448-4011-aa06-17027b113155","eventId":"01a20357-51f9-7ee1-ab39-9be30577f16d"}', '791', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('49', 'cc8c2531-d2ea-50d2-a158-e54e08ec31b1', '1', '2026-11-22 12:59:46.029+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"channel":"WEB","externalNo":"ready","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"id":"cc8c2531-d2ea-50d2-a158-e54e08ec31b1","orderNo":"WEB2026112200021","version":1,"shopId":"195bf995-3483-4cee-b96e-b224aedac042","state":"paid","stateSince":"2026-11-22T12:59:46.029Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"3522efca-2448-4011-aa06-17027b113155","eventId":"01a20357-59eb-78a9-891e-54972bcea3f1"}', '797', NULL, NULL);
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('20', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4', '{}', E'\\xf12e5f7624e864af85361c1bd545635a');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('28', '1a1d9978-3035-50a3-bdec-e1dba194a59c', '{}', E'\\xf12e5f7624e864af85361c1bd545635a');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('45', '7c17a334-4d31-5d87-8aed-cf5d3b29562d', '{}', E'\\xf12e5f7624e864af85361c1bd545635a');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('49', 'cc8c2531-d2ea-50d2-a158-e54e08ec31b1', '{}', E'\\xf12e5f7624e864af85361c1bd545635a');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('20', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('28', '1a1d9978-3035-50a3-bdec-e1dba194a59c', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('45', '7c17a334-4d31-5d87-8aed-cf5d3b29562d', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('49', 'cc8c2531-d2ea-50d2-a158-e54e08ec31b1', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('20', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4', E'\\x3ae4b4af01c5f60bfdaaa18fed85f5c987c9af3eb1044bc73a225ef768397810fb7f72acba999e45541e4cf802c284de2f88767219fc34c10dbb016108846eda51', E'\\x019ab526a407ddf976eda009d0e479240926b24e26a19fe0513a4b5b705400d65b0b7362d7a3e8a15ac24b26b8ec0b3c45ef2e43328a9af2c4e0979536a59eed134bd200a8f33f4c8b7c839ff84bd9e8ecf5178c41986d2d515bc2bfe65e68628e8f0cbcfb0a5c69b2248707622a2ed31b461d4ae445f8385a0f29d1d119', E'\\x14decafdc07add73a22a4a02cf7b80dd', E'\\x486bf9e570b365d4887fde1c5a9bb3d2');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('28', '1a1d9978-3035-50a3-bdec-e1dba194a59c', E'\\x3ae4b4af011354c76c44f131901e3802a1c5d8ebcad45cb57265677705d96e260e75cf8c137517f184fa27ba589b78922381583fa60f2d0e6f82467ad9d57df5b7', E'\\x01b2e4762f6e3577d6accaeaba38bbff09102e642b984c416ed8c8aa8b6ab317bd48f8bce424d99f76275e5274143b7e71021b21574e3382333e760b2825d2e82b49537451d028d72b1035114e1324f2e4e025de1e7be9cdad3db63c035aefe56d6ca985642aac37007454af1575f34254477f8a61beac76736f940e0331', E'\\x14decafdc07add73a22a4a02cf7b80dd', E'\\x486bf9e570b365d4887fde1c5a9bb3d2');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('45', '7c17a334-4d31-5d87-8aed-cf5d3b29562d', E'\\x3ae4b4af0124675d54ad5705feacc3d904b73c172143f71ae348826112c601d7f0a1370435f0efab43f82bd168811c8f3c7ac8995580fdd9d1cc5548a515f60637', E'\\x0132e0bf7469f5aee17ae62ea27b85f6c0ab7e413c6c2e12f3dcaf0e17e08b78ef3d91b114dbdd9bea32f0cf0b0da2721acd6253d638570b08e4e652448329263a27bf6c1a9e90f885cd75f5d995dad778ce3167ea5161d11c84888aedfb39ec09dd73d46ed7ac30f7773256f0c6508c1582004ebd24aaa534edcc644355', E'\\x14decafdc07add73a22a4a02cf7b80dd', E'\\x486bf9e570b365d4887fde1c5a9bb3d2');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('49', 'cc8c2531-d2ea-50d2-a158-e54e08ec31b1', E'\\x3ae4b4af01c80609fbb1bd94c6adb442b713b2e196c78f4b7b063f76883e280a0d4331fa0caa8d32b0777882838906b8ff18c7d2c78b7504bbdc3f96ed0479c3af', E'\\x01cdf36dfab0f71b90ed8bebd6830c189887ecc1f99acfdafd629cdacd14a499093a92de7a294c9f5e99d722aeeb373aa1a76286b5afe702df927af23e8f5ca7d8815b96935f8a400918256ba8f2d9f53feb6a8d2b05816f9fdfeb4e02ab5c7d07f4d4f591418f5fc3bbb96d796c188133938630f76c9796ea49c5cecc86', E'\\x14decafdc07add73a22a4a02cf7b80dd', E'\\x486bf9e570b365d4887fde1c5a9bb3d2');
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g, warehouse) overriding system value values ('20', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4', 'WEB2026112200001', '2', '195bf995-3483-4cee-b96e-b224aedac042', 'WEB', 'ended', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'allocated', NULL, NULL, '2026-11-22 12:59:43.853+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500', NULL);
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g, warehouse) overriding system value values ('28', '1a1d9978-3035-50a3-bdec-e1dba194a59c', 'WEB2026112200002', '1', '195bf995-3483-4cee-b96e-b224aedac042', 'WEB', 'waiting', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 12:59:43.751+00', '[]', '{}', 'CNY', '120000', '0', '0', '0', '0', '120000', '120000', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500', NULL);
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g, warehouse) overriding system value values ('45', '7c17a334-4d31-5d87-8aed-cf5d3b29562d', 'WEB2026112200003', '1', '195bf995-3483-4cee-b96e-b224aedac042', 'WEB', 'calling', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 12:59:43.995+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500', NULL);
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g, warehouse) overriding system value values ('49', 'cc8c2531-d2ea-50d2-a158-e54e08ec31b1', 'WEB2026112200021', '1', '195bf995-3483-4cee-b96e-b224aedac042', 'WEB', 'ready', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 12:59:46.029+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500', NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar) overriding system value values ('20', '01a20357-50e4-7aee-94ce-8b7bf441c194', '1', '2026-11-22 12:59:43.665+00', '1', '{"type":"start","node":"paid","event":{"id":"01a20357-50ae-72de-b4bb-ff8d0be74594","type":"OrderPaid","at":"2026-11-22T12:59:43.665Z","orderId":"bf9428a0-209a-59f8-b4d6-195d5593bdd4","orderVersion":1,"data":{"implied":[]}}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL, '5970', NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar) overriding system value values ('20', '01a20357-50e4-7aee-94ce-8b7bf441c194', '2', '2026-11-22 12:59:43.853+00', '1', '{"type":"call.settled","step":"ask_stock:1"}', '[{"step":"ask_stock:1","node":"ask_stock","phase":"resume","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"amount:1","node":"amount","phase":"visit","port":"no","waits":null,"failure":null,"decidedBy":"/","input":null,"output":null},{"step":"allocate:1","node":"allocate","phase":"visit","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"tell:1","node":"tell","phase":"visit","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null}]', E'\\x010a7c856eebbdf89b783b67ad49b77d14dbbe45b3ebdde6f9d18bf9d72431397938f27b379aa855fcb1389241519e70c7a946e4286b99919134a028f716b4372b4be4263bccdd85dcc1d4176c5e19e97887af81e307e14c2a02d8dc4f0e6c6afa0f4d39f8f9132cbfaee5269d19307ed7be26eca2e1bc2f2fed27f93dfaad7bd5dc4c6f7eee0d168d021650b2af55f8244500746cd26f40051bf461f255caf74a1c631df48c0f9f2e28c04a102d169d3792d17139ad707dd22dd4d08edd2d6fa7c464b6527f83383e8b554d23420f25bc79eb88cb401c70f2255e307623965cc57c1d812122757f7f055172a692015b0a36e58f51606f737cd728422cfa45b1b222f12096fefc7a1a4cf35aef71bd0d8f0a6c4e366e7b8143f072e40ac0f97b42ce6b58d7060a87f72b17ddd1770dc54179236af6b1ad544756d320d9694e493fab5dee400c30cf979e7a94ba10946d011b7ef2510d6e6199ced3253de48df9d20787db7ea28bbc86a16998e760c9f8b32b85cc39450f8a9401d642b7ebafe99c8f73d596f525b01ef6da448e3c0cdeb11bae68aa37ae2a1df9e8123bd4b85f5e3a34c3b9b2604dbf04525d94ba295c365ca800cc8b3ede8ec3cf3a75deed0f87a2ab1ce4d4146804ec989da782d0df93e8584b891e2e191d713751dc52808ca5adb95a29167fe7d4e948c41219aadd03de5abc2f170cf2c7f9d52a2966126d02990d504282ca824cea370a6bb1e7edbf63cba87338796ad8d358d997bd3671253ccac8f78e9ecb5b5cbad34603fa19f31324d950dd1fab5e4c5c1258c350a3baa0a1012d0767a589a52ccc0869b8d76116f1b20e134cdb92499012accb2dcc2e39afc1e673b825d0bc0eaa8e88069d4b5296bad0d02e0668c704d733d78d49b0b579e51e53de0550da621438641987ddcca7eb428e0fa6288ff4fba0f824f53998181cccea9fbae20e190a09aa3048efcf9ea18b4365e1bb6d1b70eef1ccb6fd7ade74142bde85a8fcdc99f73e7643973118564bedaa73f2fe105b2b7d1e8a6d4788c46ba2299ed262d1ff2f2b7331f4736d3f0b079f2026a5ca744ac0d468d973f3b7234367c4f6c97fe2a733d21fe32ddea099b75396960bcc3c0b3b1f2d00a64f64292938ac417e0518db151581ab26e27497c4c6d9c84cb1a70bb05aaa6fef659daf6cdb30d55a7be9317422e45ea5a2c73ab84bc6632a626724ee482cc5f51e7ab51bcc99223b3b62f2381ca4cf431a1c90d247b8b62e288fe5b9a4dff659253a174cf0c0287e9928a048aaf63292a8ff78edd0ca1dc1d66f0dc90eecdc7dd03049fb886f43152e42cc3b28f0a976bb1c6a594af0d7bc33962e018a47d56e454653a6c90b5ac38357ea29dd82f67ab2b02fe901d4b446e66a4a168394e7a9f90a635485c94a59473f03347742367db59713a22de4eb', '4431', NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar) overriding system value values ('28', '01a20357-5108-7b5d-9436-578071582c9c', '1', '2026-11-22 12:59:43.751+00', '1', '{"type":"start","node":"paid","event":{"id":"01a20357-5106-7b41-943f-1a18620c965c","type":"OrderPaid","at":"2026-11-22T12:59:43.751Z","orderId":"1a1d9978-3035-50a3-bdec-e1dba194a59c","orderVersion":1,"data":{"implied":[]}}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL, '819', NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar) overriding system value values ('28', '01a20357-5108-7b5d-9436-578071582c9c', '2', '2026-11-22 12:59:43.853+00', '1', '{"type":"call.settled","step":"ask_stock:1"}', '[{"step":"ask_stock:1","node":"ask_stock","phase":"resume","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"amount:1","node":"amount","phase":"visit","port":"yes","waits":null,"failure":null,"decidedBy":"/","input":null,"output":null},{"step":"approve:1","node":"approve","phase":"visit","port":null,"waits":"approval","failure":null,"decidedBy":null,"input":null,"output":null}]', E'\\x0129513fef8c7c20a8bd42afd06831e03fd2a0b1d092efb562a358cddda38e69d80aae24ad9b86f3e4aadbb07708b7ed2e390911435fc82ea1afb604378814bc974eafe2483201cf37ed4658e5741953454460c7b2a1b14061f61df2c23f5cec71e96c621d4b0ce17f8ef6a03e8f33fc76dda0d275d5bdf65c01cc19dbddbcccfcc1f4bcec75a81743d067fe617abb688a06dfed2f7b85bd5847dc4410c8fb0583d74ed8d564d6437a54daf85053d3b3f27fd0b058611b3cfc243495e6584f36c941fb4fbe7e0f22bc79c00271d3234f9278fcefd076a58becdae46d33b76a25b8c7f89d52ab2a12925685545058853516978a134fe4d453eef5adcd575e2698f17f814fb84e75f06ec3bea3275f2d4997873baca1ac284400bbabde93afadf012403419b9dd0d3aee4e0df877d08fafb74857c610ffce6070353f74a5aafca6a2544678343de22f99d3311975d5d8483f9aef085e039be7310a9de636d766a5cc7bdf75ec0a99f305ac5ba14a0e94e25454368627641182099da94ca1164cedf9b4445380b5ac68ac66946f955a34523d3aa9ed8739751040150d49fe0d45978fdda874e479276acceb349b2ddaf15b68cdcedd1cbaa7436177919432e4106d53da1b0fdabf7937adc28dc1405ad57ec817f6732c8d25eae8ec3d812775e3ae756b60176f279e878c6167c25dcca7c51306a21e5a5c8c592ec94fbd9098bf56eecf149b96c3b45ac0e02d559303b30dd585295bc1ab0679b267ca9c082111e0316b4b932a02bcbe9a61b9804f15d7f9b6f9e2df789b8f8fa6a712a6cb107340c316e3f0d47ee83bb3b91f99ec5a41efa5ddc30d2bfd135874b6e1aa735369b92f19dc422e9260f457cd1e9d3c8db86d625b493f4f435d97b5eeb013121508d743979439563ad6428a445f536dba4dd4310c441128f41c24253ae2e7946af5246cd0da69f216b254fd17d8dc56a347a38a51bade60127bb2adc14c9e0963bbdbb1a70ab9064d453610120817d57dc7903a3a86cb4f24afd5726e15d5dd60e7d6d07d1e9e8f33db70533f9700fb62a5c8a3a848fc674b66cf9efe4dd78e9392e231e0baa49cfed1c0a5cc5ced254d6177a1eae7354e208073eb7fd1acc66c27cae24a0960ae8ada7a50ae853cd0ae397a15e3', '1023', NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar) overriding system value values ('45', '01a20357-51fd-7c1e-a645-35adedaabbad', '1', '2026-11-22 12:59:43.995+00', '1', '{"type":"start","node":"paid","event":{"id":"01a20357-51f9-7ee1-ab39-9be30577f16d","type":"OrderPaid","at":"2026-11-22T12:59:43.995Z","orderId":"7c17a334-4d31-5d87-8aed-cf5d3b29562d","orderVersion":1,"data":{"implied":[]}}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL, '547', NULL);
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at, retry_of, parent_run_id, parent_step, item_index, depth, at_nodes, turned_at) overriding system value values ('28', '01a20357-5108-7b5d-9436-578071582c9c', '1a1d9978-3035-50a3-bdec-e1dba194a59c', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', 'waiting', 'wake', NULL, '[]', NULL, E'\\x0159b9d65073fcdec410a81acf93760c36c31cf101cb4e3eaa6043ad8948f35ef130f066fe14ce6f5e76fbac7b2d7f5091dc7dc5f15a65d0f193a0d12ee68b35caede22de20f709dd3676d38ae42a91450038975d4e6b55270e2d596001ce58d4fca35f109ea7b45e59a12b3c9ef7d568917527aee3cb26bf8d7cf60877f2411b5e6f5dc135bdff7e3fd6181a588ebc61469b8b87ae7176f4b1aea19d3d81838bde2e8364bd976636a190139735e7c0c523d4cd50375999672e6451c5b8f4b5e759e89e1d2d02627df450a615b5a780e7e65dab505b92ddc40bb9b97b9826a73601635b6734298261004bbaee6d5eaba38d66ccd189b8b3e3c0f18bb9aa406baf4b0464c40b4edc58388d7f9227523afc73022fb458f88b297652ae783c3a613f6f0250f3395db47663a7b4458b846e516d7a528c25dab18b27991c68fa509177bb0c97b264ec2d5cd5c2371fdb58327956dd1575615ea78ef376c3b41292a25d3fa38abcc20e09e08efc38b0b921227eddf8c0d6028f88d3ef493d19c341918257ba7686d7eb514fd57d17d0c124b560bf7cc0b1a567866ba9b5449fc6e10cbd638c39a7d9cb6ca73dceb90c6fe089bf135ea44813bbcc8b6ae635efa35085f1474c2d4840ed97f638894260d9c0edc305f395afa16bb2610331048a05dc6653b7ec9a6cb5d0f2bf8c62ae9bf89a84efe46b7995ad555f71e671575aa130a844e73d0bd', 'true', '2', '0', '{"type":"token","tokenId":"3522efca-2448-4011-aa06-17027b113155","eventId":"01a20357-5106-7b41-943f-1a18620c965c"}', '2026-11-22 12:59:43.751+00', NULL, NULL, NULL, NULL, '0', '{approve}', '2026-11-22 12:59:43.853+00');
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at, retry_of, parent_run_id, parent_step, item_index, depth, at_nodes, turned_at) overriding system value values ('45', '01a20357-51fd-7c1e-a645-35adedaabbad', '7c17a334-4d31-5d87-8aed-cf5d3b29562d', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', 'waiting', 'wake', NULL, '[]', '{"status":"waiting","tokens":[{"type":"waiting","id":"t1","node":"ask_stock","step":"ask_stock:1","wait":{"type":"call"}}],"outputs":{},"visits":{"paid":1,"ask_stock":1},"steps":2,"nextToken":2,"trigger":{"id":"01a20357-51f9-7ee1-ab39-9be30577f16d","type":"OrderPaid","at":"2026-11-22T12:59:43.995Z","orderId":"7c17a334-4d31-5d87-8aed-cf5d3b29562d","orderVersion":1,"data":{"implied":[]}},"failure":null}', NULL, 'false', '1', '0', '{"type":"token","tokenId":"3522efca-2448-4011-aa06-17027b113155","eventId":"01a20357-51f9-7ee1-ab39-9be30577f16d"}', '2026-11-22 12:59:43.995+00', NULL, NULL, NULL, NULL, '0', '{ask_stock}', '2026-11-22 12:59:43.995+00');
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at, retry_of, parent_run_id, parent_step, item_index, depth, at_nodes, turned_at) overriding system value values ('49', '01a20357-5a0d-7216-ad1d-aafdc0d2a5b1', 'cc8c2531-d2ea-50d2-a158-e54e08ec31b1', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', 'ready', 'fresh', NULL, '[{"node": "paid", "type": "start", "event": {"at": "2026-11-22T12:59:46.029Z", "id": "01a20357-59eb-78a9-891e-54972bcea3f1", "data": {"implied": []}, "type": "OrderPaid", "orderId": "cc8c2531-d2ea-50d2-a158-e54e08ec31b1", "orderVersion": 1}}]', NULL, NULL, 'false', '0', '0', '{"type":"token","tokenId":"3522efca-2448-4011-aa06-17027b113155","eventId":"01a20357-59eb-78a9-891e-54972bcea3f1"}', '2026-11-22 12:59:46.029+00', NULL, NULL, NULL, NULL, '0', '{}', NULL);
insert into live.runs_done (bucket, id, order_id, flow_id, version_id, status, failure_code, failure_node, state, state_sealed, personal, seq, cause, started_at, ended_at, failure_mark, retry_of, retried_by, handled_at, handled_by, parent_run_id, parent_step, item_index, depth) overriding system value values ('20', '01a20357-50e4-7aee-94ce-8b7bf441c194', 'bf9428a0-209a-59f8-b4d6-195d5593bdd4', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '66d10130-dc15-49f1-829d-a43b69a614eb', 'done', NULL, NULL, NULL, E'\\x01de316485cb209743110c6d41b46b9479e868b93f55ce9fd8c2acbcbd51dd60df5363489bf15c793521541504e2338983dad32191b706d379473f2684c5fd127d088ad6bed6a0758d8cb8f415268249f302a1c94176f5412bb2873b79317196da8a14dd0017d95018be3a302a5f8d8b0c17c6d9dbdc5a661f41eb8af01d4d0e1fdaaba4aee0fa1638089b3fd91d6a76e9fec1a3a0a20641553a50dbcc2c5c094ba7aaed6bd7b6ead2178fe9e47a42aeefaf2899e2bc9610440571fc65d5058d00486e19e5d089a4e51bd662ff2802c500df61cb44e23fef7c87cda23e9a07da88af67c4b110b553878c5a6574fc86117e2b693534fa9baca8d4800c2e7ce7eabe51e3924282c087b6cf42d10dd62a23b3c54b3591caa36955055e27aab0e931af81be35167c08609af43e12710d5ca91989cca2416bdebb611b2cd3163c7b1b80d72cea534292582cf5f1a9bd8feb1a8918f38e2dd4cf5a29b422312b66336460fa6de03488e089450966a795146d116247c0b37ae14a2f1ca09d884c6a2961a4652398e6b953ca1fc563f2f33e5a6b0beaed3fe64e0897ef89d97124ded783ccdcc0a5d0830bbb8969466388c897b9b9acf38d3a2ba3b86fcb1ca386161bc9100cccfe3d615245f2936f15db534c316f053714d5985d7e5aa545645e', 'true', '2', '{"type":"token","tokenId":"3522efca-2448-4011-aa06-17027b113155","eventId":"01a20357-50ae-72de-b4bb-ff8d0be74594"}', '2026-11-22 12:59:43.665+00', '2026-11-22 12:59:43.853+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0');
insert into control.account (id, account_id, provider_id, user_id, access_token, refresh_token, id_token, access_token_expires_at, refresh_token_expires_at, scope, password, created_at, updated_at) overriding system value values ('e82d8927-7a5f-4fcf-99f8-2a8bedef5eb2', '3c2082d7-4f3d-4bb0-9fb7-26ec25be9123', 'credential', '3c2082d7-4f3d-4bb0-9fb7-26ec25be9123', NULL, NULL, NULL, NULL, NULL, NULL, 'none', '2026-11-22 12:59:41.158+00', '2026-11-22 12:59:41.158+00');
insert into control.api_tokens (id, hash, name, hint, scopes, environment, created_at, expires_at, revoked_at, last_used_at, person_id) overriding system value values ('3522efca-2448-4011-aa06-17027b113155', '29f641af7f24161fed056235ae6a2f3901953a3da6591be833b392504664d439', 'dump', 'orl_oP-Icm', '{orders:write}', 'live', '2026-11-22 12:59:41.158+00', NULL, NULL, '2026-11-22 12:59:43.609+00', NULL);
insert into control.approval_chain_versions (id, chain_id, number, levels, created_by, created_at) overriding system value values ('c38b53ce-c937-48e4-9529-2646577331fd', '00000000-0000-4000-8000-000000000001', '1', '{"tiers": null, "levels": [{"id": "level-1", "who": {"role": "supervisor", "type": "role"}, "mode": "any", "limit": null, "comment": "optional", "evidence": "none"}], "version": 2}', NULL, '2026-11-22 12:59:41.114+00');
insert into control.calendars (number, calendar, saved_by, saved_at) overriding system value values ('1', '{"zone":"Asia/Shanghai","weekdays":[1,2,3,4,5],"hours":{"from":"09:00","to":"18:00"},"days":[{"date":"2026-01-01","works":false,"name":"元旦"},{"date":"2026-01-02","works":false,"name":"元旦"},{"date":"2026-01-03","works":false,"name":"元旦"},{"date":"2026-01-04","works":true,"name":"元旦调休"},{"date":"2026-02-14","works":true,"name":"春节调休"},{"date":"2026-02-15","works":false,"name":"春节"},{"date":"2026-02-16","works":false,"name":"春节"},{"date":"2026-02-17","works":false,"name":"春节"},{"date":"2026-02-18","works":false,"name":"春节"},{"date":"2026-02-19","works":false,"name":"春节"},{"date":"2026-02-20","works":false,"name":"春节"},{"date":"2026-02-21","works":false,"name":"春节"},{"date":"2026-02-22","works":false,"name":"春节"},{"date":"2026-02-23","works":false,"name":"春节"},{"date":"2026-02-28","works":true,"name":"春节调休"},{"date":"2026-04-04","works":false,"name":"清明节"},{"date":"2026-04-05","works":false,"name":"清明节"},{"date":"2026-04-06","works":false,"name":"清明节"},{"date":"2026-05-01","works":false,"name":"劳动节"},{"date":"2026-05-02","works":false,"name":"劳动节"},{"date":"2026-05-03","works":false,"name":"劳动节"},{"date":"2026-05-04","works":false,"name":"劳动节"},{"date":"2026-05-05","works":false,"name":"劳动节"},{"date":"2026-05-09","works":true,"name":"劳动节调休"},{"date":"2026-06-19","works":false,"name":"端午节"},{"date":"2026-06-20","works":false,"name":"端午节"},{"date":"2026-06-21","works":false,"name":"端午节"},{"date":"2026-09-20","works":true,"name":"国庆节调休"},{"date":"2026-09-25","works":false,"name":"中秋节"},{"date":"2026-09-26","works":false,"name":"中秋节"},{"date":"2026-09-27","works":false,"name":"中秋节"},{"date":"2026-10-01","works":false,"name":"国庆节"},{"date":"2026-10-02","works":false,"name":"国庆节"},{"date":"2026-10-03","works":false,"name":"国庆节"},{"date":"2026-10-04","works":false,"name":"国庆节"},{"date":"2026-10-05","works":false,"name":"国庆节"},{"date":"2026-10-06","works":false,"name":"国庆节"},{"date":"2026-10-07","works":false,"name":"国庆节"},{"date":"2026-10-10","works":true,"name":"国庆节调休"}]}', NULL, '2026-11-22 12:59:41.114+00');
insert into control.connections (id, environment, type, name, shop_id, settings, paused, secrets, created_at, updated_at, deleted_at, limits, paused_reason, paused_at) overriding system value values ('98e7a066-9003-42dc-b4e3-2921fae7f235', 'live', 'http', 'Witness', NULL, '{"auth": "none", "baseUrl": "http://127.0.0.1:35413", "username": "", "headerName": "", "allowPrivateNetwork": true}', 'false', '[{"sealed": "OuS0rwEsPlG+txPpYrdt2p5nEG4NteFraRlW/uYUMhu4b5JdZoSkPA==", "validUntil": null}]', '2026-11-22 12:59:41.158+00', '2026-11-22 12:59:41.158+00', NULL, '{"quotas": [], "concurrency": 8}', NULL, NULL);
insert into control.flow_draft_history (flow_id, revision, graph, saved_by, saved_at) overriding system value values ('728e60f3-b6c5-4114-8564-f2f4bb916bf7', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "98e7a066-9003-42dc-b4e3-2921fae7f235", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', NULL, '2026-11-22 12:59:41.158+00');
insert into control.flow_drafts (flow_id, revision, graph, content_hash, saved_by, saved_at) overriding system value values ('728e60f3-b6c5-4114-8564-f2f4bb916bf7', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "98e7a066-9003-42dc-b4e3-2921fae7f235", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', '813090f19bf2051ede9715001175a937d062044e6d5b736c0981058c1bfcb8d3', NULL, '2026-11-22 12:59:41.158+00');
insert into control.flow_versions (id, flow_id, number, graph, content_hash, triggers, requires, published_by, published_at, one_open_run_per, note, restores, reviewed_by) overriding system value values ('66d10130-dc15-49f1-829d-a43b69a614eb', '728e60f3-b6c5-4114-8564-f2f4bb916bf7', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "98e7a066-9003-42dc-b4e3-2921fae7f235", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', '813090f19bf2051ede9715001175a937d062044e6d5b736c0981058c1bfcb8d3', '[{"node": "paid", "spec": {"events": ["OrderPaid"], "shopIds": null}}]', '{alert.notify@1,approval.chain@1,connector.http-request@1,order.set-status@1,rule.condition@1,trigger.order-event@1}', NULL, '2026-11-22 12:59:41.158+00', NULL, '', NULL, NULL);
insert into control.settings (id, organisation, language, zone, currency, demo, updated_at, live_mail_id, sandbox_mail_id, mail_sender) overriding system value values ('1', '', 'zh', 'Asia/Shanghai', 'CNY', 'absent', '2026-11-22 12:59:41.114+00', NULL, NULL, '');
insert into control.connection_states (connection_id, breaker, failures, window_started_at, window_calls, window_failures, window_retries, opened_at, probe_at, probe_call, resting_until, limited, needs_secret, last_code, last_params, last_failed_at, updated_at) overriding system value values ('98e7a066-9003-42dc-b4e3-2921fae7f235', 'closed', '1', '2026-11-22 12:59:44.185+00', '3', '1', '0', NULL, NULL, NULL, NULL, '0', 'false', 'call_failed', '{"reason": "ECONNREFUSED"}', '2026-11-22 12:59:44.185+00', '2026-11-22 12:59:44.187+00');
insert into control.flow_publications (flow_id, environment, version_id, paused, published_at, paused_at, paused_by, pause_reason, max_working, apart_until) overriding system value values ('728e60f3-b6c5-4114-8564-f2f4bb916bf7', 'live', '66d10130-dc15-49f1-829d-a43b69a614eb', 'false', '2026-11-22 12:59:41.158+00', NULL, NULL, NULL, NULL, NULL);
select setval('control.control_audit_id_seq', 8);
