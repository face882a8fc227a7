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