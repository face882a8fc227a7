ALTER TABLE "live"."runs" DROP CONSTRAINT "runs_lane_check";--> statement-breakpoint
ALTER TABLE "sandbox"."runs" DROP CONSTRAINT "runs_lane_check";--> statement-breakpoint
ALTER TABLE "control"."flow_publications" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "control"."flow_publications" ADD COLUMN "paused_by" json;--> statement-breakpoint
ALTER TABLE "control"."flow_publications" ADD COLUMN "pause_reason" text;--> statement-breakpoint
ALTER TABLE "control"."flow_publications" ADD COLUMN "max_working" integer;--> statement-breakpoint
ALTER TABLE "control"."flow_versions" ADD COLUMN "one_open_run_per" text;--> statement-breakpoint
CREATE INDEX "runs_held_idx" ON "live"."runs" USING btree ("flow_id","id") WHERE "live"."runs"."lane" = 'held';--> statement-breakpoint
CREATE INDEX "runs_held_idx" ON "sandbox"."runs" USING btree ("flow_id","id") WHERE "sandbox"."runs"."lane" = 'held';--> statement-breakpoint
ALTER TABLE "live"."runs" ADD CONSTRAINT "runs_lane_check" CHECK ("live"."runs"."lane" in ('fresh', 'wake', 'bulk', 'alone', 'held'));--> statement-breakpoint
ALTER TABLE "sandbox"."runs" ADD CONSTRAINT "runs_lane_check" CHECK ("sandbox"."runs"."lane" in ('fresh', 'wake', 'bulk', 'alone', 'held'));