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