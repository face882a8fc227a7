import { afterAll, beforeAll, expect, it } from "vitest";
import { inTransaction, type Tx } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { readPlaces, readRunsAt } from "./runs-at-nodes.ts";
import { versionCounts, versionLetters, versionWaits } from "./version-counts.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const live = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(world.db, "live", work);
const version = () => ({ flowId: world.flowId, versionId: world.versionId });
const orders = (count: number) => Promise.all(Array.from({ length: count }, () => accept(world, [messageOf(world)])));
const placesNow = () => live((tx) => readPlaces(tx, version()));
const WAIT = { waits: { step: "node:1", wait: { type: "approval" } } } as const;

it("counts open runs by the node they stand at, sealed or not, begun or not, as many as SQL counts", async () => {
  await orders(3);
  expect(await placesNow()).toMatchObject({ nodes: [{ node: "start", count: 3 }], unplaced: 0, atLeast: false });
  let made = 0;
  await runBatch(world, () => {
    made += 1;
    return { ...WAIT, readPersonal: made === 1 };
  });
  await orders(2);
  const places = await placesNow();
  expect(places.nodes).toMatchObject([
    { node: "node", count: 3 },
    { node: "start", count: 2 },
  ]);
  const { rows } = await world.db.pool.query<{ open: number }>("select count(*)::int8 as open from live.runs");
  expect(places.nodes.reduce((sum, { count }) => sum + count, 0)).toBe(rows[0]?.open);
});

it("says what it cannot know of rows that an older release sealed, and when it did not count to the end", async () => {
  await world.db.pool.query("update live.runs set at_nodes = '{}', turned_at = null where seq > 0");
  expect(await placesNow()).toMatchObject({
    nodes: [
      { node: "node", count: 2 },
      { node: "start", count: 2 },
    ],
    unplaced: 1,
  });
  expect(await live((tx) => readPlaces(tx, { ...version(), most: 4 }))).toMatchObject({ atLeast: true });
});

it("lists the runs at a node within the reader's shops, page by page", async () => {
  const query = { ...version(), node: "start", after: null, limit: 1, ...WHOLE_SCOPE };
  const [first] = await live((tx) => readRunsAt(tx, query));
  const rest = await live((tx) => readRunsAt(tx, { ...query, after: first?.id ?? null, limit: 10 }));
  expect(rest).toHaveLength(1);
  expect(rest[0]?.id).not.toBe(first?.id);
  const elsewhere = { ...query, shopIds: [world.shops.sandbox.id] };
  expect(await live((tx) => readRunsAt(tx, elsewhere))).toEqual([]);
  expect(await live((tx) => readRunsAt(tx, { ...elsewhere, shopIds: [world.shops.live.id] }))).toHaveLength(1);
});

it("counts what left each node within the span, by version, and how long steps waited", async () => {
  await runBatch(world, () => ({}));
  const counts = await live((tx) => versionCounts(tx, { versionId: world.versionId, lastMs: 3_600_000 }));
  const { rows } = await world.db.pool.query(
    `select s ->> 'node' as node, s ->> 'port' as port, count(*)::int8 as count
     from live.run_turns t cross join lateral json_array_elements(t.trace) s
     where s ->> 'port' is not null group by 1, 2 order by 1, 2`,
  );
  expect(counts).toEqual(rows);
  await world.db.pool.query("update live.flow_counts set at = at - interval '3 hours'");
  expect(await live((tx) => versionCounts(tx, { versionId: world.versionId, lastMs: 3_600_000 }))).toEqual([]);
  expect(await live((tx) => versionLetters(tx, version()))).toEqual([]);
  expect(await live((tx) => versionWaits(tx, version()))).toEqual([]);
});
