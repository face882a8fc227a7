import type { Cause } from "@orderloom/schema/cause";
import type { Environment } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { and, eq, inArray, sql } from "drizzle-orm";
import { tellControl } from "../control/control-topic.ts";
import type { DemoState } from "../control/settings.ts";
import { type Db, inTransaction, type Tx } from "../database/database.ts";
import { archiveFlow } from "../flows/flows.ts";
import { deleteOrdersOfShops, deleteQuarantineOfShops } from "../orders/delete-orders.ts";
import { connections } from "../tables/control/connections.ts";
import { flowPublications } from "../tables/control/flow-publications.ts";
import { flows } from "../tables/control/flows.ts";
import { shops } from "../tables/control/shops.ts";
import { tablesOf } from "../tables/data/tables-of.ts";
import { DEMO_FLOW_ID, DEMO_SHOP_IDS, lockDemo, requireSandbox, setDemoState } from "./demo.ts";

/** What removing the demo took away. `flowArchived` is false when somebody uses the demo's flow for more than it. */
export type RemovedDemo = { readonly orders: number; readonly flowArchived: boolean };

/**
 * Takes the demo out of the sandbox: its shops with their connections, then every order of theirs, a batch a
 * transaction, then its flow unless it is used elsewhere. Stopped half-way it is simply called again. Does nothing
 * where there is no demo. After it the demo counts as `removed` and does not come back by itself, or as `absent` when
 * loading it had failed. Throws `forbidden` in live.
 */
export async function removeDemo(
  db: Db,
  input: {
    readonly environment: Environment;
    readonly cause: Cause;
    readonly state?: Exclude<DemoState, "loaded">;
  },
): Promise<RemovedDemo> {
  const { environment, cause, state = "removed" } = input;
  const begun = await inTransaction(db, environment, removeShops);
  if (!begun) return { orders: 0, flowArchived: false };
  let orders = 0;
  for (;;) {
    const gone = await inTransaction(db, environment, deleteBatch);
    if (gone === 0) break;
    orders += gone;
  }
  return inTransaction(db, environment, async (tx) => {
    await lockDemo(tx);
    const flowArchived = await archiveUnusedFlow(tx, cause);
    await setDemoState(tx, { state, code: "demo.removed", params: { orders }, cause });
    return { orders, flowArchived };
  });
}

/** First, because a shop that is gone takes no more orders. False where there is no demo. */
async function removeShops(tx: Tx): Promise<boolean> {
  requireSandbox(tx);
  if ((await lockDemo(tx)) !== "loaded") return false;
  await tx.drizzle.delete(connections).where(inArray(connections.shopId, [...DEMO_SHOP_IDS]));
  await tx.drizzle.delete(shops).where(and(inArray(shops.id, [...DEMO_SHOP_IDS]), eq(shops.environment, tx.env)));
  tellControl(tx, "control:connections");
  return true;
}

async function deleteBatch(tx: Tx): Promise<number> {
  const gone = await deleteOrdersOfShops(tx, { shopIds: DEMO_SHOP_IDS, limit: LIMITS.ingestBatch });
  if (gone === 0) await deleteQuarantineOfShops(tx, DEMO_SHOP_IDS);
  for (const kind of ["orders", "runs", "approvals", "notices"]) tx.topics.add(`${tx.env}:${kind}`);
  return gone;
}

/** In live, or with a run of another shop's order under way, the flow has become somebody's own and stays. */
async function archiveUnusedFlow(tx: Tx, cause: Cause): Promise<boolean> {
  const { runs, flowCounts } = tablesOf(tx.env);
  const [flow] = await tx.drizzle
    .select({ archivedAt: flows.archivedAt })
    .from(flows)
    .where(eq(flows.id, DEMO_FLOW_ID));
  const [live] = await tx.drizzle
    .select({ one: sql`1` })
    .from(flowPublications)
    .where(and(eq(flowPublications.flowId, DEMO_FLOW_ID), eq(flowPublications.environment, "live")));
  const [open] = await tx.drizzle.select({ id: runs.id }).from(runs).where(eq(runs.flowId, DEMO_FLOW_ID)).limit(1);
  if (!flow || flow.archivedAt || live || open) return false;
  await archiveFlow(tx, { flowId: DEMO_FLOW_ID, cause });
  await tx.drizzle.delete(flowCounts).where(eq(flowCounts.flowId, DEMO_FLOW_ID));
  return true;
}
