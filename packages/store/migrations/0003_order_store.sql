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
