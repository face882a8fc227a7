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