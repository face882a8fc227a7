import type { Cause } from "@orderloom/schema/cause";
import { toOrderloomError } from "@orderloom/schema/error";
import { inTransaction } from "@orderloom/store/database/database";
import { DEMO_FLOW_ID, demoShopId, isUntouched, prepareDemo } from "@orderloom/store/demo/demo";
import { removeDemo } from "@orderloom/store/demo/remove-demo";
import { DEMO_SHOPS, demoFlow } from "@orderloom/templates/demo/demo-installation";
import { generateDemoOrders } from "@orderloom/templates/demo/demo-orders";
import { z } from "zod";
import { openApi, openRunner } from "../api.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { GraphRefusal, tellRefusal } from "../graph-problems.ts";
import { withLocalStore } from "../local-store.ts";
import { sandboxContext } from "../sandbox-context.ts";
import { say } from "../terminal.ts";
import { WORDS } from "../words.ts";

const CAUSE: Cause = { type: "system", name: "demo" };
const ORDERS = 400;
const DAYS = 30;
const SEED = 1;
/** How many orders go into one request: small enough to be answered quickly on a busy machine. */
const BATCH = 100;

/** Fills the sandbox with shops, a published flow and orders that really go through it. */
export const demoLoad = defineCommand({
  name: "demo load",
  usage: "[--if-untouched]",
  summary: {
    zh: "在沙箱里载入演示数据；加 --if-untouched 时只在全新安装上载入",
    en: "Load the demo into the sandbox; with --if-untouched only where nothing was ever set up",
  },
  options: { "if-untouched": { type: "boolean" } },
  input: z.object({ "if-untouched": z.boolean().default(false) }),
  async run({ "if-untouched": ifUntouched }, given) {
    const context = sandboxContext(given);
    const made = await makePlaces(context, ifUntouched);
    if (!made) return;
    const orders = await fill(context, made);
    context.terminal.out(say(context.terminal, WORDS.demoLoaded, { orders, shops: DEMO_SHOPS.length }));
  },
});

/** Half a demo is none: what fails on the way is taken back, so that loading can simply be tried again. */
async function fill(context: CommandContext, made: { readonly flowRuns: boolean }): Promise<number> {
  try {
    if (!made.flowRuns) await publishFlow(context);
    return await sendOrders(context);
  } catch (thrown) {
    const { environment, terminal } = context;
    await withLocalStore(terminal.env, (db) => removeDemo(db, { environment, cause: CAUSE, state: "absent" }));
    throw thrown;
  }
}

/** Null when there is nothing to do. */
function makePlaces(
  { terminal, environment }: CommandContext,
  ifUntouched: boolean,
): Promise<{ flowRuns: boolean } | null> {
  return withLocalStore(terminal.env, (db) =>
    inTransaction(db, environment, async (tx) => {
      if (ifUntouched && !(await isUntouched(tx))) return null;
      return prepareDemo(tx, { shops: DEMO_SHOPS, flow: demoFlow(), cause: CAUSE });
    }),
  ).catch((thrown: unknown) => {
    if (toOrderloomError(thrown).code === "conflict") throw new Failure(WORDS.demoThere, { cause: thrown });
    throw thrown;
  });
}

const Published = z.object({ version: z.number() });

async function publishFlow(context: CommandContext): Promise<void> {
  const web = await openApi(context, ["flows:write"]);
  const published = await web.post(`/flows/${DEMO_FLOW_ID}/publish`, {}, z.union([GraphRefusal, Published]));
  if ("error" in published) {
    throw new Failure(WORDS.flowNotPublished, { params: { count: tellRefusal(published, context.terminal) } });
  }
}

const Accepted = z.object({ results: z.array(z.object({ orderId: z.string().nullable() })) });

async function sendOrders(context: CommandContext): Promise<number> {
  const runner = await openRunner(context, ["orders:write"]);
  const orders = generateDemoOrders({ seed: SEED, count: ORDERS, days: DAYS, now: new Date().toISOString() });
  const messages = orders.map((order) => ({ shopId: demoShopId(order.channel), order }));
  for (let from = 0; from < messages.length; from += BATCH) {
    await runner.post("/orders", messages.slice(from, from + BATCH), Accepted);
  }
  return messages.length;
}
