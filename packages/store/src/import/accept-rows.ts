import { createHash } from "node:crypto";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { buildOrder, type OrderRows } from "@orderloom/schema/import/build-order";
import type { RejectedRow } from "@orderloom/schema/import/row-reader";
import type { CustomFields } from "@orderloom/schema/order/custom-field";
import { IncomingOrder } from "@orderloom/schema/order/order";
import { sortIncoming } from "@orderloom/schema/order/set-fields";
import { acceptEvents } from "../accept/accept.ts";
import type { AcceptDeps } from "../accept/deps.ts";
import type { EventItem } from "../accept/message.ts";
import type { Tx } from "../database/database.ts";
import { definedFields } from "../machines/read-machines.ts";
import { orderIdOf } from "../orders/identity.ts";
import { endImport } from "./end-import.ts";
import { nextOrders } from "./next-orders.ts";
import { settleRows } from "./settle-rows.ts";
import type { HeldImport, ImportStep } from "./work-import.ts";

type Accepting = { readonly held: HeldImport; readonly step: ImportStep };

/** Makes the next orders of an import of their rows and accepts them like any others; ends it after the last. */
export async function acceptRows(tx: Tx, deps: AcceptDeps, { held, step }: Accepting): Promise<void> {
  const next = await nextOrders(tx, deps.keys, { held, most: step.orders });
  if (next === null) {
    await endImport(tx, held);
    return;
  }
  const defined = definedFields(deps.machines);
  const built = next.orders.map((rows) =>
    step.refuse === null ? build(held, rows, defined) : refuse(rows, step.refuse),
  );
  const accepted = built.flatMap((one) => (one.ok ? [one] : []));
  const rejected = built.flatMap((one) => (one.ok ? [] : one.rejected));
  const ids = accepted.map(({ order }) => orderIdOf({ env: tx.env, shopId: held.shopId, orderKey: order.externalNo }));
  const before = await standings(tx, ids);
  if (accepted.length > 0)
    await acceptEvents(
      tx,
      deps,
      accepted.map(({ order }) => messageOf(held, order)),
    );
  const after = await standings(tx, ids);
  await settleRows(tx, {
    held,
    at: next.at,
    accepted: accepted.flatMap(({ rows }) => rows.rows),
    rejected,
    ordersRejected: built.length - accepted.length,
    ...tally(ids, before, after),
  });
}

type Built =
  | { readonly ok: true; readonly order: IncomingOrder; readonly rows: OrderRows }
  | { readonly ok: false; readonly rejected: readonly RejectedRow[] };

/** What the standard model cannot hold is refused here, before it could fail its whole batch. */
function build({ mapping, shop }: HeldImport, rows: OrderRows, defined: CustomFields | undefined): Built {
  const built = buildOrder({ mapping, shop, defined }, rows);
  if (!built.ok) return built;
  const sorted = sortIncoming(built.order, defined);
  if (!sorted.ok) return refuse(rows, sorted.code);
  const checked = IncomingOrder.safeParse(sorted.order);
  if (checked.success) return { ok: true, order: checked.data, rows };
  return refuse(rows, checked.error.issues[0]?.path.join(".") ?? "invalid_input");
}

function refuse({ rows }: OrderRows, code: string): Built {
  const reason = { code: "refused" as const, params: { code: code.slice(0, 100) } };
  return { ok: false, rejected: rows.map(({ file, line }) => ({ file, line, reason })) };
}

/** The key is the import's own: what a file says now counts, though another file once said the same. */
function messageOf({ id, connectionId, shopId, shop, startsFlows }: HeldImport, order: IncomingOrder): EventItem {
  const rawBody = Buffer.from(JSON.stringify(order));
  const bodyHash = createHash("sha256").update(rawBody).digest("hex");
  const occurredAt = order.externalUpdatedAt ?? order.times.placedAt;
  return {
    type: "event",
    source: { type: "connection", connectionId },
    shop: { id: shopId, zone: shop.zone },
    rawBody,
    mediaType: "application/json",
    event: { key: `import:${id}:${order.externalNo}`, bodyHash, occurredAt, order },
    isHistory: !startsFlows,
  };
}

type Standing = { readonly id: Id; readonly version: number; readonly state: string };

async function standings(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, Standing>> {
  if (ids.length === 0) return new Map();
  const { rows } = await tx.client.query<Standing>(
    `select o.id, o.version, o.state from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
     join ${tx.env}.orders o on o.bucket = w.bucket and o.id = w.id`,
    [ids.map(bucketOf), ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** How the orders came out: new, changed or as they were, and how many stand in each state now. */
function tally(ids: readonly Id[], before: ReadonlyMap<Id, Standing>, after: ReadonlyMap<Id, Standing>) {
  const states: Record<string, number> = {};
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const id of ids) {
    const [was, is] = [before.get(id), after.get(id)];
    if (is !== undefined) states[is.state] = (states[is.state] ?? 0) + 1;
    counts[was === undefined ? "created" : was.version === is?.version ? "unchanged" : "updated"] += 1;
  }
  return { ...counts, states };
}
