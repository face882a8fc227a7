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
CREATE TABLE "control"."code_rules" (
	"type" text NOT NULL,
	"field" text NOT NULL,
	"code" text NOT NULL,
	"meaning" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "code_rules_pkey" PRIMARY KEY("type","field","code")
);
--> statement-breakpoint
CREATE TABLE "control"."work_calendars" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "live"."repeats" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"order_id" uuid,
	"shop_id" uuid,
	"cause" json NOT NULL,
	CONSTRAINT "repeats_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "live"."stock_aliases" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"alias" text NOT NULL,
	"sku_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stock_aliases_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "live"."stock_balances" (
	"bucket" smallint NOT NULL,
	"sku_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"free" bigint DEFAULT 0 NOT NULL,
	"soft" bigint DEFAULT 0 NOT NULL,
	"allocated" bigint DEFAULT 0 NOT NULL,
	"frozen" bigint DEFAULT 0 NOT NULL,
	"damaged" bigint DEFAULT 0 NOT NULL,
	"outbound" bigint DEFAULT 0 NOT NULL,
	"inbound" bigint DEFAULT 0 NOT NULL,
	"buffer" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "stock_balances_pkey" PRIMARY KEY("bucket","sku_id","warehouse_id"),
	CONSTRAINT "stock_balances_not_negative_check" CHECK ("live"."stock_balances"."free" >= 0 and "live"."stock_balances"."soft" >= 0 and "live"."stock_balances"."allocated" >= 0 and "live"."stock_balances"."frozen" >= 0 and "live"."stock_balances"."damaged" >= 0 and "live"."stock_balances"."outbound" >= 0 and "live"."stock_balances"."inbound" >= 0 and "live"."stock_balances"."buffer" >= 0)
);
--> statement-breakpoint
CREATE TABLE "live"."stock_held" (
	"bucket" smallint NOT NULL,
	"reservation_id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"quantity" bigint DEFAULT 0 NOT NULL,
	"soft" bigint DEFAULT 0 NOT NULL,
	"allocated" bigint DEFAULT 0 NOT NULL,
	"frozen" bigint DEFAULT 0 NOT NULL,
	"outbound" bigint DEFAULT 0 NOT NULL,
	"signed" bigint DEFAULT 0 NOT NULL,
	"back" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "stock_held_pkey" PRIMARY KEY("bucket","reservation_id","sku_id","warehouse_id"),
	CONSTRAINT "stock_held_sum_check" CHECK ("live"."stock_held"."soft" >= 0 and "live"."stock_held"."allocated" >= 0 and "live"."stock_held"."frozen" >= 0 and "live"."stock_held"."outbound" >= 0 and "live"."stock_held"."signed" >= 0
            and "live"."stock_held"."back" >= 0
            and "live"."stock_held"."quantity" = "live"."stock_held"."soft" + "live"."stock_held"."allocated" + "live"."stock_held"."frozen" + "live"."stock_held"."outbound" + "live"."stock_held"."signed" + "live"."stock_held"."back")
);
--> statement-breakpoint
CREATE TABLE "live"."stock_ledger" (
	"bucket" smallint NOT NULL,
	"sku_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"from_account" text NOT NULL,
	"to_account" text NOT NULL,
	"quantity" bigint NOT NULL,
	"free_after" bigint NOT NULL,
	"soft_after" bigint NOT NULL,
	"allocated_after" bigint NOT NULL,
	"frozen_after" bigint NOT NULL,
	"damaged_after" bigint NOT NULL,
	"outbound_after" bigint NOT NULL,
	"inbound_after" bigint NOT NULL,
	"reservation_id" uuid,
	"order_id" uuid,
	"cause" json NOT NULL,
	"note" text,
	CONSTRAINT "stock_ledger_pkey" PRIMARY KEY("bucket","sku_id","warehouse_id","seq"),
	CONSTRAINT "stock_ledger_quantity_check" CHECK ("live"."stock_ledger"."quantity" > 0),
	CONSTRAINT "stock_ledger_from_check" CHECK ("live"."stock_ledger"."from_account" in ('free', 'soft', 'allocated', 'frozen', 'damaged', 'outbound', 'inbound', 'supplier', 'customer', 'count')),
	CONSTRAINT "stock_ledger_to_check" CHECK ("live"."stock_ledger"."to_account" in ('free', 'soft', 'allocated', 'frozen', 'damaged', 'outbound', 'inbound', 'supplier', 'customer', 'count')),
	CONSTRAINT "stock_ledger_sides_check" CHECK ("live"."stock_ledger"."from_account" <> "live"."stock_ledger"."to_account")
);
--> statement-breakpoint
CREATE TABLE "live"."stock_parts" (
	"bucket" smallint NOT NULL,
	"bundle_id" uuid NOT NULL,
	"part_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "stock_parts_pkey" PRIMARY KEY("bucket","bundle_id","part_id"),
	CONSTRAINT "stock_parts_quantity_check" CHECK ("live"."stock_parts"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "live"."stock_reservations" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid,
	"key" text,
	"buyer" "bytea",
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"reserved_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"cause" json NOT NULL,
	"resolved_by" json,
	CONSTRAINT "stock_reservations_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "stock_reservations_state_check" CHECK ("live"."stock_reservations"."state" in ('held', 'confirmed', 'released', 'expired')),
	CONSTRAINT "stock_reservations_resolved_check" CHECK (("live"."stock_reservations"."state" = 'held') = ("live"."stock_reservations"."resolved_at" is null) and ("live"."stock_reservations"."state" = 'held') = ("live"."stock_reservations"."resolved_by" is null))
);
--> statement-breakpoint
CREATE TABLE "live"."stock_skus" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"presale_below" integer,
	"restockable" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "stock_skus_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "stock_skus_code_key" UNIQUE("bucket","code"),
	CONSTRAINT "stock_skus_kind_check" CHECK ("live"."stock_skus"."kind" in ('item', 'bundle'))
);
--> statement-breakpoint
CREATE TABLE "live"."stock_warehouses" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"priority" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "stock_warehouses_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "stock_warehouses_code_key" UNIQUE("bucket","code")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."repeats" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"order_id" uuid,
	"shop_id" uuid,
	"cause" json NOT NULL,
	CONSTRAINT "repeats_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."stock_aliases" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"alias" text NOT NULL,
	"sku_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stock_aliases_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."stock_balances" (
	"bucket" smallint NOT NULL,
	"sku_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"free" bigint DEFAULT 0 NOT NULL,
	"soft" bigint DEFAULT 0 NOT NULL,
	"allocated" bigint DEFAULT 0 NOT NULL,
	"frozen" bigint DEFAULT 0 NOT NULL,
	"damaged" bigint DEFAULT 0 NOT NULL,
	"outbound" bigint DEFAULT 0 NOT NULL,
	"inbound" bigint DEFAULT 0 NOT NULL,
	"buffer" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "stock_balances_pkey" PRIMARY KEY("bucket","sku_id","warehouse_id"),
	CONSTRAINT "stock_balances_not_negative_check" CHECK ("sandbox"."stock_balances"."free" >= 0 and "sandbox"."stock_balances"."soft" >= 0 and "sandbox"."stock_balances"."allocated" >= 0 and "sandbox"."stock_balances"."frozen" >= 0 and "sandbox"."stock_balances"."damaged" >= 0 and "sandbox"."stock_balances"."outbound" >= 0 and "sandbox"."stock_balances"."inbound" >= 0 and "sandbox"."stock_balances"."buffer" >= 0)
);
--> statement-breakpoint
CREATE TABLE "sandbox"."stock_held" (
	"bucket" smallint NOT NULL,
	"reservation_id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"quantity" bigint DEFAULT 0 NOT NULL,
	"soft" bigint DEFAULT 0 NOT NULL,
	"allocated" bigint DEFAULT 0 NOT NULL,
	"frozen" bigint DEFAULT 0 NOT NULL,
	"outbound" bigint DEFAULT 0 NOT NULL,
	"signed" bigint DEFAULT 0 NOT NULL,
	"back" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "stock_held_pkey" PRIMARY KEY("bucket","reservation_id","sku_id","warehouse_id"),
	CONSTRAINT "stock_held_sum_check" CHECK ("sandbox"."stock_held"."soft" >= 0 and "sandbox"."stock_held"."allocated" >= 0 and "sandbox"."stock_held"."frozen" >= 0 and "sandbox"."stock_held"."outbound" >= 0 and "sandbox"."stock_held"."signed" >= 0
            and "sandbox"."stock_held"."back" >= 0
            and "sandbox"."stock_held"."quantity" = "sandbox"."stock_held"."soft" + "sandbox"."stock_held"."allocated" + "sandbox"."stock_held"."frozen" + "sandbox"."stock_held"."outbound" + "sandbox"."stock_held"."signed" + "sandbox"."stock_held"."back")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."stock_ledger" (
	"bucket" smallint NOT NULL,
	"sku_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"from_account" text NOT NULL,
	"to_account" text NOT NULL,
	"quantity" bigint NOT NULL,
	"free_after" bigint NOT NULL,
	"soft_after" bigint NOT NULL,
	"allocated_after" bigint NOT NULL,
	"frozen_after" bigint NOT NULL,
	"damaged_after" bigint NOT NULL,
	"outbound_after" bigint NOT NULL,
	"inbound_after" bigint NOT NULL,
	"reservation_id" uuid,
	"order_id" uuid,
	"cause" json NOT NULL,
	"note" text,
	CONSTRAINT "stock_ledger_pkey" PRIMARY KEY("bucket","sku_id","warehouse_id","seq"),
	CONSTRAINT "stock_ledger_quantity_check" CHECK ("sandbox"."stock_ledger"."quantity" > 0),
	CONSTRAINT "stock_ledger_from_check" CHECK ("sandbox"."stock_ledger"."from_account" in ('free', 'soft', 'allocated', 'frozen', 'damaged', 'outbound', 'inbound', 'supplier', 'customer', 'count')),
	CONSTRAINT "stock_ledger_to_check" CHECK ("sandbox"."stock_ledger"."to_account" in ('free', 'soft', 'allocated', 'frozen', 'damaged', 'outbound', 'inbound', 'supplier', 'customer', 'count')),
	CONSTRAINT "stock_ledger_sides_check" CHECK ("sandbox"."stock_ledger"."from_account" <> "sandbox"."stock_ledger"."to_account")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."stock_parts" (
	"bucket" smallint NOT NULL,
	"bundle_id" uuid NOT NULL,
	"part_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "stock_parts_pkey" PRIMARY KEY("bucket","bundle_id","part_id"),
	CONSTRAINT "stock_parts_quantity_check" CHECK ("sandbox"."stock_parts"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "sandbox"."stock_reservations" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid,
	"key" text,
	"buyer" "bytea",
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"reserved_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"cause" json NOT NULL,
	"resolved_by" json,
	CONSTRAINT "stock_reservations_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "stock_reservations_state_check" CHECK ("sandbox"."stock_reservations"."state" in ('held', 'confirmed', 'released', 'expired')),
	CONSTRAINT "stock_reservations_resolved_check" CHECK (("sandbox"."stock_reservations"."state" = 'held') = ("sandbox"."stock_reservations"."resolved_at" is null) and ("sandbox"."stock_reservations"."state" = 'held') = ("sandbox"."stock_reservations"."resolved_by" is null))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."stock_skus" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"presale_below" integer,
	"restockable" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "stock_skus_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "stock_skus_code_key" UNIQUE("bucket","code"),
	CONSTRAINT "stock_skus_kind_check" CHECK ("sandbox"."stock_skus"."kind" in ('item', 'bundle'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."stock_warehouses" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"priority" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "stock_warehouses_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "stock_warehouses_code_key" UNIQUE("bucket","code")
);
--> statement-breakpoint
ALTER TABLE "control"."calendars" ADD COLUMN "calendar_id" uuid DEFAULT '00000000-0000-4000-8000-000000000002' NOT NULL;--> statement-breakpoint
ALTER TABLE "control"."settings" ADD COLUMN "stock" json;--> statement-breakpoint
ALTER TABLE "live"."calls" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."conflicts" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "live"."conflicts" ADD COLUMN "unknown_code" json;--> statement-breakpoint
ALTER TABLE "live"."conflicts" ADD COLUMN "headers" json;--> statement-breakpoint
ALTER TABLE "live"."conflicts" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "live"."conflicts" ADD COLUMN "tried_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "live"."conflicts" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "live"."quarantine" ADD COLUMN "unknown_code" json;--> statement-breakpoint
ALTER TABLE "live"."quarantine" ADD COLUMN "headers" json;--> statement-breakpoint
ALTER TABLE "live"."quarantine" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "live"."quarantine" ADD COLUMN "tried_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "live"."quarantine" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "live"."run_turns" ADD COLUMN "calendars" integer[];--> statement-breakpoint
ALTER TABLE "live"."runs" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."runs_done" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."calls" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."conflicts" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "sandbox"."conflicts" ADD COLUMN "unknown_code" json;--> statement-breakpoint
ALTER TABLE "sandbox"."conflicts" ADD COLUMN "headers" json;--> statement-breakpoint
ALTER TABLE "sandbox"."conflicts" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sandbox"."conflicts" ADD COLUMN "tried_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sandbox"."conflicts" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "sandbox"."quarantine" ADD COLUMN "unknown_code" json;--> statement-breakpoint
ALTER TABLE "sandbox"."quarantine" ADD COLUMN "headers" json;--> statement-breakpoint
ALTER TABLE "sandbox"."quarantine" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sandbox"."quarantine" ADD COLUMN "tried_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sandbox"."quarantine" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "sandbox"."run_turns" ADD COLUMN "calendars" integer[];--> statement-breakpoint
ALTER TABLE "sandbox"."runs" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."runs_done" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "stock_aliases_sku_id_idx" ON "live"."stock_aliases" USING btree ("sku_id");--> statement-breakpoint
CREATE INDEX "stock_balances_warehouse_id_idx" ON "live"."stock_balances" USING btree ("warehouse_id","sku_id");--> statement-breakpoint
CREATE INDEX "stock_held_open_idx" ON "live"."stock_held" USING btree ("sku_id","warehouse_id") WHERE "live"."stock_held"."soft" + "live"."stock_held"."allocated" + "live"."stock_held"."frozen" + "live"."stock_held"."outbound" > 0;--> statement-breakpoint
CREATE INDEX "stock_ledger_reservation_id_idx" ON "live"."stock_ledger" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "stock_ledger_order_id_idx" ON "live"."stock_ledger" USING btree ("order_id") WHERE "live"."stock_ledger"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "stock_parts_part_id_idx" ON "live"."stock_parts" USING btree ("part_id");--> statement-breakpoint
CREATE INDEX "stock_reservations_order_id_idx" ON "live"."stock_reservations" USING btree ("bucket","order_id");--> statement-breakpoint
CREATE INDEX "stock_reservations_key_idx" ON "live"."stock_reservations" USING btree ("bucket","key") WHERE "live"."stock_reservations"."key" is not null;--> statement-breakpoint
CREATE INDEX "stock_reservations_expires_at_idx" ON "live"."stock_reservations" USING btree ("expires_at","id") WHERE "live"."stock_reservations"."state" = 'held';--> statement-breakpoint
CREATE INDEX "stock_reservations_buyer_idx" ON "live"."stock_reservations" USING btree ("buyer") WHERE "live"."stock_reservations"."state" = 'held' and "live"."stock_reservations"."buyer" is not null;--> statement-breakpoint
CREATE INDEX "stock_aliases_sku_id_idx" ON "sandbox"."stock_aliases" USING btree ("sku_id");--> statement-breakpoint
CREATE INDEX "stock_balances_warehouse_id_idx" ON "sandbox"."stock_balances" USING btree ("warehouse_id","sku_id");--> statement-breakpoint
CREATE INDEX "stock_held_open_idx" ON "sandbox"."stock_held" USING btree ("sku_id","warehouse_id") WHERE "sandbox"."stock_held"."soft" + "sandbox"."stock_held"."allocated" + "sandbox"."stock_held"."frozen" + "sandbox"."stock_held"."outbound" > 0;--> statement-breakpoint
CREATE INDEX "stock_ledger_reservation_id_idx" ON "sandbox"."stock_ledger" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "stock_ledger_order_id_idx" ON "sandbox"."stock_ledger" USING btree ("order_id") WHERE "sandbox"."stock_ledger"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "stock_parts_part_id_idx" ON "sandbox"."stock_parts" USING btree ("part_id");--> statement-breakpoint
CREATE INDEX "stock_reservations_order_id_idx" ON "sandbox"."stock_reservations" USING btree ("bucket","order_id");--> statement-breakpoint
CREATE INDEX "stock_reservations_key_idx" ON "sandbox"."stock_reservations" USING btree ("bucket","key") WHERE "sandbox"."stock_reservations"."key" is not null;--> statement-breakpoint
CREATE INDEX "stock_reservations_expires_at_idx" ON "sandbox"."stock_reservations" USING btree ("expires_at","id") WHERE "sandbox"."stock_reservations"."state" = 'held';--> statement-breakpoint
CREATE INDEX "stock_reservations_buyer_idx" ON "sandbox"."stock_reservations" USING btree ("buyer") WHERE "sandbox"."stock_reservations"."state" = 'held' and "sandbox"."stock_reservations"."buyer" is not null;--> statement-breakpoint
CREATE INDEX "calendars_calendar_id_idx" ON "control"."calendars" USING btree ("calendar_id","number");--> statement-breakpoint
CREATE INDEX "conflicts_open_idx" ON "live"."conflicts" USING btree ("id") WHERE "live"."conflicts"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "conflicts_asked_idx" ON "live"."conflicts" USING btree ("id") WHERE "live"."conflicts"."handled_at" is null and "live"."conflicts"."asked_at" is not null;--> statement-breakpoint
CREATE INDEX "quarantine_open_idx" ON "live"."quarantine" USING btree ("id") WHERE "live"."quarantine"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "quarantine_asked_idx" ON "live"."quarantine" USING btree ("id") WHERE "live"."quarantine"."handled_at" is null and "live"."quarantine"."asked_at" is not null;--> statement-breakpoint
CREATE INDEX "conflicts_open_idx" ON "sandbox"."conflicts" USING btree ("id") WHERE "sandbox"."conflicts"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "conflicts_asked_idx" ON "sandbox"."conflicts" USING btree ("id") WHERE "sandbox"."conflicts"."handled_at" is null and "sandbox"."conflicts"."asked_at" is not null;--> statement-breakpoint
CREATE INDEX "quarantine_open_idx" ON "sandbox"."quarantine" USING btree ("id") WHERE "sandbox"."quarantine"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "quarantine_asked_idx" ON "sandbox"."quarantine" USING btree ("id") WHERE "sandbox"."quarantine"."handled_at" is null and "sandbox"."quarantine"."asked_at" is not null;--> statement-breakpoint

-- What keeps balances and ledger one, for each environment (live). Appended to the migration that makes the tables.

-- The only way a balance moves: rows put into the ledger are added up and applied in the statement that puts them in.
-- What does not fit (a gap in the numbers, a balance after that is not the balance) undoes the statement.
CREATE FUNCTION "live"."stock_ledger_apply"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted bigint;
  applied bigint;
BEGIN
  SELECT count(DISTINCT (m.bucket, m.sku_id, m.warehouse_id)) INTO wanted FROM moved m;
  UPDATE "live"."stock_balances" b
  SET seq = b.seq + s.moves, free = b.free + s.free, soft = b.soft + s.soft, allocated = b.allocated + s.allocated,
      frozen = b.frozen + s.frozen, damaged = b.damaged + s.damaged, outbound = b.outbound + s.outbound,
      inbound = b.inbound + s.inbound
  FROM (
    SELECT m.bucket, m.sku_id, m.warehouse_id, count(*) AS moves, max(m.seq) AS last,
      sum(m.quantity * ((m.to_account = 'free')::int - (m.from_account = 'free')::int)) AS free,
      sum(m.quantity * ((m.to_account = 'soft')::int - (m.from_account = 'soft')::int)) AS soft,
      sum(m.quantity * ((m.to_account = 'allocated')::int - (m.from_account = 'allocated')::int)) AS allocated,
      sum(m.quantity * ((m.to_account = 'frozen')::int - (m.from_account = 'frozen')::int)) AS frozen,
      sum(m.quantity * ((m.to_account = 'damaged')::int - (m.from_account = 'damaged')::int)) AS damaged,
      sum(m.quantity * ((m.to_account = 'outbound')::int - (m.from_account = 'outbound')::int)) AS outbound,
      sum(m.quantity * ((m.to_account = 'inbound')::int - (m.from_account = 'inbound')::int)) AS inbound
    FROM moved m GROUP BY m.bucket, m.sku_id, m.warehouse_id) s
  WHERE b.bucket = s.bucket AND b.sku_id = s.sku_id AND b.warehouse_id = s.warehouse_id AND s.last = b.seq + s.moves;
  GET DIAGNOSTICS applied = ROW_COUNT;
  IF applied <> wanted OR EXISTS (
    SELECT 1 FROM moved m
    JOIN "live"."stock_balances" b
      ON b.bucket = m.bucket AND b.sku_id = m.sku_id AND b.warehouse_id = m.warehouse_id AND b.seq = m.seq
    WHERE (b.free, b.soft, b.allocated, b.frozen, b.damaged, b.outbound, b.inbound)
      IS DISTINCT FROM (m.free_after, m.soft_after, m.allocated_after, m.frozen_after, m.damaged_after, m.outbound_after,
        m.inbound_after))
  THEN
    RAISE EXCEPTION 'stock ledger rows do not follow on the balance' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "live"."stock_guard_balance"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Depth 2: called from within the ledger's trigger.
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'stock moves by rows of stock_ledger alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION "live"."stock_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION "live"."stock_resolve_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the reservation was resolved before' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "stock_ledger_apply" AFTER INSERT ON "live"."stock_ledger"
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION "live"."stock_ledger_apply"();
CREATE TRIGGER "stock_ledger_keep" BEFORE UPDATE OR DELETE OR TRUNCATE ON "live"."stock_ledger"
  FOR EACH STATEMENT EXECUTE FUNCTION "live"."stock_refuse"();
CREATE TRIGGER "stock_balances_keep" BEFORE DELETE OR TRUNCATE ON "live"."stock_balances"
  FOR EACH STATEMENT EXECUTE FUNCTION "live"."stock_refuse"();
CREATE TRIGGER "stock_balances_guard_new" BEFORE INSERT ON "live"."stock_balances" FOR EACH ROW
  WHEN ((NEW.seq, NEW.free, NEW.soft, NEW.allocated, NEW.frozen, NEW.damaged, NEW.outbound, NEW.inbound)
    IS DISTINCT FROM (0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint))
  EXECUTE FUNCTION "live"."stock_guard_balance"();
CREATE TRIGGER "stock_balances_guard" BEFORE UPDATE ON "live"."stock_balances" FOR EACH ROW
  WHEN ((NEW.bucket, NEW.sku_id, NEW.warehouse_id, NEW.seq, NEW.free, NEW.soft, NEW.allocated, NEW.frozen, NEW.damaged,
      NEW.outbound, NEW.inbound)
    IS DISTINCT FROM (OLD.bucket, OLD.sku_id, OLD.warehouse_id, OLD.seq, OLD.free, OLD.soft, OLD.allocated, OLD.frozen,
      OLD.damaged, OLD.outbound, OLD.inbound))
  EXECUTE FUNCTION "live"."stock_guard_balance"();
CREATE TRIGGER "stock_reservations_once" BEFORE UPDATE ON "live"."stock_reservations" FOR EACH ROW
  WHEN (OLD.state <> 'held' AND (NEW.state, NEW.resolved_at) IS DISTINCT FROM (OLD.state, OLD.resolved_at))
  EXECUTE FUNCTION "live"."stock_resolve_once"();

-- A hot SKU's row is rewritten all the time: room on its page for updates in place.
ALTER TABLE "live"."stock_balances" SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
--> statement-breakpoint

-- What keeps balances and ledger one, for each environment (sandbox). Appended to the migration that makes the tables.

-- The only way a balance moves: rows put into the ledger are added up and applied in the statement that puts them in.
-- What does not fit (a gap in the numbers, a balance after that is not the balance) undoes the statement.
CREATE FUNCTION "sandbox"."stock_ledger_apply"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted bigint;
  applied bigint;
BEGIN
  SELECT count(DISTINCT (m.bucket, m.sku_id, m.warehouse_id)) INTO wanted FROM moved m;
  UPDATE "sandbox"."stock_balances" b
  SET seq = b.seq + s.moves, free = b.free + s.free, soft = b.soft + s.soft, allocated = b.allocated + s.allocated,
      frozen = b.frozen + s.frozen, damaged = b.damaged + s.damaged, outbound = b.outbound + s.outbound,
      inbound = b.inbound + s.inbound
  FROM (
    SELECT m.bucket, m.sku_id, m.warehouse_id, count(*) AS moves, max(m.seq) AS last,
      sum(m.quantity * ((m.to_account = 'free')::int - (m.from_account = 'free')::int)) AS free,
      sum(m.quantity * ((m.to_account = 'soft')::int - (m.from_account = 'soft')::int)) AS soft,
      sum(m.quantity * ((m.to_account = 'allocated')::int - (m.from_account = 'allocated')::int)) AS allocated,
      sum(m.quantity * ((m.to_account = 'frozen')::int - (m.from_account = 'frozen')::int)) AS frozen,
      sum(m.quantity * ((m.to_account = 'damaged')::int - (m.from_account = 'damaged')::int)) AS damaged,
      sum(m.quantity * ((m.to_account = 'outbound')::int - (m.from_account = 'outbound')::int)) AS outbound,
      sum(m.quantity * ((m.to_account = 'inbound')::int - (m.from_account = 'inbound')::int)) AS inbound
    FROM moved m GROUP BY m.bucket, m.sku_id, m.warehouse_id) s
  WHERE b.bucket = s.bucket AND b.sku_id = s.sku_id AND b.warehouse_id = s.warehouse_id AND s.last = b.seq + s.moves;
  GET DIAGNOSTICS applied = ROW_COUNT;
  IF applied <> wanted OR EXISTS (
    SELECT 1 FROM moved m
    JOIN "sandbox"."stock_balances" b
      ON b.bucket = m.bucket AND b.sku_id = m.sku_id AND b.warehouse_id = m.warehouse_id AND b.seq = m.seq
    WHERE (b.free, b.soft, b.allocated, b.frozen, b.damaged, b.outbound, b.inbound)
      IS DISTINCT FROM (m.free_after, m.soft_after, m.allocated_after, m.frozen_after, m.damaged_after, m.outbound_after,
        m.inbound_after))
  THEN
    RAISE EXCEPTION 'stock ledger rows do not follow on the balance' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "sandbox"."stock_guard_balance"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Depth 2: called from within the ledger's trigger.
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'stock moves by rows of stock_ledger alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION "sandbox"."stock_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION "sandbox"."stock_resolve_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the reservation was resolved before' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "stock_ledger_apply" AFTER INSERT ON "sandbox"."stock_ledger"
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION "sandbox"."stock_ledger_apply"();
CREATE TRIGGER "stock_ledger_keep" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sandbox"."stock_ledger"
  FOR EACH STATEMENT EXECUTE FUNCTION "sandbox"."stock_refuse"();
CREATE TRIGGER "stock_balances_keep" BEFORE DELETE OR TRUNCATE ON "sandbox"."stock_balances"
  FOR EACH STATEMENT EXECUTE FUNCTION "sandbox"."stock_refuse"();
CREATE TRIGGER "stock_balances_guard_new" BEFORE INSERT ON "sandbox"."stock_balances" FOR EACH ROW
  WHEN ((NEW.seq, NEW.free, NEW.soft, NEW.allocated, NEW.frozen, NEW.damaged, NEW.outbound, NEW.inbound)
    IS DISTINCT FROM (0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint))
  EXECUTE FUNCTION "sandbox"."stock_guard_balance"();
CREATE TRIGGER "stock_balances_guard" BEFORE UPDATE ON "sandbox"."stock_balances" FOR EACH ROW
  WHEN ((NEW.bucket, NEW.sku_id, NEW.warehouse_id, NEW.seq, NEW.free, NEW.soft, NEW.allocated, NEW.frozen, NEW.damaged,
      NEW.outbound, NEW.inbound)
    IS DISTINCT FROM (OLD.bucket, OLD.sku_id, OLD.warehouse_id, OLD.seq, OLD.free, OLD.soft, OLD.allocated, OLD.frozen,
      OLD.damaged, OLD.outbound, OLD.inbound))
  EXECUTE FUNCTION "sandbox"."stock_guard_balance"();
CREATE TRIGGER "stock_reservations_once" BEFORE UPDATE ON "sandbox"."stock_reservations" FOR EACH ROW
  WHEN (OLD.state <> 'held' AND (NEW.state, NEW.resolved_at) IS DISTINCT FROM (OLD.state, OLD.resolved_at))
  EXECUTE FUNCTION "sandbox"."stock_resolve_once"();

-- A hot SKU's row is rewritten all the time: room on its page for updates in place.
ALTER TABLE "sandbox"."stock_balances" SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
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
insert into control.approval_chains (id, name_zh, name_en, created_at, archived_at) overriding system value values ('00000000-0000-4000-8000-000000000001', '大额订单', 'Large order', '2026-11-22 16:27:36.716+00', NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('1', '2026-11-22 16:27:36.716+00', NULL, 'chain.created', '{"name": "大额订单"}', 'chain', '00000000-0000-4000-8000-000000000001', '{"name": "install", "type": "system"}', '773', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('2', '2026-11-22 16:27:36.744+00', NULL, 'person.made_admin', '{}', 'person', '53ec12b9-e3d8-47c5-a1b5-24aee8227fab', '{"name": "install", "type": "system"}', '775', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('3', '2026-11-22 16:27:36.744+00', NULL, 'person.roles_set', '{"roles": ["admin", "supervisor"]}', 'person', '53ec12b9-e3d8-47c5-a1b5-24aee8227fab', '{"name": "dump", "type": "system"}', '775', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('4', '2026-11-22 16:27:36.744+00', 'live', 'shop.created', '{"name": "Dump", "channel": "WEB"}', 'shop', '15586f6e-1cec-4a70-9b4f-aaa63672a05b', '{"name": "dump", "type": "system"}', '775', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('5', '2026-11-22 16:27:36.744+00', 'live', 'connection.created', '{"name": "Witness"}', 'connection', 'ec40224f-6c4f-406c-93ec-584566cc3578', '{"name": "dump", "type": "system"}', '775', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('6', '2026-11-22 16:27:36.744+00', NULL, 'flow.created', '{"name": "Upgrade"}', 'flow', '459563a6-47e2-46d7-8f23-b6dded138eec', '{"name": "dump", "type": "system"}', '775', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('7', '2026-11-22 16:27:36.744+00', 'live', 'flow.published', '{"name": "Upgrade", "number": 1, "versionId": "3826a381-99da-4681-a3da-2cb4d48909d4"}', 'flow', '459563a6-47e2-46d7-8f23-b6dded138eec', '{"name": "dump", "type": "system"}', '775', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('8', '2026-11-22 16:27:36.744+00', 'live', 'token.created', '{"name": "dump", "scopes": ["orders:write"], "environment": "live"}', 'token', '6a835913-40d6-413b-a187-1ec6c71ff247', '{"name": "dump", "type": "system"}', '775', NULL, NULL);
insert into control.flows (id, name, created_at, updated_at, archived_at, review_required) overriding system value values ('459563a6-47e2-46d7-8f23-b6dded138eec', 'Upgrade', '2026-11-22 16:27:36.744+00', '2026-11-22 16:27:36.744+00', NULL, 'false');
insert into control.number_ranges (environment, series, next) overriding system value values ('live', 'WEB20261123', '41');
insert into control.person (id, name, email, email_verified, image, created_at, updated_at, language, zone, currency, active) overriding system value values ('53ec12b9-e3d8-47c5-a1b5-24aee8227fab', 'Dump', 'dump@example.com', 'false', NULL, '2026-11-22 16:27:36.744+00', '2026-11-22 16:27:36.744+00', NULL, NULL, NULL, 'true');
insert into control.person_roles (person_id, role) overriding system value values ('53ec12b9-e3d8-47c5-a1b5-24aee8227fab', 'admin');
insert into control.person_roles (person_id, role) overriding system value values ('53ec12b9-e3d8-47c5-a1b5-24aee8227fab', 'supervisor');
insert into control.schema_info (name, applied_at) overriding system value values ('0000_initial', '2026-11-22 16:27:36.487+00');
insert into control.schema_info (name, applied_at) overriding system value values ('0001_chains_refunds_people', '2026-11-22 16:27:36.577+00');
insert into control.schema_info (name, applied_at) overriding system value values ('0002_engine', '2026-11-22 16:27:36.593+00');
insert into control.schema_info (name, applied_at) overriding system value values ('0003_order_store', '2026-11-22 16:27:36.635+00');
insert into control.shops (id, environment, channel, name, zone, currency, created_at) overriding system value values ('15586f6e-1cec-4a70-9b4f-aaa63672a05b', 'live', 'WEB', 'Dump', 'Asia/Shanghai', 'CNY', '2026-11-22 16:27:36.744+00');
insert into control.work_calendars (id, name_zh, name_en, created_at, archived_at) overriding system value values ('00000000-0000-4000-8000-000000000002', '默认工作日历', 'Standard calendar', '2026-11-22 16:27:36.716+00', NULL);
insert into live.approvals (bucket, id, run_id, step, order_id, flow_id, chain_id, chain_version_id, levels, level, role, title, status, requested_by, requested_at, decided_by, decided_at, comment, decisions, asked_people, closed_to, escalated_to, stage, due_at, amount, currency, refund_id) overriding system value values ('47', '01a20415-ac9a-791a-8b9b-ad4d74a0c2ef', '01a20415-ac23-7e3a-af4b-23575f91ccaf', 'approve:1', '19a22754-a94e-5c54-8be1-bb4b28c6e12f', '459563a6-47e2-46d7-8f23-b6dded138eec', '00000000-0000-4000-8000-000000000001', 'd64ad4a1-a6b0-44c4-8a06-d069507fc7ac', '[{"id": "level-1", "who": {"role": "supervisor", "type": "role"}, "mode": "any", "limit": null, "comment": "optional", "evidence": "none"}]', '0', 'supervisor', '{"en": "Large order WEB2026112300002", "zh": "大额订单 WEB2026112300002"}', 'open', NULL, '2026-11-22 16:27:39.014+00', NULL, NULL, NULL, '[]', '{}', '{}', NULL, '0', NULL, '120000', 'CNY', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('11', '01a20415-ad08-7fdc-bff1-71902af0a1cb', '18dbf9a2-cbed-550c-8a84-03249f6c3bcb', 'raw_event', 'application/json', E'\\xa27ef58eae3e0e9173420b38c6162dc6bb3fdc9dfac9c97e135b0fdafb898bc4', '900', '1', E'\\x0156f77227956789266a6847a8359e6f297f23b22b2740d7ff1517d27bf10d6edfadf52e5d3a35db3288889165116635c53a1d1e341d1a65d2cdaaa8ab3b108c066270e600b93e79f4663beb044c6b44134345a456f0b1fcde02c1fe92fcecbdf45f0592f6676a3942320550d92e9f93a50219eb4d7c3ea477f1f0099569867e5d8fb85d0ad7f44c00ee7384f32d03328955e1b93b2913cf5843903db95f6e865beec6599081162e40f91c42fcaa3e43c4ea044813a896d68c51e243db53ba45ae3d3d8433a67b283505d9a2263eadf50f682c3040b3f54f7d59597b2d36309f2665baaf6212a5642f62cf0371cc44024b8b170679f2d4ba587b5b1e6271eb2d6a298a026cf930edfaaeed0e89500c5c277d420d383fdc57695db06b0232ccabf45dd2100a78038808d6ecf32b7a967864d73ffa2f67eda6d7d0681e163e9d5a546cc38c118ff12ffdc5b61537d2455ccea40aabd4ab9e4632ad14de2fc0800d51ae28ebaecd5580934b4c3d625a004a8736049b7e4081750fd78efbc3eb7d8c0be98352350c57903a1c15a287262774faade7ac134d2d209926d89ddd61d220cf4212731a1296096348cfbf110d18f911b9b183f07ec6e2d10715e49e8554a4afc35f3069b4a763604ec803f8eefa326028568bb44219b27c1f5127dcd367be4c847d1abfec689cd65b978f24026750f452b3cf2294f7a734d0a602562f7378cbc1718b553f1336c60331d3d71ebd264ae37707b551adf24f6d159461ac605f81dd5257c251b104eed4e32963dbaae6d3e98e21b20b5a3a5d30bcffe01725d93333e455b21c03aca34a0ef75ebccd39d70f473b4f71f309081820a27712447e260988cd84ccfefe30f541ff7ee3747e013882b0bc11bec8a4fa5ebe7bdc9ad369f0595476e3992ea1edfaafa4f21d044628184aac80787ec3d2575c792715d97bf0c94a06ac91334a3e6971d12d419be93d72385833730b9c98030c453d7c3423ce5bc5021cdf9938fb3a8097d6e3e73e53e791120193263f108ef3df805ab137642f9e53997cf51e6998a114052fa608339e92af37eb41fd3451934772f987351428f2d54ddadbb60cb0683b8035d7fd80197ef5aba26f178446f8f914057be41b737c7a4e8522d7f55b978ae17edc146a6e49efdf54843ed6fc773b6b4ae6ab78d2f6a757216f7c45884037f6fe4545c8c47541d11181d3d60dfe432f2c783f8ac8618776007983b4b8f3b2742beeb7013a84be48a23bdc8898f56c264a1c5bbb30b8ff3194dd869bb7218300e4a11ac1f9ed907046c2dd4e686d5bd84ebfe134', '2026-11-22 16:27:39.145+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('47', '01a20415-ac1f-78ca-838f-d23c6a00e7af', '19a22754-a94e-5c54-8be1-bb4b28c6e12f', 'raw_event', 'application/json', E'\\xa465500e6c0b23c0b4f9c72539551adb564a4fa669e059b6f6b7885e7d135bd6', '906', '1', E'\\x01b128d42a314d158ed033020147ce9f088fb2b66ef96696eb0bbe3102b4217f7d07557f575fe3a018e5ed7b5e33a0c45285ee8bb92630552842464fa491e942bef451635064550a027d4056d1b2ff24b0c0646756d930e6c27cc08ee32691457d1c44f94314914ad3d7c5cb1b23ec92466d5db9f5f5bdf2931358d6c7c97d32bfc93bdd6148eedd31092f6f984d1ba0035618628cc243686041200fe5f083e7e98cc642a9d226ca0130ef80ef04739603f2ab939567d82725741aa6259b6279a3da7dc45c2d411a8e888b0a05b419a850838cdeceb7482dd57b8f73db88447d2cb5d26ec2cc2808d2f9ae547d233a2579c79cd3f25012484d160271ba547b3613762370ec675054ff6110254347e90fe3ade9f7855d7db04747d8a29269b0b151b0fd819d0f4762ac3e60e4bb9220d5fd4879630dbb184496ddbfc7e3f9ec3f8565e6d6fc19f987ac94f0446c054f45b13ec66c9d0cb125f274c3759e31ee39c881d2dc8a92a3fffe5d2e847bf1afcbffd93aef877fa62478686c12a68d4f2a7b27e1d3dcaf32109ffc1e4fd9e71bf4a0568616a5051464a5305a455b7496450be1af1abe8446f8e2891aa972eaf2586230a9bb97d36e382f44db89ce8a61cc597704dad1076d96c938e7ebbbfad311831fb58d75049ccf32e109fe1ee2c698b59e1792f6c2307be35e37ca6f23d0d7d4c333db95bbbe6f3fbd9389d836aaf942bcde2272ba2ad0c9d2686fb470d76a4a124b5d9181b1013d1a8e4de38c363791d68d6446ff5524590c7d81664fcd5ee524f48b33bf61364cba0e636cc04d5e985eb99ce0d3e539a9dde5eef237881681975187ceda409c3d821fad6b689fe60d95fd78f78829d3ca358dec3fafa1c10a7d0142b638e1fb4b8e6dd7b8f291cd43338144baa803805850f3c6f2b2a3f866895c9f7e823d851da72a4d59f00b0ff35f75f0fa369d58712cb858b0b2479a60571bcaafe709db7942c68ecd33ca5305dd5bebb4ea2958cba412f8c8dd5c1ef6807254ac5756e233ace864f04d9634e8d7547fba772842e45b983fc32ca8978f8bb87249573418a984c0011b1ec063cf1ed42a3de3ea05793005777efab8b5474767e9edabf05e779c56645b38287baa727fa679c599af9d927e208eca9ca85d447e6f9c51602e4690a39b459961dedd961b936d0542c3cf736079819f9e86792ebf4d1eeb26f19af6e7b8d59189a1e1ca2da5bcbe6a02163bfe8d1c6a0eabb9c97dd6565014e44e4a508aaf312aa68e9474c2430a69ebf88332b9493bcae176ac8ce218ab803da9baf07ba41e28e2611a89641df2b610', '2026-11-22 16:27:38.912+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('52', '01a20415-abca-7c6a-96fb-f128a2985c34', '857ece72-81da-55ae-b0b8-eda68595d3b4', 'raw_event', 'application/json', E'\\x8be6d4e0f9261213b42129601525a4a8646d3170a13120512e3a326bc31e87c0', '898', '1', E'\\x01654c98f6ed6f9a803a744640b5d38441d4e6519994c9e4198da57068fd8956e4b0970cd6e6652037b76653c6b3c3063072227ccc3fddcc4b733c863608c71221ace139611d0a842a65cd17b8f69ba0058b2c1b725191fadf0b006246f093f3921625f840377dce42ccb883fcb295b79ee21a7e6e1df7b22aedfe94e56853b6a1412f0d4d78508c30bbd376e7d5271a76042c94efc5cf78b1c729ca3bb8249f00ab121ca51c516eb32779da2c6dfd323e881831b27818c0d3403c1e4fe3a8f1aaec982827c67929f3ddb6521b4df79a0d2a0d11e39e7ba3036eecf5c833d3ac0fa1dd5bb31ec7c0f1468930db60dbdb35969d94f6fc81538096dcdfc5a6396b5a21065a6f20499ab9e8ab8d84f625660693b6c258910ae061700bae6ccd47529764fe50e05622da865c07d16eb7d53808a69f98e406de6f76540f065f79a168f5554d96c42b963f98f132a351e20c48cee376d0b6e2cb622d317c3fcc2993f8e6bb197538c130e9e0b75b001a3d64995f061dd15c8293da710ad05708dc5daf5ba72c7091fcd89349c6103bb84cd05c541cb9eed10d12dd95cdc8328431bd33c81508eb0ed688d92379130c788af1dc9721ab9a29024801587579aa960efed1e3d229721c42e7b039d269da91c95afa0a963db3ee8956e52f8d8657a3a340e9e226d70d7cc22d5975c0d967467ace290ee14fbe748a0f8ed2e0ad9dee3a754d87659a715b9f4d247159430db4910bf9eea8665168e6501e89b5e063ba10d7ba2dea63bcba8d3ea17d2e88f2610257d2952b47719725f7b65aae5740369d008fd31b99bf43c80267fb57cde7db9ffa02d7b05a0d89b1a456a87ccdd026243b56008ae11512836285cd65324fa573eda247d034813946d30b29960380b9800b216ada862605560566cdea292bc7646bd6295263d4aa3ef6b1b35242df6acd6337b90f185ad0216c192ebcd1ae4de2d2b56ff738237eebb210e7ffbe8c457f9a7a7455f809ad795f420c321dfdfe386ca035b12a8f64f416b2c779033861f898cd8d8303690f554cd00fad9905ac298d26b92ff05774a79f090ef665006724e1da3ec7a207808bf4a56865759fc935486b4fd1c9c6cacc4ec3659deb3f3d233a01d0f035ad895d94e97bba17ca6a12be1c70d9dd7cc893e33e91e960ee3044430c0114c73e28337f1f3518d0a0c3844c971aeed1e2718111fcab057a42001c97c978f6e6a3f879e70af3527ab3121bf90d4686014c7cbeaa3a145d4861dc1328357b9c1c9195eefcd0ee46c4cfaaca58fe777bd1831e41469827eb193d328a6f5d', '2026-11-22 16:27:38.83+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('60', '01a20415-b370-74aa-84f7-f38c9601ebfc', '64862d35-ad8e-566d-8fe3-e928165fe5bc', 'raw_event', 'application/json', E'\\x5ca72963c85d0a625cee9faff5684b37bd5691f092a5867702b0e1ee2797f06b', '898', '1', E'\\x0154c956d8a41f044e86daa18aa4bb5c8b84018daa30b4346cf4cde11d786e2c0559f4ac769c6bbb9a260d8d40383514f3379461fafa9abff04214e10c929cd407a961e0fa62fc77cb1d3af9bb19b45d7c609f524ff3a4e834212d1bc2fe0294c291216de31515a67c27776129a8ac650392dfff033ebb9022449b327e79409851faf79e3150d4374d8124ead31f4b827ee7aab8dc953b318f360100f7a4947c6745b84360892381e22e660d6af5a850bda36c161395531268be86116d3850c949311274023dc4d9f9355c929018b69a9d7597bc3e3d7b57064a713194c5053b102e708da70fab9b3d6ffb63a1ed5139aa2969dfc04804167465676c3999c86d9b9ff8aad186898dd603358ff8be7c447cd78477670a3d0aea14c6bd386cc0658acf2a3bca2e2d33e6054afa8fba280d2d5a4e663bcded195b83efd4020edb376afe3a3fd81bc150b34c5f0eede9cf850dd2110b711a04a065e0bed7ba95e93a7a8bbf1a8fd67044ec11254a9018d9d915aa90b41c64cedd19ff22f7741eddeda2f867e1de4935a24207834283f69df3d350bb42980ec1f320e7853abb2448d306559e68e09272ac251cc0f2034aa58801f649109e8da6903323d5ecda4ea32d9ec92863a203c2257a6f63dd6456bf6fe1d91bda78786b0936a61ffa2a78a9e512256840e2c59318cfd21c37db30a9ada598238021043b3966a395ff1dbb62046ad3722218c78516d3e4ff8af79a1bcc328c028cc25d01130bb1519c8f6293b19665d094d5633761fbcb3b0b3d2432b98d689ac146c250249b930b2eaaae70c7c086fc94a8ae0d522cdcbb164803d36aed3e30aaaaa44f304cf1673c6c38f073d6baabd3b8bcd1233b503b1db6977061650ed0dd6482502e864535514446e3c4cf879220be0c9523f14113dd11d3299febbef555c8602374569fbff99232329bb352cdd636401d3f951357ded8af6d8c02ad54edf2ed73e4f0e4d1f4bfaa2b923a20b92146f23ff79f72401eb614a1a16ca6d89ad8a4b1a0bf18f16c3a7aa762d823977cfb92ab44c086f2031a2dd3ce33246f53fc1c0b38d8f3b9e298f03a4c0a6f0af5c72fd146f685dd4ae5e4f39e83c33c7474492d460c55cfa24b420c4bd4d8b30aeee7b62d47010e90f2e682e9dc639585356c28e7f6f7fd441b0624146e0efa85cb7f80fe56032f7ca67a05fc9e6861774bc153baab4a1c84164cd2997b673aaab326f962b101cab923e8db2a6199f8f999bc370bc33f770cfee30949b6b8094ffc22b463296a4c68ece45988c65e49c743b255413fe967d9fd825b01', '2026-11-22 16:27:40.786+00', NULL);
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at, released, decision, decided_by, decided_at, decision_reason, hop) overriding system value values ('11', '01a20415-ad11-7490-8b41-2ac6b90fe2cb', '01a20415-ad0b-72df-84c4-9744f6bd7b4b', 'ask_stock:1', '18dbf9a2-cbed-550c-8a84-03249f6c3bcb', 'false', 'connector.http-request', 'ec40224f-6c4f-406c-93ec-584566cc3578', '01a20415-ad0b-72df-84c4-9744f6bd7b4b:ask_stock:1', NULL, 'key', '10000', E'\\x0174b129a7dc8c7f3d0da96336f212a5865b074ff2c0dab6eabe5e8031bbccb98bd62b6576a1b9a6a39df7986a5f3bddd3799fd79289fd0dbd72c0f0ec58329c4fed6022d8b23d09e7ae481ae18616089aac6c19a7cb95a26717586464be629f78a6bb7ef5a465049dcceb083a066e7dabbc7728c0869455188924a11e6bdc198f029ff3d227d550a7e44bf1e582b8485b6b31faee64b9f01c976d96ca9bcd17c5523918b22f961b7c48e8303a5e00b8679cc9d8c4cbb76654', 'ready', '2026-11-22 16:27:40.263+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": "call_failed", "result": "retry", "endedAt": "2026-11-22T16:27:39.183643+00:00"}]', NULL, NULL, '2026-11-22 16:27:39.145+00', NULL, 'false', NULL, NULL, NULL, NULL, '1');
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at, released, decision, decided_by, decided_at, decision_reason, hop) overriding system value values ('47', '01a20415-ac29-7d7a-a272-0e985aa90eef', '01a20415-ac23-7e3a-af4b-23575f91ccaf', 'ask_stock:1', '19a22754-a94e-5c54-8be1-bb4b28c6e12f', 'false', 'connector.http-request', 'ec40224f-6c4f-406c-93ec-584566cc3578', '01a20415-ac23-7e3a-af4b-23575f91ccaf:ask_stock:1', NULL, 'key', '10000', E'\\x0192b925ce49a44e0a9d615f4783296dce8f06f42e81d20184028ae083f2f6d027a078f1e1fc1170d8b752bc030cf2174319435908aac0cb68ec540964876446c97cb47f692e9462945a5656311b9777975505a4dc5d18a574ed2a1469feb20b9b21feb7a6c51a03adb6dfe458f43c4e8764672ccbb95cbb7d275ebe98ec0b64a087f5cd38bb1f4ee68f78b4dcb2a634eb160c33c1c32b5e8d1a971ecb406c056189ea876d2e5660dc9d047869b702969b6d4fa78948942f70', 'ok', '2026-11-22 16:27:38.912+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": null, "result": "ok", "endedAt": "2026-11-22T16:27:38.990338+00:00"}]', E'\\x01486039e4c15c34add3946a26066c4d760fd631006c80cd2e6563d2991788f0b19ab3b3e48e45b4d21fd01666701e4d414e66b4b2fe46abf2a34c695a8eec1cca9e4f7ea5f1f01b9c566e130287579d4f8e1bb95aebe60865', NULL, '2026-11-22 16:27:38.912+00', '2026-11-22 16:27:38.99+00', 'false', NULL, NULL, NULL, NULL, '1');
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at, released, decision, decided_by, decided_at, decision_reason, hop) overriding system value values ('52', '01a20415-ac13-7b64-a288-d064b47c7374', '01a20415-ac00-725a-abf8-eaceff0525f4', 'ask_stock:1', '857ece72-81da-55ae-b0b8-eda68595d3b4', 'false', 'connector.http-request', 'ec40224f-6c4f-406c-93ec-584566cc3578', '01a20415-ac00-725a-abf8-eaceff0525f4:ask_stock:1', NULL, 'key', '10000', E'\\x012b145b97408cf8cfff2aecd61f3f9473dc7a84be6d8372fac31c14df7d642c44b41f0c77d0c0a49894031ae474baf2f25312c44035a5e5065ed43b8d23fbfa238cfb05f7228e0c588d39cee383253b9a2db8a70063e76410c90fc628a347c096a64c337c5a9e857b012f0d0e3b402854ff90a8a4f0c4871334f87377436b6f87ed07f058c13b67e158cc43c516f2769e8b9f7257a8af85ed81374d6f3570291cd96ce548739fc6dae0d0b400ff83612fc07e75bc22f9', 'ok', '2026-11-22 16:27:38.83+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": null, "result": "ok", "endedAt": "2026-11-22T16:27:38.991831+00:00"}]', E'\\x01b57613148687a066eb549eeaaa9c56882e22bf962d0679d014b36f8cadf8d8a96eb29f899683d23f2cb8e4015083a9ced7cd43bcf15a557c3acd1c598de63363f97c6d65f84926287e8639c5b61063bbb077cf0dab61fa56', NULL, '2026-11-22 16:27:38.83+00', '2026-11-22 16:27:38.992+00', 'false', NULL, NULL, NULL, NULL, '1');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('30', '9e583b88-c1e0-898b-8d33-5bba6414b85e', E'\\xa465500e6c0b23c0b4f9c72539551adb564a4fa669e059b6f6b7885e7d135bd6', '01a20415-ac1f-78ca-838f-d23c6a00e7af', '19a22754-a94e-5c54-8be1-bb4b28c6e12f');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('40', '59c202c8-4930-845a-bf49-a86385779ca8', E'\\x8be6d4e0f9261213b42129601525a4a8646d3170a13120512e3a326bc31e87c0', '01a20415-abca-7c6a-96fb-f128a2985c34', '857ece72-81da-55ae-b0b8-eda68595d3b4');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('47', '1eb6ba02-21a5-8463-8954-ad4c72e9caaf', E'\\x5ca72963c85d0a625cee9faff5684b37bd5691f092a5867702b0e1ee2797f06b', '01a20415-b370-74aa-84f7-f38c9601ebfc', '64862d35-ad8e-566d-8fe3-e928165fe5bc');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('48', 'dd1d4d6c-052c-8afc-8775-e860908d3230', E'\\xa27ef58eae3e0e9173420b38c6162dc6bb3fdc9dfac9c97e135b0fdafb898bc4', '01a20415-ad08-7fdc-bff1-71902af0a1cb', '18dbf9a2-cbed-550c-8a84-03249f6c3bcb');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('11', '18dbf9a2-cbed-550c-8a84-03249f6c3bcb', 'external_no', 'calling');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('11', '18dbf9a2-cbed-550c-8a84-03249f6c3bcb', 'order_no', 'WEB2026112300003');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('47', '19a22754-a94e-5c54-8be1-bb4b28c6e12f', 'external_no', 'waiting');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('47', '19a22754-a94e-5c54-8be1-bb4b28c6e12f', 'order_no', 'WEB2026112300002');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('52', '857ece72-81da-55ae-b0b8-eda68595d3b4', 'external_no', 'ended');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('52', '857ece72-81da-55ae-b0b8-eda68595d3b4', 'order_no', 'WEB2026112300001');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('60', '64862d35-ad8e-566d-8fe3-e928165fe5bc', 'external_no', 'ready');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('60', '64862d35-ad8e-566d-8fe3-e928165fe5bc', 'order_no', 'WEB2026112300021');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('1', '01a20415-aca3-7426-9596-d50cee256ec1', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', 'tell', 'done', '1', '2026-11-22 16:27:39.014+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('12', '01a20415-b394-76ce-9a5b-388cea8c930c', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', '', 'started', '1', '2026-11-22 16:27:40.786+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('23', '01a20415-aca3-73cd-adb2-99aaf68c3817', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', 'ask_stock', 'done', '2', '2026-11-22 16:27:39.014+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('39', '01a20415-ac27-784d-a2fa-6f39cd71c227', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', '', 'started', '1', '2026-11-22 16:27:38.912+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('40', '01a20415-aca3-7c40-897b-8f4d7adb4528', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', '', 'done', '1', '2026-11-22 16:27:39.014+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('41', '01a20415-aca3-7da5-aea7-2648bf4ba8e9', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', 'amount', 'no', '1', '2026-11-22 16:27:39.014+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('43', '01a20415-aca3-7bc2-bcef-8ae987c3212b', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', 'allocate', 'done', '1', '2026-11-22 16:27:39.014+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('49', '01a20415-ad12-7e56-b5ae-a90ba53cea71', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', 'paid', 'out', '1', '2026-11-22 16:27:39.145+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('50', '01a20415-ac0f-7e9b-966e-56c214be0072', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', '', 'started', '1', '2026-11-22 16:27:38.83+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('51', '01a20415-aca3-72b3-8d72-45e18293aaf3', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', 'amount', 'yes', '1', '2026-11-22 16:27:39.014+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('58', '01a20415-ad0d-75f8-a4f5-984afd762e7a', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', '', 'started', '1', '2026-11-22 16:27:39.145+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('63', '01a20415-ac16-7775-9aa2-a96497a09fbf', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', 'paid', 'out', '1', '2026-11-22 16:27:38.83+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('8', '01a20415-ac2b-74de-9b4e-bd33290fd3c8', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', 'paid', 'out', '1', '2026-11-22 16:27:38.912+00');
insert into live.notices (bucket, id, person_id, order_id, run_id, step, title, body, sealed, at, read_at, call_id, flow_id) overriding system value values ('52', '01a20415-ac9d-7da0-bd17-ff5e43104734', '53ec12b9-e3d8-47c5-a1b5-24aee8227fab', '857ece72-81da-55ae-b0b8-eda68595d3b4', '01a20415-ac00-725a-abf8-eaceff0525f4', 'tell:1', NULL, NULL, E'\\x01d663caf9d6bd2af525acf4fe17f6a24b3c9fe8573c3c975a96cc5dec61a00ae65c155972d52fc6f5754a4674601b84124a1f33b639be660cfca5fa7965344ff76d0d2a1cff603cf08cb5d528f3adb1a4f42b1c59ce31144d13e876730e635fbfd04626454aa369b4db5867df60653a91d5ba2e9c67558b675f2899d4d6c410da56c40e17756020d35ac26fe75d5c81db56ab', '2026-11-22 16:27:39.014+00', NULL, NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('11', '18dbf9a2-cbed-550c-8a84-03249f6c3bcb', '1', '2026-11-22 16:27:39.145+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"channel":"WEB","externalNo":"calling","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"id":"18dbf9a2-cbed-550c-8a84-03249f6c3bcb","orderNo":"WEB2026112300003","version":1,"shopId":"15586f6e-1cec-4a70-9b4f-aaa63672a05b","state":"paid","stateSince":"2026-11-22T16:27:39.145Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"6a835913-40d6-413b-a187-1ec6c71ff247","eventId":"01a20415-ad08-7fdc-bff1-71902af0a1cb"}', '794', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('47', '19a22754-a94e-5c54-8be1-bb4b28c6e12f', '1', '2026-11-22 16:27:38.912+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"channel":"WEB","externalNo":"waiting","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":120000,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":120000,"paid":120000,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"id":"19a22754-a94e-5c54-8be1-bb4b28c6e12f","orderNo":"WEB2026112300002","version":1,"shopId":"15586f6e-1cec-4a70-9b4f-aaa63672a05b","state":"paid","stateSince":"2026-11-22T16:27:38.912Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"6a835913-40d6-413b-a187-1ec6c71ff247","eventId":"01a20415-ac1f-78ca-838f-d23c6a00e7af"}', '783', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('52', '857ece72-81da-55ae-b0b8-eda68595d3b4', '1', '2026-11-22 16:27:38.83+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"channel":"WEB","externalNo":"ended","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"id":"857ece72-81da-55ae-b0b8-eda68595d3b4","orderNo":"WEB2026112300001","version":1,"shopId":"15586f6e-1cec-4a70-9b4f-aaa63672a05b","state":"paid","stateSince":"2026-11-22T16:27:38.830Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"6a835913-40d6-413b-a187-1ec6c71ff247","eventId":"01a20415-abca-7c6a-96fb-f128a2985c34"}', '781', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('52', '857ece72-81da-55ae-b0b8-eda68595d3b4', '2', '2026-11-22 16:27:39.014+00', 'order.state_set', '{"from":"paid","to":"allocated","reason":null}', '{"version":2,"state":"allocated","stateSince":"2026-11-22T16:27:39.014Z","stateReason":null,"previousState":null}', '{"type":"run","runId":"01a20415-ac00-725a-abf8-eaceff0525f4","step":"allocate:1"}', '790', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('60', '64862d35-ad8e-566d-8fe3-e928165fe5bc', '1', '2026-11-22 16:27:40.786+00', 'order.created', '{"events":["OrderCreated","OrderPaid"]}', '{"channel":"WEB","externalNo":"ready","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"id":"64862d35-ad8e-566d-8fe3-e928165fe5bc","orderNo":"WEB2026112300021","version":1,"shopId":"15586f6e-1cec-4a70-9b4f-aaa63672a05b","state":"paid","stateSince":"2026-11-22T16:27:40.786Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"6a835913-40d6-413b-a187-1ec6c71ff247","eventId":"01a20415-b370-74aa-84f7-f38c9601ebfc"}', '800', NULL, NULL);
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('11', '18dbf9a2-cbed-550c-8a84-03249f6c3bcb', '{}', E'\\x86d9b5e17602f65ddd5ddcdca9f6dc43');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('47', '19a22754-a94e-5c54-8be1-bb4b28c6e12f', '{}', E'\\x86d9b5e17602f65ddd5ddcdca9f6dc43');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('52', '857ece72-81da-55ae-b0b8-eda68595d3b4', '{}', E'\\x86d9b5e17602f65ddd5ddcdca9f6dc43');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('60', '64862d35-ad8e-566d-8fe3-e928165fe5bc', '{}', E'\\x86d9b5e17602f65ddd5ddcdca9f6dc43');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('11', '18dbf9a2-cbed-550c-8a84-03249f6c3bcb', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('47', '19a22754-a94e-5c54-8be1-bb4b28c6e12f', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('52', '857ece72-81da-55ae-b0b8-eda68595d3b4', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('60', '64862d35-ad8e-566d-8fe3-e928165fe5bc', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('11', '18dbf9a2-cbed-550c-8a84-03249f6c3bcb', E'\\xda27985601de84ad937c52c0f8fdaa805b0e1d1d5ada51ea96f5d76670b164911717ce2fa48b8f36f0dacac05bc011c002eff39354fa3785f16a89b4e0c50d4f98', E'\\x015f5d1414fb02f8e3e98d0e3f392cb5756670caecd07788646a046b4fee929c26a1ce6b96bb39d636cc4583e01f5e116d62156c1317882235b2dc7629202ecf6fcb173d8d0d0e8bf78e3cfd8d8a79861d553a9880e1a3c840225d585486554c51dff2330a3562f8785f5213428056bc399da2b4e34dd6f1a4abb71d4f2c', E'\\x9ac1db7547779f229d537dccdaf38471', E'\\x505d666157de7e5d406025ee61ef623d');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('47', '19a22754-a94e-5c54-8be1-bb4b28c6e12f', E'\\xda27985601c13add865ec65877ce1fd353a4526c1f01af40d64d225871ba9cd389bc73bb15b62a4cec29d43d5f10b4360739e16dbff50679b6a781456d0153c4cd', E'\\x016231fba63e0971922de71064670527162405165e45bf7b65e5d8ebe43d4ab72dc938b2456310b9ebe8ca97a4638fc2aa970dc4513df864e48e05def23ef6f35f543faf11adfd060496c13eda773da3a439594e244c7f36292931c3c5f91fce224b79b811cf3d4c1d2432f57418e2ccc5242728a7f59ec472f75be63eda', E'\\x9ac1db7547779f229d537dccdaf38471', E'\\x505d666157de7e5d406025ee61ef623d');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('52', '857ece72-81da-55ae-b0b8-eda68595d3b4', E'\\xda2798560122081c081695f111a7ad38ac1a55c2a8579557fb3ca0386e94da4dbc54e53af2bcb7a8161d477b34405aba4999fd101f6d10082988b88d99fef847a0', E'\\x011082b81ab860392afd0b6ac2151c7239a76b8d08091be7d2c6d113de311ff953f1c98b457c9e53f8ea690f903a323396917a5cdc3cf5eb77b28d97689363d164940eb495e0652222004f4578a1bca0b804259cc88ac5dd529625e0ab2657b520fc322f2385dcd110741fa986ca63e25a8dab7e3a8e81c0a286a43f97dd', E'\\x9ac1db7547779f229d537dccdaf38471', E'\\x505d666157de7e5d406025ee61ef623d');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('60', '64862d35-ad8e-566d-8fe3-e928165fe5bc', E'\\xda27985601020c762e7c3554d7d9ebab198120a23279f5b78d1d61574c0dc685d46c61ad332073299e7577e7f845b4d27ee7db6ddd10e7da5f7bc1e501450f816c', E'\\x019f5410474914c5a4e2f56cf1929a5b5b896c4e6977dd183dcedb59f4b612bdd8f70e8e90fee6b5df8e06854b4095e6dcce119b00712e5ef888b00ea70ae7422463b59dc1d87aaba6243e487c9fb6ac5dd6aaa407477adee105f9f8d2a7e066c2193b9e6b4daed62a99c4ba5430b43f86f8269bad43dc6adf5fe2d69c99', E'\\x9ac1db7547779f229d537dccdaf38471', E'\\x505d666157de7e5d406025ee61ef623d');
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g, warehouse) overriding system value values ('11', '18dbf9a2-cbed-550c-8a84-03249f6c3bcb', 'WEB2026112300003', '1', '15586f6e-1cec-4a70-9b4f-aaa63672a05b', 'WEB', 'calling', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 16:27:39.145+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500', NULL);
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g, warehouse) overriding system value values ('47', '19a22754-a94e-5c54-8be1-bb4b28c6e12f', 'WEB2026112300002', '1', '15586f6e-1cec-4a70-9b4f-aaa63672a05b', 'WEB', 'waiting', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 16:27:38.912+00', '[]', '{}', 'CNY', '120000', '0', '0', '0', '0', '120000', '120000', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500', NULL);
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g, warehouse) overriding system value values ('52', '857ece72-81da-55ae-b0b8-eda68595d3b4', 'WEB2026112300001', '2', '15586f6e-1cec-4a70-9b4f-aaa63672a05b', 'WEB', 'ended', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'allocated', NULL, NULL, '2026-11-22 16:27:39.014+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500', NULL);
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g, warehouse) overriding system value values ('60', '64862d35-ad8e-566d-8fe3-e928165fe5bc', 'WEB2026112300021', '1', '15586f6e-1cec-4a70-9b4f-aaa63672a05b', 'WEB', 'ready', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 16:27:40.786+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500', NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar, calendars) overriding system value values ('11', '01a20415-ad0b-72df-84c4-9744f6bd7b4b', '1', '2026-11-22 16:27:39.145+00', '1', '{"type":"start","node":"paid","event":{"id":"01a20415-ad08-7fdc-bff1-71902af0a1cb","type":"OrderPaid","at":"2026-11-22T16:27:39.145Z","orderId":"18dbf9a2-cbed-550c-8a84-03249f6c3bcb","orderVersion":1,"data":{"implied":[]}}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL, '525', NULL, NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar, calendars) overriding system value values ('47', '01a20415-ac23-7e3a-af4b-23575f91ccaf', '1', '2026-11-22 16:27:38.912+00', '1', '{"type":"start","node":"paid","event":{"id":"01a20415-ac1f-78ca-838f-d23c6a00e7af","type":"OrderPaid","at":"2026-11-22T16:27:38.912Z","orderId":"19a22754-a94e-5c54-8be1-bb4b28c6e12f","orderVersion":1,"data":{"implied":[]}}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL, '422', NULL, NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar, calendars) overriding system value values ('47', '01a20415-ac23-7e3a-af4b-23575f91ccaf', '2', '2026-11-22 16:27:39.014+00', '1', '{"type":"call.settled","step":"ask_stock:1"}', '[{"step":"ask_stock:1","node":"ask_stock","phase":"resume","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"amount:1","node":"amount","phase":"visit","port":"yes","waits":null,"failure":null,"decidedBy":"/","input":null,"output":null},{"step":"approve:1","node":"approve","phase":"visit","port":null,"waits":"approval","failure":null,"decidedBy":null,"input":null,"output":null}]', E'\\x01b5d9406412a4ffc9707abfd420f0b20f5a16e0f0dfd670e1aa26c9273b5c38ae4305b84e2d77fc1ddb2b461e946125a04aaa3d8325708de359751f4c36abab659dbe5aea074dc66ba87a78eda99825fe7c6e76b244bdaaee5e4a2ecd54782e95c7279f19c4de0e8afdbdad1223f54b330bbb9f5ba794b168e8616e96d81e17383421f37cf6bfad88f94e7296c59d8f04c2d9d3c64444e9fd864fc5e3a1f061284fc3ffa0206be1655d112bc0b8fd835aaca74c8cded9a39a16cbdc5b1a413ce92a17dd283c14715c773b460a4f949307435e445db289a3512f2bbd03e18f3d25e6e1c75dca7190529cd1408b61923ae6c37b388a7a751b9cd60d7078ad957d595dbce880cd02dbabae26e268ae895b37bd365d84f72452636a5577655aa5656a13adc73de820e5358f612264c68027a581f7bae92525dc51bc663ab927b31d4ca506e366f1aceea87cfbcc149247a48fe26a5da3d087d9b75bb248673ef06eff707d5bde8ae538ee28d9511f0bdd5de11a53bdc14ee49c7da1a85501d47e48de0fdf028d7c2ab221039793ed30b26e6bfe6318df6bf5223dc655e4cb68f32e1d42ebfce07bd017e3ac4f81f77393b43f037c75641873e8809890d8dd1646856f007a409227a3b82432f00a12ab2a3d6fdf72eb3b33fe2e3ba14c1bf2ddf038f7feff25b6bd80f9840ab3ef732625cb500513544a275b72d7cf14e559ef483c34b0468810839c5023f7f82d5fd82c4026f38caac9020328d1256f5433f2fe7302c47f5b0cdcfbc4867ec059d2afcccaebef5415f332aae7568a92661af31b4689327d10f2cc9f3787e3d07ec5f17aab95ad530ccd4a6000749129eca8e64be70f5f2815a84402cfb65b1a47fd1ba3a5f6592072b46b36adfc1f0e3227436194d82836955edf986e904fc948351a2804e988a74bec4afc99572581675183de6827fea6b3cdf95e7c16f26d336fb5e8016ea7a8021307889f8159eccf2079581ed8f49fc658f0fc51543ed09402dbe9ee1d5cbafd6d64d77fd122d961e831b57f87c56b304767eb49db80cd60ec627891a5f87598a9fec9e1833c1a4dbf7643afcf0e3604736659e87c445885c77d990c36de38b17dc723275ba591cb2e2a11111a9728684e7948a251243734bb6f6b4812e7', '767', NULL, NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar, calendars) overriding system value values ('52', '01a20415-ac00-725a-abf8-eaceff0525f4', '1', '2026-11-22 16:27:38.83+00', '1', '{"type":"start","node":"paid","event":{"id":"01a20415-abca-7c6a-96fb-f128a2985c34","type":"OrderPaid","at":"2026-11-22T16:27:38.830Z","orderId":"857ece72-81da-55ae-b0b8-eda68595d3b4","orderVersion":1,"data":{"implied":[]}}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL, '5286', NULL, NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar, calendars) overriding system value values ('52', '01a20415-ac00-725a-abf8-eaceff0525f4', '2', '2026-11-22 16:27:39.014+00', '1', '{"type":"call.settled","step":"ask_stock:1"}', '[{"step":"ask_stock:1","node":"ask_stock","phase":"resume","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"amount:1","node":"amount","phase":"visit","port":"no","waits":null,"failure":null,"decidedBy":"/","input":null,"output":null},{"step":"allocate:1","node":"allocate","phase":"visit","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"tell:1","node":"tell","phase":"visit","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null}]', E'\\x016f844e83aaaf15dca868a1decd2f21816acf6a11d586fa996831440bb13c1b72ac8d6d40cbed690bb2e31659644aa72c52dcf9582ec32ffcc73b63d035f826376910e39f3f2996cf4534590d3575a1f86cf0b86b4f88f7abd01614dd55bbc62c4ff4c63be056c247b2e81f3f34b0e29919e836c620bdff06ed136572c4aa7c420323d8ad90eb3ac462a532822f0af74d3f7655f9998766b651a586de8c34a9665b1f6ae22cd0c80a1c3f5e19d2ba2b581ddc6d708ce571eada52a1a61de94b6d42e8191c483ee82c8395cdfdc66771b5b78092fb20571605ca83bbc2040063663e7f57372cfa1e02d90c2ed09a1447b88ff4bfa3e70977cad33600f0e7d867842ec775ce86ca424c16dcc1bdf7dea802f4b8c4c0686f6ea91792d3c30817f241a6f84cd17055111a23b56d613f7fa4350e09a5a2a2df1c78c42aa55566c7e070a550f51946a5440d81a52e891b4a2f607c125b32967fda59674f39713d3687e77e9cab0f25f8c6da139d7945647da21a3f0e174972f7c0331870c4ea4b2674a3aef615308e4421af8d133d7f019377c767f08da37fb0ae1e60a66b707b7c2616dba6406689c6b1c0ddb9b56b85b3a635804ab2d3366bf003e50f3f98ad074b0fa06f35875859cb1298a511aead4eb6e603ec03b4ce873d8e199faee1a148618aaddb53e8db869fefc1b642d5abf4474d9e192cf87e58b1b5f63a10c111c94237f67273b34358ce8e90e3c344ee08b7b33f4739ed033c769476fdabdad41152e00092a200c458e65dc9337175419557f8dc802897e8a6d03492edb95fbeff10dbfbd6da64235b137cb28dde3ffbd3977c61feddb11f7301217ba4e6ec3eb4adc7e4cde8ade4a15c869e481d62850ed77508d2c31715644ad093b705c3ee75ad6b24df4b8f2715d0b227b85d73727efe0fe65113c7331000795ec0f83f97468189f313534aee5d4759bc779ce9fc815260059e8a32691615ef46371f2a207ab2941e1c292cd1612682b5f125189b10fd19883ffdc8a8954554d613b965020fac77805eb557d69811301e57d50b0439aab52445838728f542d6e727a8524eec831763439fa4cd6a4e39ba9b4e6e4df31b460147b81d9a711fd83cc90d65394def75699ebc5d4c5c3371ace31cc9fb6e8978f6beef1c29829e2e62633ceed7d99be4609fb0ff4bfb13faf3fc9d97c64f7f93c1d767c3f291358925bc9d1018f389ed7f14ae756b7c65c41d78735fd1c766c103353766ad1ee27a0b4a5592923dcac0f26794c510fa784bb3d83079695d1d9c7f410fab244766cb783a3ada6e1d3a575866d56ef60ea2e0d8dc232b6d119779285eea2584d3bbbca53fa9afd4af7103191bed3f92175f3c4bf65b233293a26d32fbe49f5efd392d47d4b3f44285079f8ef99302146af14ac314bee6232c2540a89ad14af30fc374', '3694', NULL, NULL);
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at, retry_of, parent_run_id, parent_step, item_index, depth, at_nodes, turned_at, hop) overriding system value values ('11', '01a20415-ad0b-72df-84c4-9744f6bd7b4b', '18dbf9a2-cbed-550c-8a84-03249f6c3bcb', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', 'waiting', 'wake', NULL, '[]', '{"status":"waiting","tokens":[{"type":"waiting","id":"t1","node":"ask_stock","step":"ask_stock:1","wait":{"type":"call"}}],"outputs":{},"visits":{"paid":1,"ask_stock":1},"steps":2,"nextToken":2,"trigger":{"id":"01a20415-ad08-7fdc-bff1-71902af0a1cb","type":"OrderPaid","at":"2026-11-22T16:27:39.145Z","orderId":"18dbf9a2-cbed-550c-8a84-03249f6c3bcb","orderVersion":1,"data":{"implied":[]}},"failure":null}', NULL, 'false', '1', '0', '{"type":"token","tokenId":"6a835913-40d6-413b-a187-1ec6c71ff247","eventId":"01a20415-ad08-7fdc-bff1-71902af0a1cb"}', '2026-11-22 16:27:39.145+00', NULL, NULL, NULL, NULL, '0', '{ask_stock}', '2026-11-22 16:27:39.145+00', '0');
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at, retry_of, parent_run_id, parent_step, item_index, depth, at_nodes, turned_at, hop) overriding system value values ('47', '01a20415-ac23-7e3a-af4b-23575f91ccaf', '19a22754-a94e-5c54-8be1-bb4b28c6e12f', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', 'waiting', 'wake', NULL, '[]', NULL, E'\\x01bf082825aeb99f2e2386009572d8f32de430667e82c7448fe3e36f9bc0e67efccdcdbe3da0137b7d5f5aae59152c3a5b2f45d68bf79a831211407832000fa845f757d92bacb6b13c10bc6400f780e2aa4c3c6c2d81a40006c5a5426c06f1179a0b474161cadca53f3dae6e574082a902b724ef1d4f98f54cf35835b695ae86e208308896688daa45b371318e587b675561152ca1a38afeb24543d087da994f16336052b95d820d54e4cc26e9deff63374cc94b84cbcf71c07390825be3a509c88806d8355351ee51e7f2f271ebed16d4f62f60c738a1f9fc7bd2c47df0d8f82ea98410d6839c4506c3eb729b7bc476ac256eab73d366467c976630b02c16518c93643c54c164fd9199f636958cb32f4b60602f37462e1d461621e610c23fb326a7735074c12a92f0e8689b911031ed596030a1d2a416cacc5b52637807cc649ac8a766d1fb303189af94c3762ed1efcbc34ecb2066992ba452e1099efe71e7d8e2e2208874265ab9abc6d666ab453d954366fee08820e6b2806f5613e173dec49f1a1e12d0415c17451e0ea405fdaad8b3b597224d529445cd7ca51d253c11c282aa9c95c120e67798d7079e815b4da2e7054ca1b9449b6a9d44464872a050b6276d4458dd4a8ef5d3838b0354b6338be6534a6edadd44a1460959c2f6c9d23220670dca4ed5093877e9b70e62f0fdf404142be38a55490c50b515bdf1a00c6f5aa10a', 'true', '2', '0', '{"type":"token","tokenId":"6a835913-40d6-413b-a187-1ec6c71ff247","eventId":"01a20415-ac1f-78ca-838f-d23c6a00e7af"}', '2026-11-22 16:27:38.912+00', NULL, NULL, NULL, NULL, '0', '{approve}', '2026-11-22 16:27:39.014+00', '0');
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at, retry_of, parent_run_id, parent_step, item_index, depth, at_nodes, turned_at, hop) overriding system value values ('60', '01a20415-b394-749b-b939-22347e4bde3c', '64862d35-ad8e-566d-8fe3-e928165fe5bc', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', 'ready', 'fresh', NULL, '[{"node": "paid", "type": "start", "event": {"at": "2026-11-22T16:27:40.786Z", "id": "01a20415-b370-74aa-84f7-f38c9601ebfc", "data": {"implied": []}, "type": "OrderPaid", "orderId": "64862d35-ad8e-566d-8fe3-e928165fe5bc", "orderVersion": 1}}]', NULL, NULL, 'false', '0', '0', '{"type":"token","tokenId":"6a835913-40d6-413b-a187-1ec6c71ff247","eventId":"01a20415-b370-74aa-84f7-f38c9601ebfc"}', '2026-11-22 16:27:40.786+00', NULL, NULL, NULL, NULL, '0', '{}', NULL, '0');
insert into live.runs_done (bucket, id, order_id, flow_id, version_id, status, failure_code, failure_node, state, state_sealed, personal, seq, cause, started_at, ended_at, failure_mark, retry_of, retried_by, handled_at, handled_by, parent_run_id, parent_step, item_index, depth, hop) overriding system value values ('52', '01a20415-ac00-725a-abf8-eaceff0525f4', '857ece72-81da-55ae-b0b8-eda68595d3b4', '459563a6-47e2-46d7-8f23-b6dded138eec', '3826a381-99da-4681-a3da-2cb4d48909d4', 'done', NULL, NULL, NULL, E'\\x013fe0b38acc85cc4df19aeb679da18c2fe03d55303ef4c22454ac51f5580184d081c1d5d4b4a20288d63a784e31ae07e300b40aaa9104ee7afec7a0f87bcc23150f3c632a698dc8ec63d69f3da377ec7b576939bf8ae9cd80f6f24fd205e5dc9b777c51a7470e77ff155d1493683c666c23a2cfdc530d80e9e948dc56477401789497178450ba558fd3577a5d57a18842cb32096baefef2c527f3c31208b8fdfe669146fd86fc1aae0c416e325d1d41d92da62cf5be5f7b3f7957ae57752ae6ba36c30129026e504722ec6494754e2b9442a9636c6992ea4ea14aad460b0aa376f48678833c69024bde1db8359431fff23bf70282520045f53e18c75cc55be3b4cfbf3c87abecf1075431539883fdd91695fdf758cda60ea7f00a5d7053dc62871861b7575bccfc36eddac554c510c16e20ce57ed2d3c2f4188a0839a9a364560541b5dc068c22793e0d9581234294a78b933299ba8e8d290d3ac235a6c37fd6e3b66cded93a8224948d548d732b9b08f0e05ad57dd16624daabadc1df6b3acd234bf2104de6b927529688b8d7f79df3d9878e1740f6f5cc7d511a2b229ac648d40fd2a0d5e7577f6a59889cf0d20cf6e83a32d8a3db59f5edbcd11b997d05fe66fe4f6f0db4c9a7f301223c52003bceed7fd10fe4d6b61275aa9ee36', 'true', '2', '{"type":"token","tokenId":"6a835913-40d6-413b-a187-1ec6c71ff247","eventId":"01a20415-abca-7c6a-96fb-f128a2985c34"}', '2026-11-22 16:27:38.83+00', '2026-11-22 16:27:39.014+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0', '0');
insert into control.account (id, account_id, provider_id, user_id, access_token, refresh_token, id_token, access_token_expires_at, refresh_token_expires_at, scope, password, created_at, updated_at) overriding system value values ('02f9dcc1-1a3e-438d-821e-7737ca279793', '53ec12b9-e3d8-47c5-a1b5-24aee8227fab', 'credential', '53ec12b9-e3d8-47c5-a1b5-24aee8227fab', NULL, NULL, NULL, NULL, NULL, NULL, 'none', '2026-11-22 16:27:36.744+00', '2026-11-22 16:27:36.744+00');
insert into control.api_tokens (id, hash, name, hint, scopes, environment, created_at, expires_at, revoked_at, last_used_at, person_id) overriding system value values ('6a835913-40d6-413b-a187-1ec6c71ff247', '12ad9984ca34592cda7b58b42113d38fce6e078365409950b0de4a4c0bc2a5f4', 'dump', 'orl_yA6VWT', '{orders:write}', 'live', '2026-11-22 16:27:36.744+00', NULL, NULL, '2026-11-22 16:27:38.791+00', NULL);
insert into control.approval_chain_versions (id, chain_id, number, levels, created_by, created_at) overriding system value values ('d64ad4a1-a6b0-44c4-8a06-d069507fc7ac', '00000000-0000-4000-8000-000000000001', '1', '{"tiers": null, "levels": [{"id": "level-1", "who": {"role": "supervisor", "type": "role"}, "mode": "any", "limit": null, "comment": "optional", "evidence": "none"}], "version": 2}', NULL, '2026-11-22 16:27:36.716+00');
insert into control.calendars (number, calendar, saved_by, saved_at, calendar_id) overriding system value values ('1', '{"zone":"Asia/Shanghai","weekdays":[1,2,3,4,5],"hours":{"from":"09:00","to":"18:00"},"days":[{"date":"2026-01-01","works":false,"name":"元旦"},{"date":"2026-01-02","works":false,"name":"元旦"},{"date":"2026-01-03","works":false,"name":"元旦"},{"date":"2026-01-04","works":true,"name":"元旦调休"},{"date":"2026-02-14","works":true,"name":"春节调休"},{"date":"2026-02-15","works":false,"name":"春节"},{"date":"2026-02-16","works":false,"name":"春节"},{"date":"2026-02-17","works":false,"name":"春节"},{"date":"2026-02-18","works":false,"name":"春节"},{"date":"2026-02-19","works":false,"name":"春节"},{"date":"2026-02-20","works":false,"name":"春节"},{"date":"2026-02-21","works":false,"name":"春节"},{"date":"2026-02-22","works":false,"name":"春节"},{"date":"2026-02-23","works":false,"name":"春节"},{"date":"2026-02-28","works":true,"name":"春节调休"},{"date":"2026-04-04","works":false,"name":"清明节"},{"date":"2026-04-05","works":false,"name":"清明节"},{"date":"2026-04-06","works":false,"name":"清明节"},{"date":"2026-05-01","works":false,"name":"劳动节"},{"date":"2026-05-02","works":false,"name":"劳动节"},{"date":"2026-05-03","works":false,"name":"劳动节"},{"date":"2026-05-04","works":false,"name":"劳动节"},{"date":"2026-05-05","works":false,"name":"劳动节"},{"date":"2026-05-09","works":true,"name":"劳动节调休"},{"date":"2026-06-19","works":false,"name":"端午节"},{"date":"2026-06-20","works":false,"name":"端午节"},{"date":"2026-06-21","works":false,"name":"端午节"},{"date":"2026-09-20","works":true,"name":"国庆节调休"},{"date":"2026-09-25","works":false,"name":"中秋节"},{"date":"2026-09-26","works":false,"name":"中秋节"},{"date":"2026-09-27","works":false,"name":"中秋节"},{"date":"2026-10-01","works":false,"name":"国庆节"},{"date":"2026-10-02","works":false,"name":"国庆节"},{"date":"2026-10-03","works":false,"name":"国庆节"},{"date":"2026-10-04","works":false,"name":"国庆节"},{"date":"2026-10-05","works":false,"name":"国庆节"},{"date":"2026-10-06","works":false,"name":"国庆节"},{"date":"2026-10-07","works":false,"name":"国庆节"},{"date":"2026-10-10","works":true,"name":"国庆节调休"}]}', NULL, '2026-11-22 16:27:36.716+00', '00000000-0000-4000-8000-000000000002');
insert into control.connections (id, environment, type, name, shop_id, settings, paused, secrets, created_at, updated_at, deleted_at, limits, paused_reason, paused_at) overriding system value values ('ec40224f-6c4f-406c-93ec-584566cc3578', 'live', 'http', 'Witness', NULL, '{"auth": "none", "baseUrl": "http://127.0.0.1:33775", "username": "", "headerName": "", "allowPrivateNetwork": true}', 'false', '[{"sealed": "2ieYVgHYs8x32jwwwydiLC8CaNjh9s6SlSbYu8UcbjNfqQmC/GoLLw==", "validUntil": null}]', '2026-11-22 16:27:36.744+00', '2026-11-22 16:27:36.744+00', NULL, '{"quotas": [], "concurrency": 8}', NULL, NULL);
insert into control.flow_draft_history (flow_id, revision, graph, saved_by, saved_at) overriding system value values ('459563a6-47e2-46d7-8f23-b6dded138eec', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "ec40224f-6c4f-406c-93ec-584566cc3578", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', NULL, '2026-11-22 16:27:36.744+00');
insert into control.flow_drafts (flow_id, revision, graph, content_hash, saved_by, saved_at) overriding system value values ('459563a6-47e2-46d7-8f23-b6dded138eec', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "ec40224f-6c4f-406c-93ec-584566cc3578", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', 'e367be3ac3890a68d15441a663ca537edfc35abd3163bd08e7fcfc960d8d8c07', NULL, '2026-11-22 16:27:36.744+00');
insert into control.flow_versions (id, flow_id, number, graph, content_hash, triggers, requires, published_by, published_at, one_open_run_per, note, restores, reviewed_by) overriding system value values ('3826a381-99da-4681-a3da-2cb4d48909d4', '459563a6-47e2-46d7-8f23-b6dded138eec', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "ec40224f-6c4f-406c-93ec-584566cc3578", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', 'e367be3ac3890a68d15441a663ca537edfc35abd3163bd08e7fcfc960d8d8c07', '[{"node": "paid", "spec": {"events": ["OrderPaid"], "shopIds": null}}]', '{alert.notify@1,approval.chain@1,connector.http-request@1,order.set-status@1,rule.condition@1,trigger.order-event@1}', NULL, '2026-11-22 16:27:36.744+00', NULL, '', NULL, NULL);
insert into control.settings (id, organisation, language, zone, currency, demo, updated_at, live_mail_id, sandbox_mail_id, mail_sender, stock) overriding system value values ('1', '', 'zh', 'Asia/Shanghai', 'CNY', 'absent', '2026-11-22 16:27:36.716+00', NULL, NULL, '', NULL);
insert into control.connection_states (connection_id, breaker, failures, window_started_at, window_calls, window_failures, window_retries, opened_at, probe_at, probe_call, resting_until, limited, needs_secret, last_code, last_params, last_failed_at, updated_at) overriding system value values ('ec40224f-6c4f-406c-93ec-584566cc3578', 'closed', '1', '2026-11-22 16:27:39.181+00', '3', '1', '0', NULL, NULL, NULL, NULL, '0', 'false', 'call_failed', '{"reason": "ECONNREFUSED"}', '2026-11-22 16:27:39.181+00', '2026-11-22 16:27:39.183+00');
insert into control.flow_publications (flow_id, environment, version_id, paused, published_at, paused_at, paused_by, pause_reason, max_working, apart_until) overriding system value values ('459563a6-47e2-46d7-8f23-b6dded138eec', 'live', '3826a381-99da-4681-a3da-2cb4d48909d4', 'false', '2026-11-22 16:27:36.744+00', NULL, NULL, NULL, NULL, NULL);
select setval('control.control_audit_id_seq', 8);
