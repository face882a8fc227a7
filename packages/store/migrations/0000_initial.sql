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
