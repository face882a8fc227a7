-- What keeps balances and ledger one, for each environment ({env}). Appended to the migration that makes the tables.

-- The only way a balance moves: rows put into the ledger are added up and applied in the statement that puts them in.
-- What does not fit (a gap in the numbers, a balance after that is not the balance) undoes the statement.
CREATE FUNCTION "{env}"."stock_ledger_apply"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted bigint;
  applied bigint;
BEGIN
  SELECT count(DISTINCT (m.bucket, m.sku_id, m.warehouse_id)) INTO wanted FROM moved m;
  UPDATE "{env}"."stock_balances" b
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
    JOIN "{env}"."stock_balances" b
      ON b.bucket = m.bucket AND b.sku_id = m.sku_id AND b.warehouse_id = m.warehouse_id AND b.seq = m.seq
    WHERE (b.free, b.soft, b.allocated, b.frozen, b.damaged, b.outbound, b.inbound)
      IS DISTINCT FROM (m.free_after, m.soft_after, m.allocated_after, m.frozen_after, m.damaged_after, m.outbound_after,
        m.inbound_after))
  THEN
    RAISE EXCEPTION 'stock ledger rows do not follow on the balance' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "{env}"."stock_guard_balance"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Depth 2: called from within the ledger's trigger.
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'stock moves by rows of stock_ledger alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION "{env}"."stock_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION "{env}"."stock_resolve_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the reservation was resolved before' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "stock_ledger_apply" AFTER INSERT ON "{env}"."stock_ledger"
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION "{env}"."stock_ledger_apply"();
CREATE TRIGGER "stock_ledger_keep" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{env}"."stock_ledger"
  FOR EACH STATEMENT EXECUTE FUNCTION "{env}"."stock_refuse"();
CREATE TRIGGER "stock_balances_keep" BEFORE DELETE OR TRUNCATE ON "{env}"."stock_balances"
  FOR EACH STATEMENT EXECUTE FUNCTION "{env}"."stock_refuse"();
CREATE TRIGGER "stock_balances_guard_new" BEFORE INSERT ON "{env}"."stock_balances" FOR EACH ROW
  WHEN ((NEW.seq, NEW.free, NEW.soft, NEW.allocated, NEW.frozen, NEW.damaged, NEW.outbound, NEW.inbound)
    IS DISTINCT FROM (0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint))
  EXECUTE FUNCTION "{env}"."stock_guard_balance"();
CREATE TRIGGER "stock_balances_guard" BEFORE UPDATE ON "{env}"."stock_balances" FOR EACH ROW
  WHEN ((NEW.bucket, NEW.sku_id, NEW.warehouse_id, NEW.seq, NEW.free, NEW.soft, NEW.allocated, NEW.frozen, NEW.damaged,
      NEW.outbound, NEW.inbound)
    IS DISTINCT FROM (OLD.bucket, OLD.sku_id, OLD.warehouse_id, OLD.seq, OLD.free, OLD.soft, OLD.allocated, OLD.frozen,
      OLD.damaged, OLD.outbound, OLD.inbound))
  EXECUTE FUNCTION "{env}"."stock_guard_balance"();
CREATE TRIGGER "stock_reservations_once" BEFORE UPDATE ON "{env}"."stock_reservations" FOR EACH ROW
  WHEN (OLD.state <> 'held' AND (NEW.state, NEW.resolved_at) IS DISTINCT FROM (OLD.state, OLD.resolved_at))
  EXECUTE FUNCTION "{env}"."stock_resolve_once"();

-- A hot SKU's row is rewritten all the time: room on its page for updates in place.
ALTER TABLE "{env}"."stock_balances" SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
