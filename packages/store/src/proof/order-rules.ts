import { holdsMoney, REFUND_STATES } from "@orderloom/schema/refund/refund-state";
import { bucketOfId } from "../database/bucket-of-id.ts";
import type { Rule } from "./rule.ts";

const orderRule = (rule: Pick<Rule, "check" | "columns" | "wrong" | "where">): Rule => ({
  table: "orders",
  key: "id",
  ...rule,
  columns: ["bucket", "id", "order_no", ...rule.columns],
});

const KEY_ORDER: Rule = {
  check: "key_order",
  table: "event_keys",
  key: "key_id",
  columns: ["bucket", "key_id", "order_id"],
  where: "r.order_id is not null",
  wrong: (schema) => `
    with named as materialized (select p.*, ${bucketOfId("p.order_id")} as order_bucket from page p)
    select n.key_id::text as subject, n.order_id, n.order_id::text as expected, ''::text as found from named n
    where not exists (select from ${schema}.orders o where o.bucket = n.order_bucket and o.id = n.order_id)
      and not exists (select from ${schema}.parked q where q.bucket = n.order_bucket and q.key_id = n.key_id)`,
};

/** Orders of before version 0.4.0 do not say which message made them, and children and copies were made by none. */
const ORDER_KEY = orderRule({
  check: "order_key",
  columns: [],
  wrong: (schema) => `
    with made as materialized (
      select p.*, m.key, ${bucketOfId("m.key")} as key_bucket from page p
      join ${schema}.order_changes c on c.bucket = p.bucket and c.order_id = p.id and c.version = 1
      cross join lateral (select (c.params ->> 'key')::uuid as key) m where m.key is not null)
    select m.order_no as subject, m.id as order_id, m.key::text as expected, coalesce(k.order_id::text, '') as found
    from made m left join ${schema}.event_keys k on k.bucket = m.key_bucket and k.key_id = m.key
    where k.order_id is distinct from m.id`,
});

const ORDER_HISTORY = orderRule({
  check: "order_history",
  columns: ["version", "state"],
  wrong: (schema) => `
    select p.order_no as subject, p.id as order_id,
      json_build_object('version', h.last, 'changes', h.changes, 'state', s.state) as expected,
      json_build_object('version', p.version, 'changes', p.version, 'state', p.state) as found
    from page p
    cross join lateral (
      select count(*) as changes, max(c.version) as last from ${schema}.order_changes c
      where c.bucket = p.bucket and c.order_id = p.id) h
    left join lateral (
      select c.patch ->> 'state' as state from ${schema}.order_changes c
      where c.bucket = p.bucket and c.order_id = p.id and c.patch ->> 'state' is not null
      order by c.version desc limit 1) s on true
    where h.last is distinct from p.version or h.changes <> p.version or s.state is distinct from p.state`,
});

const ORDER_LINES = orderRule({
  check: "order_lines",
  columns: ["line_count", "quantity"],
  wrong: (schema) => `
    select p.order_no as subject, p.id as order_id,
      json_build_object('lines', l.lines, 'pieces', l.pieces) as expected,
      json_build_object('lines', p.line_count, 'pieces', p.quantity) as found
    from page p
    cross join lateral (
      select count(*) as lines, coalesce(sum(x.quantity), 0) as pieces from ${schema}.order_lines x
      where x.bucket = p.bucket and x.order_id = p.id) l
    where l.lines <> p.line_count or abs(l.pieces - p.quantity) > 1e-6`,
});

const SHARED = ["quantity", "items_total", "discount_total", "shipping_total", "tax_total", "payable"] as const;

const figures = (alias: string): string =>
  `json_build_object(${SHARED.map((column) => `'${column}', ${alias}.${column}`).join(", ")})`;

/**
 * Parts lie beside the order that was split. Those of a split that was undone count no more; where somebody changed the
 * amounts of a part since, what they come to is no longer the whole.
 */
