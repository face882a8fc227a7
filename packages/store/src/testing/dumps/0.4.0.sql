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
CREATE TABLE "control"."flow_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"flow_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"node_id" text,
	"text" text NOT NULL,
	"mentions" text[] DEFAULT '{}' NOT NULL,
	"written_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" text
);
--> statement-breakpoint
CREATE TABLE "control"."flow_presence" (
	"flow_id" uuid NOT NULL,
	"window_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"node_id" text,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flow_presence_flow_id_window_id_pk" PRIMARY KEY("flow_id","window_id")
);
--> statement-breakpoint
CREATE TABLE "control"."import_presets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"environment" text NOT NULL,
	"name" text NOT NULL,
	"mapping" json NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_presets_name_key" UNIQUE("environment","name"),
	CONSTRAINT "import_presets_environment_check" CHECK ("control"."import_presets"."environment" in ('live', 'sandbox'))
);
--> statement-breakpoint
CREATE TABLE "control"."state_machines" (
	"order_type" text NOT NULL,
	"number" integer NOT NULL,
	"machine" json,
	"note" text,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "state_machines_pkey" PRIMARY KEY("order_type","number")
);
--> statement-breakpoint
CREATE TABLE "live"."change_requests" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"order_version" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	"asked_by" json NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_by" json,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "change_requests_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "change_requests_kind_check" CHECK ("live"."change_requests"."kind" in ('address', 'amount', 'lines')),
	CONSTRAINT "change_requests_state_check" CHECK ("live"."change_requests"."state" in ('open', 'applied', 'refused', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "live"."check_findings" (
	"bucket" smallint NOT NULL,
	"rule" text NOT NULL,
	"subject" text NOT NULL,
	"expected" text NOT NULL,
	"found" text NOT NULL,
	"order_id" uuid,
	"found_at" timestamp (3) with time zone NOT NULL,
	"gone_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"settled_by" json,
	"reason" text,
	CONSTRAINT "check_findings_pkey" PRIMARY KEY("bucket","rule","subject")
);
--> statement-breakpoint
CREATE TABLE "live"."check_sweeps" (
	"bucket" smallint NOT NULL,
	"rule" text NOT NULL,
	"looked_at" timestamp (3) with time zone NOT NULL,
	"looked" bigint NOT NULL,
	"ms" integer NOT NULL,
	CONSTRAINT "check_sweeps_pkey" PRIMARY KEY("bucket","rule")
);
--> statement-breakpoint
CREATE TABLE "live"."import_files" (
	"bucket" smallint NOT NULL,
	"import_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"name" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"size" bigint NOT NULL,
	"format" json NOT NULL,
	"headers" json NOT NULL,
	"rows" integer NOT NULL,
	CONSTRAINT "import_files_pkey" PRIMARY KEY("bucket","import_id","no")
);
--> statement-breakpoint
CREATE TABLE "live"."import_rows" (
	"bucket" smallint NOT NULL,
	"import_id" uuid NOT NULL,
	"file" integer NOT NULL,
	"line" integer NOT NULL,
	"key" "bytea",
	"sealed" "bytea" NOT NULL,
	"reason" json,
	CONSTRAINT "import_rows_pkey" PRIMARY KEY("bucket","import_id","file","line")
);
--> statement-breakpoint
CREATE TABLE "live"."imports" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"shop_id" uuid NOT NULL,
	"status" text NOT NULL,
	"mapping" json,
	"starts_flows" boolean DEFAULT false NOT NULL,
	"cause" json NOT NULL,
	"at_file" integer DEFAULT 0 NOT NULL,
	"at_line" integer DEFAULT 0 NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"rows_rejected" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"orders_rejected" integer DEFAULT 0 NOT NULL,
	"states" json DEFAULT '{}'::json NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "imports_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "imports_status_check" CHECK ("live"."imports"."status" in ('draft', 'arranging', 'running', 'done', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "live"."merge_vetoes" (
	"bucket" smallint NOT NULL,
	"subject" text NOT NULL,
	"reason" text NOT NULL,
	"cause" json NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "merge_vetoes_pkey" PRIMARY KEY("bucket","subject")
);
--> statement-breakpoint
CREATE TABLE "live"."stock_count_lines" (
	"bucket" smallint NOT NULL,
	"count_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"expected" bigint,
	"counted" bigint,
	"resolution" text,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" json,
	"reason" text,
	CONSTRAINT "stock_count_lines_pkey" PRIMARY KEY("bucket","count_id","sku"),
	CONSTRAINT "stock_count_lines_resolution_check" CHECK ("live"."stock_count_lines"."resolution" in ('adjusted', 'kept'))
);
--> statement-breakpoint
CREATE TABLE "live"."stock_counts" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	"compared_at" timestamp (3) with time zone NOT NULL,
	"skus" integer NOT NULL,
	"differences" integer NOT NULL,
	"cause" json NOT NULL,
	CONSTRAINT "stock_counts_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."change_requests" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"order_version" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	"asked_by" json NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_by" json,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "change_requests_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "change_requests_kind_check" CHECK ("sandbox"."change_requests"."kind" in ('address', 'amount', 'lines')),
	CONSTRAINT "change_requests_state_check" CHECK ("sandbox"."change_requests"."state" in ('open', 'applied', 'refused', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."check_findings" (
	"bucket" smallint NOT NULL,
	"rule" text NOT NULL,
	"subject" text NOT NULL,
	"expected" text NOT NULL,
	"found" text NOT NULL,
	"order_id" uuid,
	"found_at" timestamp (3) with time zone NOT NULL,
	"gone_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"settled_by" json,
	"reason" text,
	CONSTRAINT "check_findings_pkey" PRIMARY KEY("bucket","rule","subject")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."check_sweeps" (
	"bucket" smallint NOT NULL,
	"rule" text NOT NULL,
	"looked_at" timestamp (3) with time zone NOT NULL,
	"looked" bigint NOT NULL,
	"ms" integer NOT NULL,
	CONSTRAINT "check_sweeps_pkey" PRIMARY KEY("bucket","rule")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."import_files" (
	"bucket" smallint NOT NULL,
	"import_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"name" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"size" bigint NOT NULL,
	"format" json NOT NULL,
	"headers" json NOT NULL,
	"rows" integer NOT NULL,
	CONSTRAINT "import_files_pkey" PRIMARY KEY("bucket","import_id","no")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."import_rows" (
	"bucket" smallint NOT NULL,
	"import_id" uuid NOT NULL,
	"file" integer NOT NULL,
	"line" integer NOT NULL,
	"key" "bytea",
	"sealed" "bytea" NOT NULL,
	"reason" json,
	CONSTRAINT "import_rows_pkey" PRIMARY KEY("bucket","import_id","file","line")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."imports" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"shop_id" uuid NOT NULL,
	"status" text NOT NULL,
	"mapping" json,
	"starts_flows" boolean DEFAULT false NOT NULL,
	"cause" json NOT NULL,
	"at_file" integer DEFAULT 0 NOT NULL,
	"at_line" integer DEFAULT 0 NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"rows_rejected" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"orders_rejected" integer DEFAULT 0 NOT NULL,
	"states" json DEFAULT '{}'::json NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "imports_pkey" PRIMARY KEY("bucket","id"),
	CONSTRAINT "imports_status_check" CHECK ("sandbox"."imports"."status" in ('draft', 'arranging', 'running', 'done', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."merge_vetoes" (
	"bucket" smallint NOT NULL,
	"subject" text NOT NULL,
	"reason" text NOT NULL,
	"cause" json NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "merge_vetoes_pkey" PRIMARY KEY("bucket","subject")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."stock_count_lines" (
	"bucket" smallint NOT NULL,
	"count_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"expected" bigint,
	"counted" bigint,
	"resolution" text,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" json,
	"reason" text,
	CONSTRAINT "stock_count_lines_pkey" PRIMARY KEY("bucket","count_id","sku"),
	CONSTRAINT "stock_count_lines_resolution_check" CHECK ("sandbox"."stock_count_lines"."resolution" in ('adjusted', 'kept'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."stock_counts" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	"compared_at" timestamp (3) with time zone NOT NULL,
	"skus" integer NOT NULL,
	"differences" integer NOT NULL,
	"cause" json NOT NULL,
	CONSTRAINT "stock_counts_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
ALTER TABLE "live"."bulk_jobs" DROP CONSTRAINT "bulk_jobs_act_check";--> statement-breakpoint
ALTER TABLE "sandbox"."bulk_jobs" DROP CONSTRAINT "bulk_jobs_act_check";--> statement-breakpoint
ALTER TABLE "control"."settings" ADD COLUMN "order_numbers" json;--> statement-breakpoint
ALTER TABLE "control"."settings" ADD COLUMN "merge" json;--> statement-breakpoint
ALTER TABLE "live"."orders" ADD COLUMN "lifecycle_id" uuid;--> statement-breakpoint
ALTER TABLE "live"."orders" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "live"."orders" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "live"."orders" ADD COLUMN "pinned" text[];--> statement-breakpoint
ALTER TABLE "live"."run_turns" ADD COLUMN "machine" integer;--> statement-breakpoint
ALTER TABLE "sandbox"."orders" ADD COLUMN "lifecycle_id" uuid;--> statement-breakpoint
ALTER TABLE "sandbox"."orders" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "sandbox"."orders" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "sandbox"."orders" ADD COLUMN "pinned" text[];--> statement-breakpoint
ALTER TABLE "sandbox"."run_turns" ADD COLUMN "machine" integer;--> statement-breakpoint
ALTER TABLE "control"."flow_comments" ADD CONSTRAINT "flow_comments_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "control"."flows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_comments" ADD CONSTRAINT "flow_comments_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_comments" ADD CONSTRAINT "flow_comments_resolved_by_person_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_presence" ADD CONSTRAINT "flow_presence_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "control"."flows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."flow_presence" ADD CONSTRAINT "flow_presence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "control"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."state_machines" ADD CONSTRAINT "state_machines_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "flow_comments_flow_id_idx" ON "control"."flow_comments" USING btree ("flow_id","created_at");--> statement-breakpoint
CREATE INDEX "change_requests_order_id_idx" ON "live"."change_requests" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "change_requests_open_idx" ON "live"."change_requests" USING btree ("id") WHERE "live"."change_requests"."state" = 'open';--> statement-breakpoint
CREATE INDEX "check_findings_open_idx" ON "live"."check_findings" USING btree ("found_at") WHERE "live"."check_findings"."gone_at" is null;--> statement-breakpoint
CREATE INDEX "import_rows_key_idx" ON "live"."import_rows" USING btree ("bucket","import_id","key") WHERE "live"."import_rows"."reason" is null;--> statement-breakpoint
CREATE INDEX "imports_id_idx" ON "live"."imports" USING btree ("id");--> statement-breakpoint
CREATE INDEX "imports_open_idx" ON "live"."imports" USING btree ("id") WHERE "live"."imports"."status" in ('arranging', 'running');--> statement-breakpoint
CREATE INDEX "stock_counts_counted_at_idx" ON "live"."stock_counts" USING btree ("counted_at","id");--> statement-breakpoint
CREATE INDEX "change_requests_order_id_idx" ON "sandbox"."change_requests" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "change_requests_open_idx" ON "sandbox"."change_requests" USING btree ("id") WHERE "sandbox"."change_requests"."state" = 'open';--> statement-breakpoint
CREATE INDEX "check_findings_open_idx" ON "sandbox"."check_findings" USING btree ("found_at") WHERE "sandbox"."check_findings"."gone_at" is null;--> statement-breakpoint
CREATE INDEX "import_rows_key_idx" ON "sandbox"."import_rows" USING btree ("bucket","import_id","key") WHERE "sandbox"."import_rows"."reason" is null;--> statement-breakpoint
CREATE INDEX "imports_id_idx" ON "sandbox"."imports" USING btree ("id");--> statement-breakpoint
CREATE INDEX "imports_open_idx" ON "sandbox"."imports" USING btree ("id") WHERE "sandbox"."imports"."status" in ('arranging', 'running');--> statement-breakpoint
CREATE INDEX "stock_counts_counted_at_idx" ON "sandbox"."stock_counts" USING btree ("counted_at","id");--> statement-breakpoint
CREATE INDEX "orders_parent_id_idx" ON "live"."orders" USING btree ("parent_id") WHERE "live"."orders"."parent_id" is not null;--> statement-breakpoint
CREATE INDEX "orders_merged_into_idx" ON "live"."orders" USING btree ("merged_into") WHERE "live"."orders"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "orders_lifecycle_id_idx" ON "live"."orders" USING btree ("lifecycle_id") WHERE "live"."orders"."lifecycle_id" is not null;--> statement-breakpoint
CREATE INDEX "orders_parent_id_idx" ON "sandbox"."orders" USING btree ("parent_id") WHERE "sandbox"."orders"."parent_id" is not null;--> statement-breakpoint
CREATE INDEX "orders_merged_into_idx" ON "sandbox"."orders" USING btree ("merged_into") WHERE "sandbox"."orders"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "orders_lifecycle_id_idx" ON "sandbox"."orders" USING btree ("lifecycle_id") WHERE "sandbox"."orders"."lifecycle_id" is not null;--> statement-breakpoint
ALTER TABLE "live"."bulk_jobs" ADD CONSTRAINT "bulk_jobs_act_check" CHECK ("live"."bulk_jobs"."act" in ('cancel', 'retry', 'migrate', 'backfill', 'orders'));--> statement-breakpoint
ALTER TABLE "sandbox"."bulk_jobs" ADD CONSTRAINT "bulk_jobs_act_check" CHECK ("sandbox"."bulk_jobs"."act" in ('cancel', 'retry', 'migrate', 'backfill', 'orders'));
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
insert into control.approval_chains (id, name_zh, name_en, created_at, archived_at) overriding system value values ('00000000-0000-4000-8000-000000000001', '大额订单', 'Large order', '2026-11-22 19:53:50.089+00', NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('1', '2026-11-22 19:53:50.089+00', NULL, 'chain.created', '{"name": "大额订单"}', 'chain', '00000000-0000-4000-8000-000000000001', '{"name": "install", "type": "system"}', '774', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('2', '2026-11-22 19:53:50.126+00', NULL, 'person.made_admin', '{}', 'person', '5d7cc069-3b4b-4344-9065-f41ced4ecf0c', '{"name": "install", "type": "system"}', '776', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('3', '2026-11-22 19:53:50.126+00', NULL, 'person.roles_set', '{"roles": ["admin", "supervisor"]}', 'person', '5d7cc069-3b4b-4344-9065-f41ced4ecf0c', '{"name": "dump", "type": "system"}', '776', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('4', '2026-11-22 19:53:50.126+00', 'live', 'shop.created', '{"name": "Dump", "channel": "WEB"}', 'shop', '41b8ff6d-a951-4182-918d-84b72303aa0b', '{"name": "dump", "type": "system"}', '776', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('5', '2026-11-22 19:53:50.126+00', 'live', 'connection.created', '{"name": "Witness"}', 'connection', '79f786a1-d89b-47ba-aca4-c934730dc44d', '{"name": "dump", "type": "system"}', '776', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('6', '2026-11-22 19:53:50.126+00', NULL, 'flow.created', '{"name": "Upgrade"}', 'flow', '834703c0-55a8-41e8-8eec-c938eaae518c', '{"name": "dump", "type": "system"}', '776', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('7', '2026-11-22 19:53:50.126+00', 'live', 'flow.published', '{"name": "Upgrade", "number": 1, "versionId": "175c5b83-b9b4-486b-9b99-abc680c1fd13"}', 'flow', '834703c0-55a8-41e8-8eec-c938eaae518c', '{"name": "dump", "type": "system"}', '776', NULL, NULL);
insert into control.control_audit (id, at, environment, code, params, subject, subject_id, cause, xid, chain_block, chain_hash) overriding system value values ('8', '2026-11-22 19:53:50.126+00', 'live', 'token.created', '{"name": "dump", "scopes": ["orders:write"], "environment": "live"}', 'token', '6c1938e5-4219-4fd1-bd68-7123dd6efc5e', '{"name": "dump", "type": "system"}', '776', NULL, NULL);
insert into control.flows (id, name, created_at, updated_at, archived_at, review_required) overriding system value values ('834703c0-55a8-41e8-8eec-c938eaae518c', 'Upgrade', '2026-11-22 19:53:50.126+00', '2026-11-22 19:53:50.126+00', NULL, 'false');
insert into control.number_ranges (environment, series, next) overriding system value values ('live', 'WEB20261123', '41');
insert into control.person (id, name, email, email_verified, image, created_at, updated_at, language, zone, currency, active) overriding system value values ('5d7cc069-3b4b-4344-9065-f41ced4ecf0c', 'Dump', 'dump@example.com', 'false', NULL, '2026-11-22 19:53:50.126+00', '2026-11-22 19:53:50.126+00', NULL, NULL, NULL, 'true');
insert into control.person_roles (person_id, role) overriding system value values ('5d7cc069-3b4b-4344-9065-f41ced4ecf0c', 'admin');
insert into control.person_roles (person_id, role) overriding system value values ('5d7cc069-3b4b-4344-9065-f41ced4ecf0c', 'supervisor');
insert into control.schema_info (name, applied_at) overriding system value values ('0000_initial', '2026-11-22 19:53:49.731+00');
insert into control.schema_info (name, applied_at) overriding system value values ('0001_chains_refunds_people', '2026-11-22 19:53:49.857+00');
insert into control.schema_info (name, applied_at) overriding system value values ('0002_engine', '2026-11-22 19:53:49.884+00');
insert into control.schema_info (name, applied_at) overriding system value values ('0003_order_store', '2026-11-22 19:53:49.928+00');
insert into control.schema_info (name, applied_at) overriding system value values ('0004_orders', '2026-11-22 19:53:49.988+00');
insert into control.shops (id, environment, channel, name, zone, currency, created_at) overriding system value values ('41b8ff6d-a951-4182-918d-84b72303aa0b', 'live', 'WEB', 'Dump', 'Asia/Shanghai', 'CNY', '2026-11-22 19:53:50.126+00');
insert into control.work_calendars (id, name_zh, name_en, created_at, archived_at) overriding system value values ('00000000-0000-4000-8000-000000000002', '默认工作日历', 'Standard calendar', '2026-11-22 19:53:50.089+00', NULL);
insert into live.approvals (bucket, id, run_id, step, order_id, flow_id, chain_id, chain_version_id, levels, level, role, title, status, requested_by, requested_at, decided_by, decided_at, comment, decisions, asked_people, closed_to, escalated_to, stage, due_at, amount, currency, refund_id) overriding system value values ('43', '01a204d2-7b74-7544-80f7-0d15040164ab', '01a204d2-7b08-7439-897c-2ce6223dbf2b', 'approve:1', '6c32c086-0a55-5f24-8176-aabc5244a5ab', '834703c0-55a8-41e8-8eec-c938eaae518c', '00000000-0000-4000-8000-000000000001', '854976d2-d5b3-4ceb-b89b-53366a0d6599', '[{"id": "level-1", "who": {"role": "supervisor", "type": "role"}, "mode": "any", "limit": null, "comment": "optional", "evidence": "none"}]', '0', 'supervisor', '{"en": "Large order WEB2026112300002", "zh": "大额订单 WEB2026112300002"}', 'open', NULL, '2026-11-22 19:53:52.728+00', NULL, NULL, NULL, '[]', '{}', '{}', NULL, '0', NULL, '120000', 'CNY', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('38', '01a204d2-7abe-7c0b-882f-b01c103f4c66', '9f953e90-2fa8-5556-b69c-ee2924d16566', 'raw_event', 'application/json', E'\\x8be6d4e0f9261213b42129601525a4a8646d3170a13120512e3a326bc31e87c0', '898', '1', E'\\x01106c7c4d43bb455ecce4a97bda67018a87d9f31a3d0f0952406cbbad3c0b762821c6cbf2a4f97896bb462aae6a83b71042e436c2f198680b79ed54ee777b3471f68c18871628c218d4e3e4aba2336d038ab37dbc2805fc63c64dfabb2918112baedaac66b82bbd0264eeda07284a3a31c7c6575f894c6ce58cfd5dd68a60e1969f71d7a81a23be8f5616b93731f8c84d29c95abad3033dd260c50f9436d501d5721a8709b999918fda27e9ecdfda9aaec19f113739f11ac4f5853c3d70a467e0cb05491fce94b491ce11cfd42e5eb365865878fba8da284c1ddcdeefcb2c9d650de35cda7c07c1df978a29616f79d1d791826dfc9e25967ae2c3e830849414eb411005b8cd112db81c0092feb8332128ff30c71db7c9e40697c6eb4ed5bf1dce979da2845018b791f07a9962adb9dcea90899b0338d2659678ef9d036cf83504f0598828769d7b252561dd397d369ceba584e3ab5a7f96bb8e103eb865bb4585b4418f9ae280c8e3ea069c33d778791963ade8d64d2d8ec66844a98b81444469dba6a0ca15fb43bbe99b208ec0e107b11328dc6e9de24bd334740971f6aa5efa9e819d0832b1d50ee7f9103d46f2cbae04bfe8c1bdb29ec117e613757476abe12f3531d540d5cf43a4faf4bf1fb6b93f314b22992862fb5231a9c8ace5fde9239d7a59d9513dd4c4f9e6cdb6fb03e6bcb0cec4b771d23639741c12a0496c7b64400b25f2a5f1b9953b1049059d11734dd031e8d75df99b3130e247af4e7e6498c851477a7de01f251082c2cd81796c78f5aa1684615d0ebfb47a6ef91d3b2ae544f85470c4292b05e71560f3170d10940200639c63e38df1b0ab5afa1f954b347f35cd928bcef3868ed987c066c459ed5e1d8b68da7f599a2ededc863a2aa9c6481c70268edd8e5510e53341cad03c08fd91ee90b76f35cd754dae160201c815167270ba95ad3f5376f0fb3cdcbbd32cf22fd588916839fec58fe06bdd37202131cbb7a73ebf0596ef3fd2c9d547073143cbbe15cee26872ce5215353c261939811b6f340ced4565c72416e805aa78d136df05e27cdd8ff3035d6825278c8285836e9aadb6a69fd7b1c649c490026e03db6df64702066ba25d4b6fe5dd32e335cb904d51a763129dad3ee84ee8ff770935fd0a2e4b28c13b43f51c8c8667045bfc395f7dc8fca26999fdcde3e5304e6c75a84032bf0a24f151fe12dcd05fecb5eef847333ca7ae608782f2cc4d9d7ffed7f84bb193ba1e7a60db2415f7a9bdfaf2b5abb80f1cc23eb64b88ec4b513cb47ad300472f020d88dbc403552ea21e', '2026-11-22 19:53:52.576+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('41', '01a204d2-7be4-7908-a35d-5a3b07ca40a9', 'fa352125-c8a7-584c-a051-de770881d7a9', 'raw_event', 'application/json', E'\\xa27ef58eae3e0e9173420b38c6162dc6bb3fdc9dfac9c97e135b0fdafb898bc4', '900', '1', E'\\x01c44f0249c72bf1f6d06ae609df9c69dc3a10c1bd6c130955d8ac2384a486405f53e6e3c775c09b422dd76feea92f75abd9593d9e459a46853ed9054995d9520f7a8bd11e55fb03f892ee4cdabf5f429061b548c00f07013e9e35de769bf5a44ca3912f31b58d9fdc29f9642ab4ddfcc0e97e65aaf753fbc809529addbf7a80d1a770d829672b66ef6d6c79ccdcc784cb68874ff7f4880709cbd744fb9af0022a9ce1ca752bcab73193b9d2d1bd116ea5c50b1c8b9e97b58512cbdeef4901f5c2e61aee2bf36b25d5346f44f7c42e5de8ef3d4072173742869c5e3328a050d276109fc979beb0ce3220cd03efdb6cd6c9cbcb1cdb345b473618126af2b92008dde6e1d5f7430c4f767484cce8a64d6e6ca34f689d79014189589c00e1af99504a1e7a5749eaf8f8d2287485f224b4b2cc3bf7168d8843de6bcbde8c7b16e1a18896253d373db207988158a866f902e59d5ae27abbee414c0a257f7d7843daeee0ea2269c0ce96e2f5aed45ec4a3b8b9bc40a8ab1ed0d7076d55f509bfe9b79b00d936cad7865788a5dcbbcd064d7d3880c0e2b25738c5bc4cab5a951106c772bbc5f12b7526e1a14f52a8a726f7a526862b8b3b24c205afa1b69b68574d5f9c2fc63b26ec88316b1c78cbc44aeb877d391f1db2169a1840f1c82f9440045d40c1c62fe3b772b8998d3066955ca9865a145360dd4a170e564195e30e90a36488fd663327e7a8211ff9201583462c1e5ce63df1add47316ccd434534ffa7d32b40d99e66a85a6709d06c41141d18d40536bc358cd3f9e7a7b2fae0e4acce5630c80a47f3a5da9b618ee572c64c3a36c17f9f4e49f4b506aa648df757f872a5f72ec5ab004b21f31e1545fea06c8091c000c25844fb16a27f9397f9a9b4a81c3d723e4e43e0b0f01eb6798ee9df29b80416db8e5e8fcab673525bdbde01c22b5d7bfc669f7fbb249cb87540c0a16268bead656674158b9b00c9dd7177a6e6b6367f6d903b550c0743ce636e138ca65cc00c6b6459f4c7a2915fec847778d4c1eea43c795dc891a15f98e338e272c00d6ea1dce21eeca821ed62ffcfc31ae528a81202a670e9adc8e08a55d393dd0f9276f9b79853a289add123ef821c2b129c748bef901272687c7c6a347322fa53d24987e8ef919158bab7839bdc386abe93eefe58f04d25dab08c997d2842f4459d07c02b5ac3e746ca4f9062af08a568320606ddaf82a768d23a58612e8d711c619c79cc1f1840f341986553a2cab371d96b6b37288dc701ba68d3f64cea12175f50f803c3e1e884b923208cad48e1655f1c651be', '2026-11-22 19:53:52.869+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('43', '01a204d2-7b05-7aa1-b734-73cdd00535ab', '6c32c086-0a55-5f24-8176-aabc5244a5ab', 'raw_event', 'application/json', E'\\xa465500e6c0b23c0b4f9c72539551adb564a4fa669e059b6f6b7885e7d135bd6', '906', '1', E'\\x014398a27b6e0c5c327c46cd5fa8489af264c8e4d7b73726a3bc5e19a2eee6c99c6118596d91c390a0f3ef6b8bf78e41a7454639773c93ad81044d160c66b7929f75f5ad7cfb8ce3d398b824dca678c5b4b013c0edf5d95e3cf145affd1796476f64cab8ab5989ddb03ecb12c0b7a7804fed0f23cc15c71f25e6966164b2300c975f08ac5b17395a780358865f659a950f27036c5e1429b8f9ec0a85b73cbefd9bcc410ecb39830e215686225c8218c07c9f2cd710b2926301c6456cd7269ccadf87a353cfc18ccc3a6392ddef3b1b8b9787831a2e007d4163998c765db0c43d184feecaffcda113ed689a9bf6c92dab307966dd953aea328ba38b566b79ce648559844cae1a089d17b6e74a20d29636636a9fe84ca0c32da8ee0ec210dd2900cffe217ce0e302fd48919ca3ec707c870a947ff2e31a00491f98d893d309fb9f1db48f203f5b9420440c69671c86f870728f33365476c738332a2fff9045c12cb5f309009e4de3b026dd4ef34f5acafe15b5d99b5bdae87e9bd3aed16304181a597a0ba54667d5e418909a6e99d6ba3cc4d197068577760c05573f34c440860fe5a6aa673ee1f34022251732ddbd7c18aedcd435bd988e60fe6cde02591a7096a96b927db77f28b42b153f8716b92b70f0c679f1ff3cc15ff9945f4d9bfe313ec422533f710a91ce02eee0193dc86d941783454921f9c9b3fb13d68edf339406ba0887aeb8c07238cf5cc010d12b89e4aef7fe92385bc6ba663931fcd9992edfca3867463120dcacaf384faff1f4a16bac545a6ab506e9fd8da23e305f3e8f4d7ac97e94643e2eaa6c9b9e29ecbe6e21bc3fcd09bdc765e89643e604418672fc2e2afe0bda99b8d17604aeeb3b271eec3e0afc007398bd0376757390f68c437a89554c2d4921bfadd4339ecadaa08a1942c5895c53074fc21e08e85a36825633cb3784a953a0d335a3681a432b63a9cae3e874624e4d7e6e2233fec6d4669d3b38317f001a6a2a0ea18b181e3f86f1c9033ec2c24fe53c1186d6b040f2dfd18b009cb67ee2222799dfed1e99d27935ab5b330d2e28ba0f2ad42775bfa70f3dffba16f511c00d60bc78107ab6dfb19d7c381a9eb41ab462e3d9d490354b03ed0702a5a21bdca689cef9d2b2af75e074b67cdea64f07bfc11ee2cca7e97c05ef2ff41a82d1c382a1eb5790827c9b242785c4107f4cc5e7fe603e167c72629701f68221f0ceb5622d3d8e22c8a42a1c2394e7fc4dae90766e806125cffe2f052ecb52d51daf6c27a2b2db2edfb30771c7c4ad222aeb8a58c35184447fb82af51338ea89d0c6bb08f64b', '2026-11-22 19:53:52.646+00', NULL);
insert into live.blobs (bucket, id, order_id, class, media_type, hash, size, chunks, content, created_at, keep_until) overriding system value values ('50', '01a204d2-82ef-7209-909d-3d9fe619f5b2', '294a4abc-c794-556f-aac4-4d05008a3a72', 'raw_event', 'application/json', E'\\x5ca72963c85d0a625cee9faff5684b37bd5691f092a5867702b0e1ee2797f06b', '898', '1', E'\\x0189c6bab268aa75aa7049b9d71ca1a3db2b534a3af667b451cad3de58412ac1dc3ec78667869c5579d0f1da0a86716fd559a2ed5e47d8da166425bea80f435f1f148330291da1c28101fddfc36f3ca02439cd63a937a253ec1b39a48377a583aa64b0cfabcf823af1ee4334dd4d4f311768676e9a31b2f61e331202f48ddd1d639845155d06a5ba66f801fb45362c1c508296ee6a7a481c9934bab02911a5c0d229b28b31576eb6c299d65f229ca679ad7519eab1b4f3b9ef1f24757763c6e01223a06f5cb238aee92f3bd7619d80dca032c2cc8f1b3d474c8d503c9b6ab1de9a3bce8f3433704895c31e8e246cdc4d48cc3dbce3050cc4b8d0e8428752aa977bebd27174e1418d7054c907d6aa1c60b6773401583f6f82f462e5802c72c28daa1c240b7d43df82ec2212675c930b5504ee984a76c7624d2c1bb2851fdd25a0bef75eadfaf448abb701ab2a650b4af381757396a36d17f530a7f39c3e9c248c573a01927b45a23a72baad588f5f3eac8dd63a7089f5e0e8dde3bc022744a04e206eb8e5bc30c44eef5eb1bfe7463ade9dcdae23f5129f1b2b487c800a5786c5279e39830fd471df485544aa200d0026e8b3ed5984c670110e0a660ba33a33e2650f2d2d0f795196de62fb34f3dc91731520532df2ed97ec3c8ac98ccb0b1b1202e5908517604b043411eb2f5ae1d3adbf8f471ad994c88351c0051d56cf764ddec69362782f18711b78835e3cf76941392d283170a2f81ea4c7a66db6bb75893682068451f357dc92c352db76730ba3486313c7969356b69dc4a31f5e357980ccd9a17b425790eeaae3448da448561267f97cc92e649d7d39117dfa61180d15fe83c89c2788533e2fb0f74415dccb5bc37924958810a7cc66dbeac5b59d357e32d4c98c1868bbc1fa49492b94b965df24455cf8f4a2fa7553fa2c4b3e26b35f6cef33bcccd427bfc7696b849f04335fc1d9a52d28d5ef1e25189ea150243d090f49153760384fb0a77499f79fd5fbe3c050e1b70a23f2aa720a279d42b0bb5b4bb6d463da91d2b59fab07f1e93dd60876c40c428d0796869ab3dca56bb5e9da60a8083295ac65e5614bfb74cf68c85988d4e1ef5366a3fb5e1672a14a0d83e69c2d7488f21b3da60720aa0b7172912b2ee43492e57f9817ce307dadedf148aab34e214b87945ba48aaa689f6d61ae316eb07097de877834ddc896abea735363cf88e674b1f399bab2277ec4f91772a0b79935643a5c2856a8986da12ca81d0b62d560e364752bf68856735bfaec19d7b6898489174a969fd538553d3d715690', '2026-11-22 19:53:54.673+00', NULL);
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at, released, decision, decided_by, decided_at, decision_reason, hop) overriding system value values ('38', '01a204d2-7af8-7ab8-b4e7-7e12a27c7066', '01a204d2-7ae8-7a09-a101-c52686349f26', 'ask_stock:1', '9f953e90-2fa8-5556-b69c-ee2924d16566', 'false', 'connector.http-request', '79f786a1-d89b-47ba-aca4-c934730dc44d', '01a204d2-7ae8-7a09-a101-c52686349f26:ask_stock:1', NULL, 'key', '10000', E'\\x0140ee7f0fffa35ec5e2c1e37508ef7b430a339241cf7c073a89c91b54153d8267e667cacafe96f7a5f37c250bd349aa5fedc046b157b4fbe98c6809c967c695b53605a062dba07e424db1c27a12388f01c4f849f51c8166cba8290f3af3898844434ebfa03126ec53c0334b718cab7fbd8f048f2974a3f11f068e8e6164b225ff9217e0030f4ce8a7bd74e2d2fc6a9b4f4e44958730d990da8a003a0a40c37530e343dc5d44b4c796420cabb8ec2c9ca74810c8dae1a3', 'ok', '2026-11-22 19:53:52.576+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": null, "result": "ok", "endedAt": "2026-11-22T19:53:52.710889+00:00"}]', E'\\x01339c6fa5cd384b842333ccf15e77e5140494446fc35a042d97859a24916d32410f5e1f023f7e439a0321664f50c058a7ab9d6e100fd3733ac189de047b5c2827f26153b9c189756209f55054f15d7e4e10d7b8e27dc8ae51', NULL, '2026-11-22 19:53:52.576+00', '2026-11-22 19:53:52.711+00', 'false', NULL, NULL, NULL, NULL, '1');
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at, released, decision, decided_by, decided_at, decision_reason, hop) overriding system value values ('41', '01a204d2-7bec-78a6-b2eb-5283e0b05f29', '01a204d2-7be6-7ed4-a520-93c1e8026a69', 'ask_stock:1', 'fa352125-c8a7-584c-a051-de770881d7a9', 'false', 'connector.http-request', '79f786a1-d89b-47ba-aca4-c934730dc44d', '01a204d2-7be6-7ed4-a520-93c1e8026a69:ask_stock:1', NULL, 'key', '10000', E'\\x01a43ae339bf9a6e7dc8634ee5ee0b849358c3388b327ddcda35938cbedbb5cc470465973fb8570e3a804773516b4b7fe4a173aa915c55b978f6d4749613b52a889fa79e1b300b519cf0639a7de98f0ac10b818bcf9632e8e83b74ce63b4b37514671b769b54e39b59e45d977f9bb9e423cc281988c98a763cb3fe0d9a334e8b7c424dd688d02d888dcb4749ef50b3ba766634d9ac7cb37ff5749c3555a1e10298a55f45f357a7aa09a41ff5811dbb72d5a324e5eb0fbf674d', 'ready', '2026-11-22 19:53:54.188+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": "call_failed", "result": "retry", "endedAt": "2026-11-22T19:53:52.910121+00:00"}]', NULL, NULL, '2026-11-22 19:53:52.869+00', NULL, 'false', NULL, NULL, NULL, NULL, '1');
insert into live.calls (bucket, id, run_id, step, order_id, detached, performer, connection_id, effect_key, follows, idempotency, timeout_ms, content, status, due_at, attempts, max_attempts, delays_ms, lease_owner, lease_epoch, lease_until, attempt_log, outcome, outcome_code, created_at, settled_at, released, decision, decided_by, decided_at, decision_reason, hop) overriding system value values ('43', '01a204d2-7b0d-773c-871d-e0b0f176122b', '01a204d2-7b08-7439-897c-2ce6223dbf2b', 'ask_stock:1', '6c32c086-0a55-5f24-8176-aabc5244a5ab', 'false', 'connector.http-request', '79f786a1-d89b-47ba-aca4-c934730dc44d', '01a204d2-7b08-7439-897c-2ce6223dbf2b:ask_stock:1', NULL, 'key', '10000', E'\\x0147cc80922e0e787acb5a53e79dfd369223755a7a48252bcb6b11ea9fe0b89a7e32bb9d493ec1505274a3953a08dc85b94c05b3ce3eecdc16efa5b047695e4e945da8f516c074655b36ce90c07d2b19c289552c0583635469163a2e9a68de3f87a47ff8da235347fa77079645f2855b7d58e445f0fe8f82f5733a410bbe814f6153dc0ebd6961568c0dfaa6d1f2951f6f872d81ad4d51eed9b5a8b22fa9d9872df51e667b83ca46039a30f00209bbb88acec900334e162b74', 'ok', '2026-11-22 19:53:52.646+00', '1', '4', '{1000,5000,30000}', NULL, '1', NULL, '[{"no": 1, "code": null, "result": "ok", "endedAt": "2026-11-22T19:53:52.719555+00:00"}]', E'\\x016325ce2998deb8f1467fc1fa79562414e267deacac8fed590ab45990d46b4c1e592a4a3eb8cfa329f987414e57db004a29f141136e410d6e162c0c2ee2106f08c7fd7154f9994ee6eee3577bcab475f0bddc762862789f01', NULL, '2026-11-22 19:53:52.646+00', '2026-11-22 19:53:52.72+00', 'false', NULL, NULL, NULL, NULL, '1');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'children_sum', '2026-11-22 19:53:52.635+00', '0', '5');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'expired_in_time', '2026-11-22 19:53:52.635+00', '0', '3');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'held_sum', '2026-11-22 19:53:52.635+00', '0', '10');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'kept_body', '2026-11-22 19:53:52.635+00', '0', '2');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'key_order', '2026-11-22 19:53:52.635+00', '0', '3');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'ledger_chain', '2026-11-22 19:53:52.635+00', '0', '2');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'ledger_sum', '2026-11-22 19:53:52.635+00', '0', '5');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'merged_live', '2026-11-22 19:53:52.635+00', '0', '1');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'order_history', '2026-11-22 19:53:52.635+00', '0', '3');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'order_key', '2026-11-22 19:53:52.635+00', '0', '2');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'order_lines', '2026-11-22 19:53:52.635+00', '0', '2');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'order_refunds', '2026-11-22 19:53:52.635+00', '0', '1');
insert into live.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'resolved_once', '2026-11-22 19:53:52.635+00', '0', '6');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('22', '0a38127b-9ed5-8991-8b7a-aaeecb4ea616', E'\\x8be6d4e0f9261213b42129601525a4a8646d3170a13120512e3a326bc31e87c0', '01a204d2-7abe-7c0b-882f-b01c103f4c66', '9f953e90-2fa8-5556-b69c-ee2924d16566');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('31', '5c97baf5-9e78-8426-bffa-d42c080d645f', E'\\xa465500e6c0b23c0b4f9c72539551adb564a4fa669e059b6f6b7885e7d135bd6', '01a204d2-7b05-7aa1-b734-73cdd00535ab', '6c32c086-0a55-5f24-8176-aabc5244a5ab');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('59', '6dbc8a6e-354f-84d8-a14b-f292cf9635fb', E'\\xa27ef58eae3e0e9173420b38c6162dc6bb3fdc9dfac9c97e135b0fdafb898bc4', '01a204d2-7be4-7908-a35d-5a3b07ca40a9', 'fa352125-c8a7-584c-a051-de770881d7a9');
insert into live.event_keys (bucket, key_id, body_hash, event_id, order_id) overriding system value values ('61', '265ec41f-1efa-8fe0-a1f8-6d0e718514fd', E'\\x5ca72963c85d0a625cee9faff5684b37bd5691f092a5867702b0e1ee2797f06b', '01a204d2-82ef-7209-909d-3d9fe619f5b2', '294a4abc-c794-556f-aac4-4d05008a3a72');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('38', '9f953e90-2fa8-5556-b69c-ee2924d16566', 'external_no', 'ended');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('38', '9f953e90-2fa8-5556-b69c-ee2924d16566', 'order_no', 'WEB2026112300001');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('41', 'fa352125-c8a7-584c-a051-de770881d7a9', 'external_no', 'calling');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('41', 'fa352125-c8a7-584c-a051-de770881d7a9', 'order_no', 'WEB2026112300003');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('43', '6c32c086-0a55-5f24-8176-aabc5244a5ab', 'external_no', 'waiting');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('43', '6c32c086-0a55-5f24-8176-aabc5244a5ab', 'order_no', 'WEB2026112300002');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('50', '294a4abc-c794-556f-aac4-4d05008a3a72', 'external_no', 'ready');
insert into live.external_refs (bucket, order_id, kind, ref) overriding system value values ('50', '294a4abc-c794-556f-aac4-4d05008a3a72', 'order_no', 'WEB2026112300021');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('11', '01a204d2-830e-7212-ae42-473a9a34704b', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', '', 'started', '1', '2026-11-22 19:53:54.673+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('24', '01a204d2-7b0c-70eb-8174-37d5c2e9ff98', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', '', 'started', '1', '2026-11-22 19:53:52.646+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('25', '01a204d2-7af5-7533-b4c2-3535c119df59', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', '', 'started', '1', '2026-11-22 19:53:52.576+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('26', '01a204d2-7bee-796c-880f-86ec62a0ffda', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'paid', 'out', '1', '2026-11-22 19:53:52.869+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('27', '01a204d2-7b7d-740b-a86a-6641baba355b', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'amount', 'no', '1', '2026-11-22 19:53:52.728+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('29', '01a204d2-7b7d-7b75-be52-264353479c9d', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'allocate', 'done', '1', '2026-11-22 19:53:52.728+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('43', '01a204d2-7afc-72fd-9ac9-7ccba5d7bf6b', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'paid', 'out', '1', '2026-11-22 19:53:52.576+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('47', '01a204d2-7b7d-75a5-ad35-340fe7e3b72f', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'ask_stock', 'done', '2', '2026-11-22 19:53:52.728+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('48', '01a204d2-7b7d-72d3-9fed-e274c01c07b0', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', '', 'done', '1', '2026-11-22 19:53:52.728+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('57', '01a204d2-7b7d-744b-903a-edfec0e34479', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'tell', 'done', '1', '2026-11-22 19:53:52.728+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('57', '01a204d2-7b7d-77da-a734-0ef35cfb5a79', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'amount', 'yes', '1', '2026-11-22 19:53:52.728+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('6', '01a204d2-7bea-71db-9c03-831b1cabbd86', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', '', 'started', '1', '2026-11-22 19:53:52.869+00');
insert into live.flow_counts (bucket, id, flow_id, version_id, node, port, count, at) overriding system value values ('63', '01a204d2-7b0f-73c6-be58-ba19b2f997ff', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'paid', 'out', '1', '2026-11-22 19:53:52.646+00');
insert into live.notices (bucket, id, person_id, order_id, run_id, step, title, body, sealed, at, read_at, call_id, flow_id) overriding system value values ('38', '01a204d2-7b77-7f26-9e91-d025ab0ce526', '5d7cc069-3b4b-4344-9065-f41ced4ecf0c', '9f953e90-2fa8-5556-b69c-ee2924d16566', '01a204d2-7ae8-7a09-a101-c52686349f26', 'tell:1', NULL, NULL, E'\\x0138e6ddedf829d9f92edb5d3ba58a0b310564ee1d487ef76b5b540616e887073e77e62c63249d227bdf0bf6efa34597c744ffd1d91b58575e371e6c4ba057323b1f78e6a1ca1cb4b62900890e30c0bcf0af5c287f9e53fdcbb06258c9bf8a26662a09ca7f28a96ef5187fc57f5e1d4bee40f35562644122d17ffe7d522837af8882bba8426028f3ae0b2cb7fe670b3200e014', '2026-11-22 19:53:52.728+00', NULL, NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('38', '9f953e90-2fa8-5556-b69c-ee2924d16566', '1', '2026-11-22 19:53:52.576+00', 'order.created', '{"events":["OrderCreated","OrderPaid"],"key":"0a38127b-9ed5-8991-8b7a-aaeecb4ea616"}', '{"channel":"WEB","externalNo":"ended","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"id":"9f953e90-2fa8-5556-b69c-ee2924d16566","orderNo":"WEB2026112300001","version":1,"shopId":"41b8ff6d-a951-4182-918d-84b72303aa0b","state":"paid","stateSince":"2026-11-22T19:53:52.576Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"6c1938e5-4219-4fd1-bd68-7123dd6efc5e","eventId":"01a204d2-7abe-7c0b-882f-b01c103f4c66"}', '782', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('38', '9f953e90-2fa8-5556-b69c-ee2924d16566', '2', '2026-11-22 19:53:52.728+00', 'order.state_set', '{"from":"paid","to":"allocated","reason":null}', '{"version":2,"state":"allocated","stateSince":"2026-11-22T19:53:52.728Z","stateReason":null,"previousState":null}', '{"type":"run","runId":"01a204d2-7ae8-7a09-a101-c52686349f26","step":"allocate:1"}', '794', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('41', 'fa352125-c8a7-584c-a051-de770881d7a9', '1', '2026-11-22 19:53:52.869+00', 'order.created', '{"events":["OrderCreated","OrderPaid"],"key":"6dbc8a6e-354f-84d8-a14b-f292cf9635fb"}', '{"channel":"WEB","externalNo":"calling","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"id":"fa352125-c8a7-584c-a051-de770881d7a9","orderNo":"WEB2026112300003","version":1,"shopId":"41b8ff6d-a951-4182-918d-84b72303aa0b","state":"paid","stateSince":"2026-11-22T19:53:52.869Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"6c1938e5-4219-4fd1-bd68-7123dd6efc5e","eventId":"01a204d2-7be4-7908-a35d-5a3b07ca40a9"}', '797', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('43', '6c32c086-0a55-5f24-8176-aabc5244a5ab', '1', '2026-11-22 19:53:52.646+00', 'order.created', '{"events":["OrderCreated","OrderPaid"],"key":"5c97baf5-9e78-8426-bffa-d42c080d645f"}', '{"channel":"WEB","externalNo":"waiting","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":120000,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":120000,"paid":120000,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"id":"6c32c086-0a55-5f24-8176-aabc5244a5ab","orderNo":"WEB2026112300002","version":1,"shopId":"41b8ff6d-a951-4182-918d-84b72303aa0b","state":"paid","stateSince":"2026-11-22T19:53:52.646Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"6c1938e5-4219-4fd1-bd68-7123dd6efc5e","eventId":"01a204d2-7b05-7aa1-b734-73cdd00535ab"}', '785', NULL, NULL);
insert into live.order_changes (bucket, order_id, version, at, code, params, patch, cause, xid, chain_block, chain_hash) overriding system value values ('50', '294a4abc-c794-556f-aac4-4d05008a3a72', '1', '2026-11-22 19:53:54.673+00', 'order.created', '{"events":["OrderCreated","OrderPaid"],"key":"265ec41f-1efa-8fe0-a1f8-6d0e718514fd"}', '{"channel":"WEB","externalNo":"ready","externalStatus":"paid","externalUpdatedAt":"2026-01-01T00:00:00.000Z","orderType":"normal","isTest":false,"currency":"CNY","itemsTotal":1200,"discountTotal":0,"shippingTotal":0,"taxTotal":0,"adjustment":0,"payable":1200,"paid":1200,"refunded":0,"country":"CN","provinceCode":"330000","province":"浙江省","city":"杭州市","district":"西湖区","complete":true,"placedAt":"2026-01-01T00:00:00.000Z","lineCount":1,"quantity":2,"weightG":500,"id":"294a4abc-c794-556f-aac4-4d05008a3a72","orderNo":"WEB2026112300021","version":1,"shopId":"41b8ff6d-a951-4182-918d-84b72303aa0b","state":"paid","stateSince":"2026-11-22T19:53:54.673Z","holds":[],"tags":[]}', '{"type":"token","tokenId":"6c1938e5-4219-4fd1-bd68-7123dd6efc5e","eventId":"01a204d2-82ef-7209-909d-3d9fe619f5b2"}', '803', NULL, NULL);
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('38', '9f953e90-2fa8-5556-b69c-ee2924d16566', '{}', E'\\x584dff9f290067c8e291a2439a5f09ff');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('41', 'fa352125-c8a7-584c-a051-de770881d7a9', '{}', E'\\x584dff9f290067c8e291a2439a5f09ff');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('43', '6c32c086-0a55-5f24-8176-aabc5244a5ab', '{}', E'\\x584dff9f290067c8e291a2439a5f09ff');
insert into live.order_docs (bucket, order_id, doc, parts_hash) overriding system value values ('50', '294a4abc-c794-556f-aac4-4d05008a3a72', '{}', E'\\x584dff9f290067c8e291a2439a5f09ff');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('38', '9f953e90-2fa8-5556-b69c-ee2924d16566', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('41', 'fa352125-c8a7-584c-a051-de770881d7a9', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('43', '6c32c086-0a55-5f24-8176-aabc5244a5ab', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_lines (bucket, order_id, line_no, external_line_no, kind, sku, channel_sku_id, channel_product_id, name, spec_text, quantity, unit_price, discount, payable, weight_g) overriding system value values ('50', '294a4abc-c794-556f-aac4-4d05008a3a72', '1', NULL, 'product', 'CHAIR-1', NULL, NULL, '椅子', NULL, '2', '60000', '0', '120000', '500');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('38', '9f953e90-2fa8-5556-b69c-ee2924d16566', E'\\x3264b3aa012a72db149489bcb38a695d4116a96e202d2e62d140e06c96e0c6548a2d9ec27a8a4e70659f7a2553f89962ceec80549bbefe88444945a0c58bc6373e', E'\\x01104a342c895ad34389e6fcd2db02fdd7aae3acaffe91d4035b5589014fe6325b8cb619985c7c1e0d897e52e09d1f99addf287a0f22c23861769d38b2d462e9d31a920f94990d8a39d3823aa9eb2a26ce5dc02b9fc3ca58777c5d4c0947290e97f95fd5b3702068f7a0a3304097bfb59d47b7338722b786fc7d9c1dd851', E'\\x8e0f34d54a75fad12d4ff856087ca954', E'\\x07589564209f86ad74ca7ea2b430b072');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('41', 'fa352125-c8a7-584c-a051-de770881d7a9', E'\\x3264b3aa013bcc11b3e8bec7c4a604cfb9daf7853dcfc3a229e367d3068902b8709d850a2f63d86a055e2134cc49a2f928330ec60d619d46150ead3494b6da4e9d', E'\\x014b58684fd91237cf0988f4607b6acdbb68209b8f57e8d7cfed0dda0e675c6d3ed34380d86d32f6fdc38195932147c19f82925a150b10957b254f6575e558b7f64765bb5de2d4e12009a90cb855b4c2c0f342356b80ce80cc6bccb019b238cf1471819a657e20d143da8d1c37b54bf23758090a2bcaf80269927d5e2b55', E'\\x8e0f34d54a75fad12d4ff856087ca954', E'\\x07589564209f86ad74ca7ea2b430b072');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('43', '6c32c086-0a55-5f24-8176-aabc5244a5ab', E'\\x3264b3aa01765a0b4532d85a548764758f739a30058da3f51107ce5d6b085fee4906f1632884d5a1b2fb3c3296eb505a362bcfe6b827512744c1933d4783e6ccc4', E'\\x01b728ab53284337fa0daacdb321890b5cb85d4672f65d72f0bb76116d2fd971a47d3a4a3162105215693152819e490d25a41ad6a3766177e89e134ac29b0956e612f5bbd8f8b600e421bbb5c889368c59d83970f7d99a7469615cf864d0c67f4b542906163de875109c7936fd49e0e849fdeafd63d99c25fc940c286cbe', E'\\x8e0f34d54a75fad12d4ff856087ca954', E'\\x07589564209f86ad74ca7ea2b430b072');
insert into live.order_private (bucket, order_id, data_key, sealed, phone_index, name_index) overriding system value values ('50', '294a4abc-c794-556f-aac4-4d05008a3a72', E'\\x3264b3aa01a8098b28e5b4e0f663e90bee8a6f1d28825d11d69f35b007dfede0c36dc985905231ed08654b5dc27e27c22115c01802815dd034119dd33f135144e5', E'\\x01adfe56313d46287b45eeedaed5c998097a17538ba7038d846a0293680936bd5315e17614b0dc39d719f873ac0e0c43f1116f1eedb87aebace0e57e5463c57d8471f757b7df26386f96c4ab08fa2a8f8b04aec6d9fbe5b692ed03d7ce5477cb79f690140467a2c31c1c117fc24605b34a0ae7679011c6428e5ae5270f10', E'\\x8e0f34d54a75fad12d4ff856087ca954', E'\\x07589564209f86ad74ca7ea2b430b072');
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g, warehouse, lifecycle_id, parent_id, merged_into, pinned) overriding system value values ('38', '9f953e90-2fa8-5556-b69c-ee2924d16566', 'WEB2026112300001', '2', '41b8ff6d-a951-4182-918d-84b72303aa0b', 'WEB', 'ended', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'allocated', NULL, NULL, '2026-11-22 19:53:52.728+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500', NULL, NULL, NULL, NULL, NULL);
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g, warehouse, lifecycle_id, parent_id, merged_into, pinned) overriding system value values ('41', 'fa352125-c8a7-584c-a051-de770881d7a9', 'WEB2026112300003', '1', '41b8ff6d-a951-4182-918d-84b72303aa0b', 'WEB', 'calling', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 19:53:52.869+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500', NULL, NULL, NULL, NULL, NULL);
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g, warehouse, lifecycle_id, parent_id, merged_into, pinned) overriding system value values ('43', '6c32c086-0a55-5f24-8176-aabc5244a5ab', 'WEB2026112300002', '1', '41b8ff6d-a951-4182-918d-84b72303aa0b', 'WEB', 'waiting', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 19:53:52.646+00', '[]', '{}', 'CNY', '120000', '0', '0', '0', '0', '120000', '120000', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500', NULL, NULL, NULL, NULL, NULL);
insert into live.orders (bucket, id, order_no, version, shop_id, channel, external_no, external_status, external_updated_at, order_type, is_test, state, previous_state, state_reason, state_since, holds, tags, currency, items_total, discount_total, shipping_total, tax_total, adjustment, payable, paid, refunded, country, province_code, province, city, district, complete, placed_at, paid_at, promised_ship_at, shipped_at, delivered_at, completed_at, cancelled_at, line_count, quantity, weight_g, warehouse, lifecycle_id, parent_id, merged_into, pinned) overriding system value values ('50', '294a4abc-c794-556f-aac4-4d05008a3a72', 'WEB2026112300021', '1', '41b8ff6d-a951-4182-918d-84b72303aa0b', 'WEB', 'ready', 'paid', '2026-01-01 00:00:00+00', 'normal', 'false', 'paid', NULL, NULL, '2026-11-22 19:53:54.673+00', '[]', '{}', 'CNY', '1200', '0', '0', '0', '0', '1200', '1200', '0', 'CN', '330000', '浙江省', '杭州市', '西湖区', 'true', '2026-01-01 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '1', '2', '500', NULL, NULL, NULL, NULL, NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar, calendars, machine) overriding system value values ('38', '01a204d2-7ae8-7a09-a101-c52686349f26', '1', '2026-11-22 19:53:52.576+00', '1', '{"type":"start","node":"paid","event":{"id":"01a204d2-7abe-7c0b-882f-b01c103f4c66","type":"OrderPaid","at":"2026-11-22T19:53:52.576Z","orderId":"9f953e90-2fa8-5556-b69c-ee2924d16566","orderVersion":1,"data":{"implied":[]}}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL, '6510', NULL, NULL, NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar, calendars, machine) overriding system value values ('38', '01a204d2-7ae8-7a09-a101-c52686349f26', '2', '2026-11-22 19:53:52.728+00', '1', '{"type":"call.settled","step":"ask_stock:1"}', '[{"step":"ask_stock:1","node":"ask_stock","phase":"resume","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"amount:1","node":"amount","phase":"visit","port":"no","waits":null,"failure":null,"decidedBy":"/","input":null,"output":null},{"step":"allocate:1","node":"allocate","phase":"visit","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"tell:1","node":"tell","phase":"visit","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null}]', E'\\x010943620760cb2d7e32c375ffc1b946206239eb596a29584d1d0d91ac8a3067b0fb0e59ac808e039ce90cf19c789752e1c221589f8bacb76bfdb4cad130b40c4116017f3c577c3c24744a38ff799dffbffd1a3aa1a8a03e6163068b3a4370ecbb21d973ead63f596d55e6d74ae40bdb61706f69db2ed400cbb746c777a72cf9d35abfd99fb21bc882ce28b525f43de633811bcef6ec6ca50109ba754d78e7bfce090b24fb1e8828279ecbb7882e2a1020936dd4ccc1b77bf46fc773720bbd0a95efed159d53b0ba00ba336954e8900e8eb3a0ced7d339963daad99e773365c3c9f20c57376f226329c1d88144dd49da976b0c1a37c676777c795b42487f1ae028381b8dc6734beec4b220a9e0accc770b0ba57afb0a22f41ef619d20db337673859a70d1dfba2a3787465ef3b15b993aa1a21b19d23dacecc667a90a6a21e8164318a67eaa24ac7c6f423a78cf27956e6abeda17ad16d258949404e19f7e23d24bc9b3a99252eb7dd849618b2f55464e6af6802b691d3cccd1de3f9d045d8c95ed4857b626a7186f5eacd62b5c5b5877982b78b88c4cfd785fd72f9a283a1e18dc156e978175d9b147bb993a21a97fc84f9a8f83fadec72416669104b04fb81e42d8e27c7bc5438029e68bfe2e3c3b7dd47f490c660fdd927b744ff9589859e1d60a777aa07ebb320497c773e644aaca3ecd84276c6c3a4df3453f9a0574032a7a511b6041482f8f46f12d6baf7a564065e1e7cfc92439243cf33e452b9bb789eb6ec2d487c02d8cd687792fcfc602efc1802b513234b6baf6808c5abe2d490cf380247bdd87bf3e740335632290e3079ef21907532e0138556ab072898f8d01332eed7ae8bfbf146e8efc5a60c32ddb6093e7156bdca8e6122fe6b5cace59f4ea91a961f82b9036658e4dd7f15d54fe251183d5aacef36de33e49f18d3d0360cacb41f9795ea7ea625f25f21b6f8551c83c94c769ffc3d31d6c41f18ee5b900c7594f6a578a5c70307a0e2a68b641b1f843572944332c03ad464d1ac0965d0ec242710389345c837150506141aa8f84aaf99df8e9e31272700980daf9369619ad24edf7cf6de3951738ad120a1f7e8b31c3958f6b2021a6e020f81cc1a6a7db82c13ad4139d2f293e80a3a87556508cfbe46ea1cae1fd8c83ded27cb9362a64e433c3a2bf61398aeb87cdff60ea080601b1ef52af49412229e943570aadb592d63c5f7b0f898826c6dcb0781ed74fd8f3541ced092361dc686bce302b620ecf0f3cf67d202ba5bfae28f6b0634e5466aa8c2ff64245ade09acabc270a67eeb44d1e3bd9551da908d208cbf2b57e4479975447285933f351b992878cf6be0dca608a8a02db382916864d92d133f6a2c7b60cad8d7ce202e583cb03e7811c95e1111d6b1058add63ab74817b68761249fc04d7b0f0128b93fa', '3301', NULL, NULL, NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar, calendars, machine) overriding system value values ('41', '01a204d2-7be6-7ed4-a520-93c1e8026a69', '1', '2026-11-22 19:53:52.869+00', '1', '{"type":"start","node":"paid","event":{"id":"01a204d2-7be4-7908-a35d-5a3b07ca40a9","type":"OrderPaid","at":"2026-11-22T19:53:52.869Z","orderId":"fa352125-c8a7-584c-a051-de770881d7a9","orderVersion":1,"data":{"implied":[]}}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL, '528', NULL, NULL, NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar, calendars, machine) overriding system value values ('43', '01a204d2-7b08-7439-897c-2ce6223dbf2b', '1', '2026-11-22 19:53:52.646+00', '1', '{"type":"start","node":"paid","event":{"id":"01a204d2-7b05-7aa1-b734-73cdd00535ab","type":"OrderPaid","at":"2026-11-22T19:53:52.646Z","orderId":"6c32c086-0a55-5f24-8176-aabc5244a5ab","orderVersion":1,"data":{"implied":[]}}}', '[{"step":"paid:1","node":"paid","phase":"visit","port":"out","waits":null,"failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null},{"step":"ask_stock:1","node":"ask_stock","phase":"visit","port":null,"waits":"call","failure":null,"decidedBy":null,"input":{"order":{"version":1,"state":"paid"}},"output":null}]', NULL, '430', NULL, NULL, NULL);
insert into live.run_turns (bucket, run_id, seq, at, order_version, input, trace, sealed, took_us, calendar, calendars, machine) overriding system value values ('43', '01a204d2-7b08-7439-897c-2ce6223dbf2b', '2', '2026-11-22 19:53:52.728+00', '1', '{"type":"call.settled","step":"ask_stock:1"}', '[{"step":"ask_stock:1","node":"ask_stock","phase":"resume","port":"done","waits":null,"failure":null,"decidedBy":null,"input":null,"output":null},{"step":"amount:1","node":"amount","phase":"visit","port":"yes","waits":null,"failure":null,"decidedBy":"/","input":null,"output":null},{"step":"approve:1","node":"approve","phase":"visit","port":null,"waits":"approval","failure":null,"decidedBy":null,"input":null,"output":null}]', E'\\x016af177d156926122cdbc5ec49d54b10826abacf24800db636f692733d1c145a758e4118ad7b19d2a444cf4dbb39b1b81c9b500ed6bf34272339f2f9624dcd2b70538caab88a4d885fc202708fc118d4ed9ad3bb8153e342d703dd61e8c4a52547e791434f51cde30be631f5919a0ddcd57309ae2cd9d24f97150cea5a386c3f656ceaedc7a0234040c086ecf43f9616b3516f592d90926b9a8703058ed3397b291d7aea68a1703375fe14fc186553444bbd372c4c0aec914e3e793e318850320b644ad057f5fe70375b79cd60b907c4f6f923fd632653bc9112e41eafc93f709d22a25f2fdb2d6564550bda7c1b625224dc20b2f927ece633015fa41e2db1dffef129ee75b509359ae6dd88f0fb4a64a7fe88699019ecb38989969e5ad17be667ffb0f3b19bba3f724c47a67d3d7b5f3a9e8d919d9c90f73db48aa78c20b69559c2ac592011b4e47fd5d794a076f7923286f07dd4a866b5a29debf97b619339ab9ee14aae4ca5b6b9b35d76868444c9f8591b750333f88d5bdca847c520c013d37620f63584153e7c1a43434d1958db1c7c0b01c16754831e61b6eef8772e847c373989c46a2d010d4cc8425b28451db79d71c54db482dc1398edc0773f5c0132d1caa316febc78d244543f8784b3012c22fa400dc3248fbd0c004d225560d8e4c0ec57cae2e58a01f3176d3838eaddce5ddb5a6000cb07fec0d0de543c5732bfa043632c663d664698376bbec73e5421a234e9f89bdcc184d48d6d59713d71c21053819a2b75c936acd0d416633a2ab2298989e61f72102eaa01b355a343f7b70cfb5a32c47e117335f1798841876b56b229681d3947d46534b58fae82ca2cb4d5c67921a22cc1abb3b1cf63457bb00f73efd0d25764addb6ed92d572fa3cf9f3d5b98af0357612c988175a27567537a4111f88ca61b97159c3c6c89f0c0642d2cf500ff56dee39fbf2a217d1d0ad4833449f9a0d42a1f7eac81db7fd66ba465a7c06e3509603939fedd97b305afb72e5e76892f0c4744d675897a2bc27f3bdc4022ab9b5197d111555d8091c9a18b31963674d04af60e86066813ced86b287f81a938f09790522b7e5eb662af075fe471fcabea53979d63ac86dc623368343beba024db67572ebe7c4fc59d8e7ee15cf', '779', NULL, NULL, NULL);
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at, retry_of, parent_run_id, parent_step, item_index, depth, at_nodes, turned_at, hop) overriding system value values ('41', '01a204d2-7be6-7ed4-a520-93c1e8026a69', 'fa352125-c8a7-584c-a051-de770881d7a9', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'waiting', 'wake', NULL, '[]', '{"status":"waiting","tokens":[{"type":"waiting","id":"t1","node":"ask_stock","step":"ask_stock:1","wait":{"type":"call"}}],"outputs":{},"visits":{"paid":1,"ask_stock":1},"steps":2,"nextToken":2,"trigger":{"id":"01a204d2-7be4-7908-a35d-5a3b07ca40a9","type":"OrderPaid","at":"2026-11-22T19:53:52.869Z","orderId":"fa352125-c8a7-584c-a051-de770881d7a9","orderVersion":1,"data":{"implied":[]}},"failure":null}', NULL, 'false', '1', '0', '{"type":"token","tokenId":"6c1938e5-4219-4fd1-bd68-7123dd6efc5e","eventId":"01a204d2-7be4-7908-a35d-5a3b07ca40a9"}', '2026-11-22 19:53:52.869+00', NULL, NULL, NULL, NULL, '0', '{ask_stock}', '2026-11-22 19:53:52.869+00', '0');
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at, retry_of, parent_run_id, parent_step, item_index, depth, at_nodes, turned_at, hop) overriding system value values ('43', '01a204d2-7b08-7439-897c-2ce6223dbf2b', '6c32c086-0a55-5f24-8176-aabc5244a5ab', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'waiting', 'wake', NULL, '[]', NULL, E'\\x0137b67260bf6f61013b5d2a1217ec42b50937e5021b07ddafe244eefa044fcdf0e364753a7ba67285fd29ca086325d892b17e97abe0aed02757d3570e71505a9cef7547c29151468186301fd2613de497c7c85b740b00ddace84e1281ff0e902660451f8fe55ebbc702865779fe9e923bf40ddde39871dee0e618302d69edacdb8f7a6646013c7d0bf72e060fe082f39b069a819645a679b35cfc2f33dd0101e1dc60649d1567de423b78991447aae0d896b7cc52b6b4e2739426dd7cbd5800f760d1a031e70e52a37059df86bdf64cd82731af7d431486bbca8305b4a85d598227752ecb63fbce4b59db317b9c532f082a614e2c8d5734392e33c338efe17dd7fefd4edf11ffd867f2203499899e8d7b3bacce18847c34ba28c22c7c4937966c64d8315e4472d8ab2b2febd5dd172f6dea88ca90f79f937e564f243a9f690d31867b6784dccb396bceb2607e719fd4de46e0a2ce120e37e089364ba23d4f0c38055486d8652c7c9505cba614fe03a81286705662f3bf507543c1f2de82f7a2e6a29f52925a14de2400c7a9d0c247cf6bf9a4a17dc482c15e85fbbe4222f0a4a9aff315adc3688061f58a9bb502f5af17887cde26c702430a28ab8f2439dd2c295682e2bc70624b21fd369769b756fe124beaae5fea0b721f09310af091adbca11dc0a783e5e73fbf7f408dbd87d578a8724404278dc75e76e41dc101c11fb66c85967f', 'true', '2', '0', '{"type":"token","tokenId":"6c1938e5-4219-4fd1-bd68-7123dd6efc5e","eventId":"01a204d2-7b05-7aa1-b734-73cdd00535ab"}', '2026-11-22 19:53:52.646+00', NULL, NULL, NULL, NULL, '0', '{approve}', '2026-11-22 19:53:52.728+00', '0');
insert into live.runs (bucket, id, order_id, flow_id, version_id, status, lane, wake_at, pending, state, state_sealed, personal, seq, starts, cause, started_at, retry_of, parent_run_id, parent_step, item_index, depth, at_nodes, turned_at, hop) overriding system value values ('50', '01a204d2-830d-7ead-8dbc-3fa61db316f2', '294a4abc-c794-556f-aac4-4d05008a3a72', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'ready', 'fresh', NULL, '[{"node": "paid", "type": "start", "event": {"at": "2026-11-22T19:53:54.673Z", "id": "01a204d2-82ef-7209-909d-3d9fe619f5b2", "data": {"implied": []}, "type": "OrderPaid", "orderId": "294a4abc-c794-556f-aac4-4d05008a3a72", "orderVersion": 1}}]', NULL, NULL, 'false', '0', '0', '{"type":"token","tokenId":"6c1938e5-4219-4fd1-bd68-7123dd6efc5e","eventId":"01a204d2-82ef-7209-909d-3d9fe619f5b2"}', '2026-11-22 19:53:54.673+00', NULL, NULL, NULL, NULL, '0', '{}', NULL, '0');
insert into live.runs_done (bucket, id, order_id, flow_id, version_id, status, failure_code, failure_node, state, state_sealed, personal, seq, cause, started_at, ended_at, failure_mark, retry_of, retried_by, handled_at, handled_by, parent_run_id, parent_step, item_index, depth, hop) overriding system value values ('38', '01a204d2-7ae8-7a09-a101-c52686349f26', '9f953e90-2fa8-5556-b69c-ee2924d16566', '834703c0-55a8-41e8-8eec-c938eaae518c', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'done', NULL, NULL, NULL, E'\\x010d71682f2f1e1ac84ea7e8902c10cc3a1aeaf68a60b8d0236e0e4329323030803e178ef560370fdeb8deb8dfaad470498e22b0e82bccc3c4831c9931352f9371011f020f391f7ade50f6a92eaa700c37e96d7ac04f929e67452dfba80db0828fc98215bb4d20290dd57f83a5d7760dc90e1e4bf65bddcf561d1c5d6d21c84f0af6c91ff0370577326c2c42533d231c7b609b6ef25997df3d2cd604bbd7ce944c77aafa9a8c0624242357f600693339961e1f754ebc56e9b4d3df22139f7e0f57c6897dfa4e04795934cea90fe1347fa41a8a1937599821e662a9d6ee014b4fc1ef52fe5ecdee014cefb0807c80a7f16400cd08d3914d2b9fe696bc2fd4e67f9f96802e187bad92e8fb895f5be7fb0cb40af56def540a33830e32bd522da989eb3d89599bd3e4de8c32cc7575096afd6954feac29259a4bd24c8750701fa09004e7df9acd45073f956127f32ea1e52fcb6d01204a3da7c12044772bdd615f8b1d8fc864a9dbb08583c4f5ae2c57ad3840f4f7745e18f89445f4ede339d8af49faa95f26b92f8c031f3b8c4735b2fcf8db14c47bb49a9f117dd603f1f31fec58aacf3b78338bcb9f78fc40e6c188c0c1800b1eebd5d05c457c2d4fcd14253e3b80c765ac16d66331494ecdc8aa515efa058642bb4d85b86eb4437179e0', 'true', '2', '{"type":"token","tokenId":"6c1938e5-4219-4fd1-bd68-7123dd6efc5e","eventId":"01a204d2-7abe-7c0b-882f-b01c103f4c66"}', '2026-11-22 19:53:52.576+00', '2026-11-22 19:53:52.728+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0', '0');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'children_sum', '2026-11-22 19:53:52.709+00', '0', '5');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'expired_in_time', '2026-11-22 19:53:52.709+00', '0', '2');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'held_sum', '2026-11-22 19:53:52.709+00', '0', '7');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'kept_body', '2026-11-22 19:53:52.709+00', '0', '3');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'key_order', '2026-11-22 19:53:52.709+00', '0', '3');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'ledger_chain', '2026-11-22 19:53:52.709+00', '0', '9');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'ledger_sum', '2026-11-22 19:53:52.709+00', '0', '3');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'merged_live', '2026-11-22 19:53:52.709+00', '0', '3');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'order_history', '2026-11-22 19:53:52.709+00', '0', '3');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'order_key', '2026-11-22 19:53:52.709+00', '0', '1');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'order_lines', '2026-11-22 19:53:52.709+00', '0', '3');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'order_refunds', '2026-11-22 19:53:52.709+00', '0', '6');
insert into sandbox.check_sweeps (bucket, rule, looked_at, looked, ms) overriding system value values ('29', 'resolved_once', '2026-11-22 19:53:52.709+00', '0', '17');
insert into control.account (id, account_id, provider_id, user_id, access_token, refresh_token, id_token, access_token_expires_at, refresh_token_expires_at, scope, password, created_at, updated_at) overriding system value values ('0841fd55-b421-4405-8203-8bcf4979d0da', '5d7cc069-3b4b-4344-9065-f41ced4ecf0c', 'credential', '5d7cc069-3b4b-4344-9065-f41ced4ecf0c', NULL, NULL, NULL, NULL, NULL, NULL, 'none', '2026-11-22 19:53:50.126+00', '2026-11-22 19:53:50.126+00');
insert into control.api_tokens (id, hash, name, hint, scopes, environment, created_at, expires_at, revoked_at, last_used_at, person_id) overriding system value values ('6c1938e5-4219-4fd1-bd68-7123dd6efc5e', '7db79480265e2f97ecad84a2525cab707ba462f840a23a8bdab78e5e0e070f49', 'dump', 'orl_RiH5yx', '{orders:write}', 'live', '2026-11-22 19:53:50.126+00', NULL, NULL, '2026-11-22 19:53:52.552+00', NULL);
insert into control.approval_chain_versions (id, chain_id, number, levels, created_by, created_at) overriding system value values ('854976d2-d5b3-4ceb-b89b-53366a0d6599', '00000000-0000-4000-8000-000000000001', '1', '{"tiers": null, "levels": [{"id": "level-1", "who": {"role": "supervisor", "type": "role"}, "mode": "any", "limit": null, "comment": "optional", "evidence": "none"}], "version": 2}', NULL, '2026-11-22 19:53:50.089+00');
insert into control.calendars (number, calendar, saved_by, saved_at, calendar_id) overriding system value values ('1', '{"zone":"Asia/Shanghai","weekdays":[1,2,3,4,5],"hours":{"from":"09:00","to":"18:00"},"days":[{"date":"2026-01-01","works":false,"name":"元旦"},{"date":"2026-01-02","works":false,"name":"元旦"},{"date":"2026-01-03","works":false,"name":"元旦"},{"date":"2026-01-04","works":true,"name":"元旦调休"},{"date":"2026-02-14","works":true,"name":"春节调休"},{"date":"2026-02-15","works":false,"name":"春节"},{"date":"2026-02-16","works":false,"name":"春节"},{"date":"2026-02-17","works":false,"name":"春节"},{"date":"2026-02-18","works":false,"name":"春节"},{"date":"2026-02-19","works":false,"name":"春节"},{"date":"2026-02-20","works":false,"name":"春节"},{"date":"2026-02-21","works":false,"name":"春节"},{"date":"2026-02-22","works":false,"name":"春节"},{"date":"2026-02-23","works":false,"name":"春节"},{"date":"2026-02-28","works":true,"name":"春节调休"},{"date":"2026-04-04","works":false,"name":"清明节"},{"date":"2026-04-05","works":false,"name":"清明节"},{"date":"2026-04-06","works":false,"name":"清明节"},{"date":"2026-05-01","works":false,"name":"劳动节"},{"date":"2026-05-02","works":false,"name":"劳动节"},{"date":"2026-05-03","works":false,"name":"劳动节"},{"date":"2026-05-04","works":false,"name":"劳动节"},{"date":"2026-05-05","works":false,"name":"劳动节"},{"date":"2026-05-09","works":true,"name":"劳动节调休"},{"date":"2026-06-19","works":false,"name":"端午节"},{"date":"2026-06-20","works":false,"name":"端午节"},{"date":"2026-06-21","works":false,"name":"端午节"},{"date":"2026-09-20","works":true,"name":"国庆节调休"},{"date":"2026-09-25","works":false,"name":"中秋节"},{"date":"2026-09-26","works":false,"name":"中秋节"},{"date":"2026-09-27","works":false,"name":"中秋节"},{"date":"2026-10-01","works":false,"name":"国庆节"},{"date":"2026-10-02","works":false,"name":"国庆节"},{"date":"2026-10-03","works":false,"name":"国庆节"},{"date":"2026-10-04","works":false,"name":"国庆节"},{"date":"2026-10-05","works":false,"name":"国庆节"},{"date":"2026-10-06","works":false,"name":"国庆节"},{"date":"2026-10-07","works":false,"name":"国庆节"},{"date":"2026-10-10","works":true,"name":"国庆节调休"}]}', NULL, '2026-11-22 19:53:50.089+00', '00000000-0000-4000-8000-000000000002');
insert into control.connections (id, environment, type, name, shop_id, settings, paused, secrets, created_at, updated_at, deleted_at, limits, paused_reason, paused_at) overriding system value values ('79f786a1-d89b-47ba-aca4-c934730dc44d', 'live', 'http', 'Witness', NULL, '{"auth": "none", "baseUrl": "http://127.0.0.1:37611", "username": "", "headerName": "", "allowPrivateNetwork": true}', 'false', '[{"sealed": "MmSzqgF+8Z1VTj7OIuCOlOgYHrhdCbWUHCerC5uwRr8xlzg3aBQYMQ==", "validUntil": null}]', '2026-11-22 19:53:50.126+00', '2026-11-22 19:53:50.126+00', NULL, '{"quotas": [], "concurrency": 8}', NULL, NULL);
insert into control.flow_draft_history (flow_id, revision, graph, saved_by, saved_at) overriding system value values ('834703c0-55a8-41e8-8eec-c938eaae518c', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "79f786a1-d89b-47ba-aca4-c934730dc44d", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', NULL, '2026-11-22 19:53:50.126+00');
insert into control.flow_drafts (flow_id, revision, graph, content_hash, saved_by, saved_at) overriding system value values ('834703c0-55a8-41e8-8eec-c938eaae518c', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "79f786a1-d89b-47ba-aca4-c934730dc44d", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', '4836756d363a3fd4906ac6c76646689340c47f3c2a3ff80896c30540c7846c8f', NULL, '2026-11-22 19:53:50.126+00');
insert into control.flow_versions (id, flow_id, number, graph, content_hash, triggers, requires, published_by, published_at, one_open_run_per, note, restores, reviewed_by) overriding system value values ('175c5b83-b9b4-486b-9b99-abc680c1fd13', '834703c0-55a8-41e8-8eec-c938eaae518c', '1', E'{"edges": [{"id": "paid-out", "to": {"node": "ask_stock", "port": "in"}, "from": {"node": "paid", "port": "out"}, "order": 0}, {"id": "ask_stock-done", "to": {"node": "amount", "port": "in"}, "from": {"node": "ask_stock", "port": "done"}, "order": 0}, {"id": "amount-yes", "to": {"node": "approve", "port": "in"}, "from": {"node": "amount", "port": "yes"}, "order": 0}, {"id": "amount-no", "to": {"node": "allocate", "port": "in"}, "from": {"node": "amount", "port": "no"}, "order": 0}, {"id": "approve-approved", "to": {"node": "allocate", "port": "in"}, "from": {"node": "approve", "port": "approved"}, "order": 0}, {"id": "approve-rejected", "to": {"node": "cancel", "port": "in"}, "from": {"node": "approve", "port": "rejected"}, "order": 0}, {"id": "allocate-done", "to": {"node": "tell", "port": "in"}, "from": {"node": "allocate", "port": "done"}, "order": 0}], "nodes": [{"id": "paid", "name": "paid", "type": "trigger.order-event", "params": {"event": "OrderPaid", "shopIds": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "ask_stock", "name": "ask_stock", "type": "connector.http-request", "params": {"body": "{\\"order\\":\\"{{ order.orderNo }}\\"}", "path": "/orders/{{ order.externalNo }}", "method": "POST", "extract": {"slot": "number"}, "connectionId": "79f786a1-d89b-47ba-aca4-c934730dc44d", "deduplicates": true}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "amount", "name": "amount", "type": "rule.condition", "params": {"rule": {">=": [{"var": "order.payable"}, {"money": [100000, "CNY"]}]}}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "approve", "name": "approve", "type": "approval.chain", "params": {"title": {"en": "Large order {{ order.orderNo }}", "zh": "大额订单 {{ order.orderNo }}"}, "chainId": "00000000-0000-4000-8000-000000000001"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "allocate", "name": "allocate", "type": "order.set-status", "params": {"to": "allocated", "reason": ""}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "cancel", "name": "cancel", "type": "order.set-status", "params": {"to": "cancelled", "reason": "rejected"}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}, {"id": "tell", "name": "tell", "type": "alert.notify", "params": {"text": {"en": "Slot {{ outputs.ask_stock.slot }}", "zh": "库位 {{ outputs.ask_stock.slot }}"}, "title": {"en": "Allocated {{ order.orderNo }}", "zh": "已配货 {{ order.orderNo }}"}, "audience": {"role": "supervisor", "type": "role"}, "mailConnectionId": null}, "onError": "stop", "position": {"x": 0, "y": 0}, "typeVersion": 1}], "notes": [], "groups": [], "settings": {"oneOpenRunPer": null}, "schemaVersion": 1}', '4836756d363a3fd4906ac6c76646689340c47f3c2a3ff80896c30540c7846c8f', '[{"node": "paid", "spec": {"events": ["OrderPaid"], "shopIds": null}}]', '{alert.notify@1,approval.chain@1,connector.http-request@1,order.set-status@1,rule.condition@1,trigger.order-event@1}', NULL, '2026-11-22 19:53:50.126+00', NULL, '', NULL, NULL);
insert into control.settings (id, organisation, language, zone, currency, demo, updated_at, live_mail_id, sandbox_mail_id, mail_sender, stock, order_numbers, merge) overriding system value values ('1', '', 'zh', 'Asia/Shanghai', 'CNY', 'absent', '2026-11-22 19:53:50.089+00', NULL, NULL, '', NULL, NULL, NULL);
insert into control.connection_states (connection_id, breaker, failures, window_started_at, window_calls, window_failures, window_retries, opened_at, probe_at, probe_call, resting_until, limited, needs_secret, last_code, last_params, last_failed_at, updated_at) overriding system value values ('79f786a1-d89b-47ba-aca4-c934730dc44d', 'closed', '1', '2026-11-22 19:53:52.908+00', '3', '1', '0', NULL, NULL, NULL, NULL, '0', 'false', 'call_failed', '{"reason": "ECONNREFUSED"}', '2026-11-22 19:53:52.908+00', '2026-11-22 19:53:52.91+00');
insert into control.flow_publications (flow_id, environment, version_id, paused, published_at, paused_at, paused_by, pause_reason, max_working, apart_until) overriding system value values ('834703c0-55a8-41e8-8eec-c938eaae518c', 'live', '175c5b83-b9b4-486b-9b99-abc680c1fd13', 'false', '2026-11-22 19:53:50.126+00', NULL, NULL, NULL, NULL, NULL);
select setval('control.control_audit_id_seq', 8);
