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
ALTER TABLE "sandbox"."runs" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."runs_done" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "conflicts_open_idx" ON "live"."conflicts" USING btree ("id") WHERE "live"."conflicts"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "conflicts_asked_idx" ON "live"."conflicts" USING btree ("id") WHERE "live"."conflicts"."handled_at" is null and "live"."conflicts"."asked_at" is not null;--> statement-breakpoint
CREATE INDEX "quarantine_open_idx" ON "live"."quarantine" USING btree ("id") WHERE "live"."quarantine"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "quarantine_asked_idx" ON "live"."quarantine" USING btree ("id") WHERE "live"."quarantine"."handled_at" is null and "live"."quarantine"."asked_at" is not null;--> statement-breakpoint
CREATE INDEX "conflicts_open_idx" ON "sandbox"."conflicts" USING btree ("id") WHERE "sandbox"."conflicts"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "conflicts_asked_idx" ON "sandbox"."conflicts" USING btree ("id") WHERE "sandbox"."conflicts"."handled_at" is null and "sandbox"."conflicts"."asked_at" is not null;--> statement-breakpoint
CREATE INDEX "quarantine_open_idx" ON "sandbox"."quarantine" USING btree ("id") WHERE "sandbox"."quarantine"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "quarantine_asked_idx" ON "sandbox"."quarantine" USING btree ("id") WHERE "sandbox"."quarantine"."handled_at" is null and "sandbox"."quarantine"."asked_at" is not null;