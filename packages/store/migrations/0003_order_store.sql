ALTER TABLE "live"."calls" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."runs" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."runs_done" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."calls" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."runs" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."runs_done" ADD COLUMN "hop" smallint DEFAULT 0 NOT NULL;