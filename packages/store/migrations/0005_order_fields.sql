CREATE TABLE "control"."order_fields" (
	"number" integer NOT NULL,
	"key" text NOT NULL,
	"field" json NOT NULL,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "order_fields_pkey" PRIMARY KEY("number")
);
--> statement-breakpoint
CREATE TABLE "live"."parked" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"shop_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"order_id" uuid,
	"external_no" text,
	"order_version" integer,
	"key_id" uuid NOT NULL,
	"before_key" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"cause" json NOT NULL,
	"blob_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"headers" json,
	"asked_at" timestamp (3) with time zone,
	"tried_at" timestamp (3) with time zone,
	"handled_at" timestamp (3) with time zone,
	"handled_by" text,
	"outcome" text,
	CONSTRAINT "parked_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "live"."stock_told" (
	"bucket" smallint NOT NULL,
	"flow_id" uuid NOT NULL,
	"node" text NOT NULL,
	"sku_id" uuid NOT NULL,
	"available" bigint NOT NULL,
	"is_presale" boolean NOT NULL,
	"run_id" uuid NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stock_told_pkey" PRIMARY KEY("bucket","flow_id","node","sku_id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."parked" (
	"bucket" smallint NOT NULL,
	"id" uuid NOT NULL,
	"shop_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"order_id" uuid,
	"external_no" text,
	"order_version" integer,
	"key_id" uuid NOT NULL,
	"before_key" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"cause" json NOT NULL,
	"blob_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"headers" json,
	"asked_at" timestamp (3) with time zone,
	"tried_at" timestamp (3) with time zone,
	"handled_at" timestamp (3) with time zone,
	"handled_by" text,
	"outcome" text,
	CONSTRAINT "parked_pkey" PRIMARY KEY("bucket","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."stock_told" (
	"bucket" smallint NOT NULL,
	"flow_id" uuid NOT NULL,
	"node" text NOT NULL,
	"sku_id" uuid NOT NULL,
	"available" bigint NOT NULL,
	"is_presale" boolean NOT NULL,
	"run_id" uuid NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stock_told_pkey" PRIMARY KEY("bucket","flow_id","node","sku_id")
);
--> statement-breakpoint
ALTER TABLE "live"."change_requests" DROP CONSTRAINT "change_requests_kind_check";--> statement-breakpoint
ALTER TABLE "sandbox"."change_requests" DROP CONSTRAINT "change_requests_kind_check";--> statement-breakpoint
ALTER TABLE "control"."flow_comments" ADD COLUMN "edited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "control"."flow_comments" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "live"."orders" ADD COLUMN "custom" jsonb;--> statement-breakpoint
ALTER TABLE "live"."run_turns" ADD COLUMN "fields" integer;--> statement-breakpoint
ALTER TABLE "sandbox"."orders" ADD COLUMN "custom" jsonb;--> statement-breakpoint
ALTER TABLE "sandbox"."run_turns" ADD COLUMN "fields" integer;--> statement-breakpoint
ALTER TABLE "control"."order_fields" ADD CONSTRAINT "order_fields_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "control"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "parked_open_idx" ON "live"."parked" USING btree ("received_at","id") WHERE "live"."parked"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "parked_key_idx" ON "live"."parked" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "parked_open_idx" ON "sandbox"."parked" USING btree ("received_at","id") WHERE "sandbox"."parked"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "parked_key_idx" ON "sandbox"."parked" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "orders_shop_idx" ON "live"."orders" USING btree ("shop_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_channel_idx" ON "live"."orders" USING btree ("channel","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_custom_idx" ON "live"."orders" USING gin ("custom" jsonb_path_ops) WHERE "live"."orders"."custom" is not null;--> statement-breakpoint
CREATE INDEX "orders_shop_idx" ON "sandbox"."orders" USING btree ("shop_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_channel_idx" ON "sandbox"."orders" USING btree ("channel","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_custom_idx" ON "sandbox"."orders" USING gin ("custom" jsonb_path_ops) WHERE "sandbox"."orders"."custom" is not null;--> statement-breakpoint
ALTER TABLE "live"."change_requests" ADD CONSTRAINT "change_requests_kind_check" CHECK ("live"."change_requests"."kind" in ('address', 'amount', 'lines', 'fields'));--> statement-breakpoint
ALTER TABLE "sandbox"."change_requests" ADD CONSTRAINT "change_requests_kind_check" CHECK ("sandbox"."change_requests"."kind" in ('address', 'amount', 'lines', 'fields'));