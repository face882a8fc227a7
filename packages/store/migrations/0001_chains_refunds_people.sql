ALTER TABLE "live"."calls" ALTER COLUMN "run_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."notices" ALTER COLUMN "run_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."calls" ALTER COLUMN "run_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."notices" ALTER COLUMN "run_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "control"."api_tokens" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "control"."connections" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "control"."settings" ADD COLUMN "live_mail_id" uuid;--> statement-breakpoint
ALTER TABLE "control"."settings" ADD COLUMN "sandbox_mail_id" uuid;--> statement-breakpoint
ALTER TABLE "control"."settings" ADD COLUMN "mail_sender" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."notices" ADD COLUMN "call_id" uuid;--> statement-breakpoint
ALTER TABLE "live"."orders" ADD COLUMN "warehouse" text;--> statement-breakpoint
ALTER TABLE "live"."run_turns" ADD COLUMN "took_us" integer;--> statement-breakpoint
ALTER TABLE "sandbox"."notices" ADD COLUMN "call_id" uuid;--> statement-breakpoint
ALTER TABLE "sandbox"."orders" ADD COLUMN "warehouse" text;--> statement-breakpoint
ALTER TABLE "sandbox"."run_turns" ADD COLUMN "took_us" integer;--> statement-breakpoint
ALTER TABLE "control"."api_tokens" ADD CONSTRAINT "api_tokens_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."settings" ADD CONSTRAINT "settings_live_mail_id_connections_id_fk" FOREIGN KEY ("live_mail_id") REFERENCES "control"."connections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control"."settings" ADD CONSTRAINT "settings_sandbox_mail_id_connections_id_fk" FOREIGN KEY ("sandbox_mail_id") REFERENCES "control"."connections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_person_id_idx" ON "control"."api_tokens" USING btree ("person_id");