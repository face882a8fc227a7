import { createHash } from "node:crypto";
import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Graph } from "@orderloom/schema/graph/graph";
import type { Id } from "@orderloom/schema/ids";
import { CHANNELS, type Channel } from "@orderloom/schema/order/order";
import { eq, inArray, sql } from "drizzle-orm";
import { createShop } from "../connections/shops.ts";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import { type DemoState, getSettings } from "../control/settings.ts";
import type { ControlTx, Tx } from "../database/database.ts";
import { createFlow, restoreFlow } from "../flows/flows.ts";
import { publishedVersions } from "../flows/versions.ts";
import { flows } from "../tables/control/flows.ts";
import { settings } from "../tables/control/settings.ts";
import { shops } from "../tables/control/shops.ts";

/** The demo's flow has the same id everywhere, so that loading again finds it and removing knows it. */
export const DEMO_FLOW_ID: Id = "00000000-0000-4000-8000-000000000002";

/** The id of the demo's shop on a channel, the same everywhere: what is known to be made up can be removed. */
export function demoShopId(channel: Channel): Id {
  const hex = createHash("sha256").update(`orderloom:demo:${channel}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Every shop the demo may ever have had. */
export const DEMO_SHOP_IDS: readonly Id[] = CHANNELS.map(demoShopId);

/** Whether nothing was ever set up here: no shop in any environment, and no demo before. */
export async function isUntouched(tx: ControlTx): Promise<boolean> {
  const { demo } = await getSettings(tx);
  if (demo !== "absent") return false;
  const [shop] = await tx.drizzle.select({ id: shops.id }).from(shops).limit(1);
  return shop === undefined;
}

/**
 * Makes the demo's shops and its flow, in the sandbox alone; what is there already stays as it is. The flow is not
 * published by this; `flowRuns` says whether it is already. Throws `forbidden` in live, `conflict` when the demo is
 * there.
 */
export async function prepareDemo(
  tx: Tx,
  input: {
    readonly shops: readonly { readonly channel: Channel; readonly name: string }[];
    readonly flow: { readonly name: string; readonly graph: Graph };
    readonly cause: Cause;
  },
): Promise<{ flowRuns: boolean }> {
  requireSandbox(tx);
  const { cause, flow } = input;
  if ((await lockDemo(tx)) === "loaded") throw new OrderloomError("conflict", { params: { reason: "demo_loaded" } });
  for (const shop of await missingShops(tx, input.shops)) {
    await createShop(tx, { ...shop, id: demoShopId(shop.channel), zone: "Asia/Shanghai", currency: "CNY", cause });
  }
  const [known] = await tx.drizzle.select({ id: flows.id }).from(flows).where(eq(flows.id, DEMO_FLOW_ID));
  if (known) await restoreFlow(tx, { flowId: DEMO_FLOW_ID, cause });
  else await createFlow(tx, { ...flow, id: DEMO_FLOW_ID, cause });
  await setDemoState(tx, { state: "loaded", code: "demo.loaded", params: { shops: input.shops.length }, cause });
  return { flowRuns: (await publishedVersions(tx)).some(({ flowId }) => flowId === DEMO_FLOW_ID) };
}

/** Throws `forbidden` anywhere but in the sandbox: made-up data has no business in live. */
export function requireSandbox(tx: Tx): void {
  if (tx.env !== "sandbox") throw new OrderloomError("forbidden", { params: { environment: tx.env } });
}

/** Notes whether the demo is there and records the act. */
export async function setDemoState(
  tx: Tx,
  change: {
    readonly state: DemoState;
    readonly code: "demo.loaded" | "demo.removed";
    readonly params: { readonly [name: string]: number };
    readonly cause: Cause;
  },
): Promise<void> {
  const { state, code, params, cause } = change;
  await tx.drizzle.update(settings).set({ demo: state, updatedAt: sql`now()` });
  await recordAct(tx, {
    code,
    params,
    subject: "settings",
    subjectId: "1",
    cause,
    environment: tx.env,
  });
  tellControl(tx, "control:settings");
}

/** Locks the row that says whether the demo is there, so that two loads or removals come one after the other. */
export async function lockDemo(tx: ControlTx): Promise<DemoState> {
  const [row] = await tx.drizzle.select({ demo: settings.demo }).from(settings).for("update");
  return row?.demo ?? "absent";
}

async function missingShops<Wanted extends { readonly channel: Channel }>(
  tx: Tx,
  wanted: readonly Wanted[],
): Promise<readonly Wanted[]> {
  const rows = await tx.drizzle
    .select({ id: shops.id })
    .from(shops)
    .where(inArray(shops.id, [...DEMO_SHOP_IDS]));
  const known = new Set(rows.map(({ id }) => id));
  return wanted.filter(({ channel }) => !known.has(demoShopId(channel)));
}
