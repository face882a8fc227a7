import { createHash, randomBytes, randomUUID } from "node:crypto";
import { ENVIRONMENTS, type Environment, type Id } from "@orderloom/schema/ids";
import type { EventType } from "@orderloom/schema/order/event";
import type { IncomingOrder } from "@orderloom/schema/order/order";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { type AcceptResult, acceptEvents } from "../accept/accept.ts";
import type { AcceptItem, EventItem } from "../accept/message.ts";
import { createShop } from "../connections/shops.ts";
import { seedControl } from "../control/seed-control.ts";
import { inHotTransaction, inTransaction, type Tx } from "../database/database.ts";
import { createFlow } from "../flows/flows.ts";
import { publishVersion } from "../flows/publish-version.ts";
import { type PublishedVersion, publishedVersions } from "../flows/versions.ts";
import { type OrderNumbers, openOrderNumbers } from "../orders/order-numbers.ts";
import { type KeyProvider, openKeyProvider } from "../seal/key-provider.ts";
import { BY_TEST, graphNamed } from "./control.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

export type Shop = { readonly id: Id; readonly zone: string };

/** An installation for a test file: a shop in each environment and one flow that starts when an order is paid. */
export type World = TestDatabase & {
  readonly keys: KeyProvider;
  readonly numbers: OrderNumbers;
  readonly shops: Readonly<Record<Environment, Shop>>;
  readonly flowId: Id;
  readonly versionId: Id;
  readonly published: Readonly<Record<Environment, readonly PublishedVersion[]>>;
};

/** The node key that the world's version requires of a runner. */
export const KNOWN_NODE = "trigger.order-event@1";

export async function createWorld(events: readonly EventType[] = ["OrderPaid"]): Promise<World> {
  const database = await createTestDatabase();
  const { db } = database;
  const flowId = await inTransaction(db, "live", async (tx) => {
    await seedControl(tx);
    return (await createFlow(tx, { name: "Flow", cause: BY_TEST })).flowId;
  });
  const publish = async (tx: Tx) => {
    const triggers = [{ node: "start", spec: { events, shopIds: null } }];
    const graph = graphNamed("start");
    const result = await publishVersion(tx, { flowId, graph, triggers, requires: [KNOWN_NODE], cause: BY_TEST });
    const shop = await createShop(tx, { channel: "SHF", name: "Shop", cause: BY_TEST });
    return { shop, published: await publishedVersions(tx), versionId: result.ok ? result.versionId : "" };
  };
  const live = await inTransaction(db, "live", publish);
  const sandbox = await inTransaction(db, "sandbox", publish);
  const numbers = openOrderNumbers(database.url);
  return {
    ...database,
    keys: openKeyProvider({ key: randomBytes(32).toString("base64") }),
    numbers,
    shops: { live: live.shop, sandbox: sandbox.shop },
    flowId,
    versionId: live.versionId,
    published: { live: live.published, sandbox: sandbox.published },
    close: async () => {
      await numbers.close();
      await database.close();
    },
  };
}

/** A message of the world's shop; the raw body is the event's JSON, and its hash is right. */
export function messageOf(
  world: World,
  changes: { env?: Environment; key?: string; order?: Partial<IncomingOrder>; source?: EventItem["source"] } = {},
): EventItem {
  const { env = "live", key = randomUUID(), source = { type: "connection", connectionId: randomUUID() } } = changes;
  const order = incomingOf({ externalNo: randomUUID(), ...changes.order });
  const rawBody = Buffer.from(JSON.stringify(order));
  const bodyHash = createHash("sha256").update(rawBody).digest("hex");
  const occurredAt = order.externalUpdatedAt ?? order.times.placedAt;
  return {
    type: "event",
    source,
    shop: world.shops[env],
    event: { key, bodyHash, occurredAt, order },
    rawBody,
    mediaType: "application/json",
  };
}

/** Accepts messages in a transaction of their own. */
export function accept(
  world: World,
  items: readonly AcceptItem[],
  env: Environment = "live",
): Promise<readonly AcceptResult[]> {
  const { keys, numbers } = world;
  return inHotTransaction(world.db, env, (tx) =>
    acceptEvents(tx, { keys, numbers, published: world.published[env] }, items),
  );
}

/** The number of rows of each data table. */
export async function rowCounts(world: World, env: Environment): Promise<Readonly<Record<string, number>>> {
  const { rows } = await world.db.pool.query<{ name: string }>(
    `select c.relname as name from pg_class c
      where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
    [env],
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const count = await world.db.pool.query<{ count: number }>(`select count(*) as count from ${env}.${name}`);
    counts[name] = count.rows[0]?.count ?? 0;
  }
  return counts;
}

/** Everything that lies in the database as one text, the way a dump would show it: bytes as hex. */
export async function dumpOf(world: World): Promise<string> {
  const texts: string[] = [];
  for (const schema of [...ENVIRONMENTS, "control"]) {
    const { rows } = await world.db.pool.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = 'r'",
      [schema],
    );
    for (const { name } of rows) {
      const dump = await world.db.pool.query<{ line: string }>(`select t::text as line from ${schema}.${name} t`);
      texts.push(...dump.rows.map((row) => row.line));
    }
  }
  return texts.join("\n");
}