const CHILDREN_SUM = orderRule({
  check: "children_sum",
  columns: SHARED,
  where: "r.state = 'split'",
  wrong: (schema) => `
    select p.order_no as subject, p.id as order_id, ${figures("p")} as expected, ${figures("k")} as found from page p
    cross join lateral (
      select ${SHARED.map((column) => `coalesce(sum(x.${column}), 0) as ${column}`).join(", ")},
        coalesce(bool_or(c.changed), false) as changed
      from ${schema}.orders x
      cross join lateral (
        select coalesce(bool_or(h.code = 'order.dissolved'), false) as dissolved,
          coalesce(bool_or(h.patch ->> 'payable' is not null or h.patch ->> 'quantity' is not null), false) as changed
        from ${schema}.order_changes h where h.bucket = x.bucket and h.order_id = x.id and h.version > 1) c
      where x.bucket = p.bucket and x.parent_id = p.id and not c.dissolved) k
    where not k.changed and (${SHARED.map((column) => `abs(k.${column} - p.${column}) > 0.001`).join(" or ")})`,
});

/** An order whose amounts or lines somebody changed since is no longer the sum; one that sources left is that of the rest. */
const MERGED_SUM = orderRule({
  check: "merged_sum",
  columns: SHARED,
  where: "r.lifecycle_id is not null and r.parent_id is null",
  wrong: (schema) => `
    select p.order_no as subject, p.id as order_id, ${figures("k")} as expected, ${figures("p")} as found from page p
    cross join lateral (
      select ${SHARED.map((column) => `coalesce(sum(x.${column}), 0) as ${column}`).join(", ")}, count(*) as sources
      from ${schema}.orders x where x.merged_into = p.id and x.state = 'merged') k
    cross join lateral (
      select coalesce(bool_or(h.patch ->> 'payable' is not null or h.patch ->> 'quantity' is not null), false) as changed
      from ${schema}.order_changes h
      where h.bucket = p.bucket and h.order_id = p.id and h.version > 1 and h.code <> 'order.source_left') c
    where k.sources > 0 and not c.changed and (${SHARED.map((column) => `abs(k.${column} - p.${column}) > 0.001`).join(" or ")})`,
});

const MERGED_LIVE = orderRule({
  check: "merged_live",
  columns: ["state", "merged_into"],
  where: "(r.state = 'merged' or r.merged_into is not null)",
  wrong: (schema) => `
    with named as materialized (select p.*, ${bucketOfId("p.merged_into")} as target_bucket from page p)
    select n.order_no as subject, n.id as order_id, 'merged'::text as expected,
      json_build_object('state', n.state, 'into', n.merged_into) as found
    from named n
    left join ${schema}.orders o on o.bucket = n.target_bucket and o.id = n.merged_into
    where n.state <> 'merged' or o.id is null`,
});

const HOLDING = REFUND_STATES.filter(holdsMoney)
  .map((state) => `'${state}'`)
  .join(", ");

/** Of a credit note, which pays less than nothing, nothing can leave; that nothing does is right. */
const ORDER_REFUNDS = orderRule({
  check: "order_refunds",
  columns: ["paid", "refunded"],
  wrong: (schema) => `
    select p.order_no as subject, p.id as order_id,
      json_build_object('paid', p.paid, 'refunded', p.refunded) as expected,
      json_build_object('leaving', f.leaving, 'refunded', f.refunded) as found
    from page p
    cross join lateral (
      select coalesce(sum(x.amount) filter (where x.state in (${HOLDING})), 0) as leaving,
        coalesce(sum(x.amount) filter (where x.state = 'refunded'), 0) as refunded
      from ${schema}.refunds x where x.bucket = p.bucket and x.order_id = p.id) f
    where f.leaving > greatest(p.paid, 0) or f.refunded > p.refunded`,
});

const KEPT_BODY: Rule = {
  check: "kept_body",
  table: "quarantine",
  key: "id",
  columns: ["bucket", "id", "blob_id"],
  where: "r.handled_at is null",
  wrong: (schema) => `
    select p.id::text as subject, null::uuid as order_id, 'a body'::text as expected, ''::text as found from page p
    where not exists (select from ${schema}.blobs b where b.bucket = p.bucket and b.id = p.blob_id)`,
};

const PARKED_BODY: Rule = { ...KEPT_BODY, check: "parked_body", table: "parked" };

/** What is looked at of keys, orders and kept messages. */
export const ORDER_RULES: readonly Rule[] = [
  KEY_ORDER,
  ORDER_KEY,
  ORDER_HISTORY,
  ORDER_LINES,
  CHILDREN_SUM,
  MERGED_SUM,
  MERGED_LIVE,
  ORDER_REFUNDS,
  KEPT_BODY,
  PARKED_BODY,
];
