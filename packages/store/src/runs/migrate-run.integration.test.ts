import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import type { Graph } from "@orderloom/schema/graph/graph";
import type { Id } from "@orderloom/schema/ids";
import type { NodeMap } from "@orderloom/schema/run/migrate-run";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { decideApproval } from "../approvals/decide-approval.ts";
import { listActs } from "../control/control-audit.ts";
import { inTransaction } from "../database/database.ts";
import { flowStanding } from "../flows/flow-standing.ts";
import { openVersions } from "../flows/migration-versions.ts";
import { publishVersion } from "../flows/publish-version.ts";
import { publishedVersions } from "../flows/versions.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { addPerson, BY_TEST, graphNamed } from "../testing/control.ts";
import { runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, KNOWN_NODE, messageOf, type World } from "../testing/world.ts";
import { readBulk } from "./bulk-jobs.ts";
import type { ClaimedRun } from "./claim-runs.ts";
import { migrateRun } from "./migrate-run.ts";
import { previewMigration } from "./preview-migration.ts";
import { startMigration } from "./start-migration.ts";
import { workBulk } from "./work-bulk.ts";

let world: World;
let admin: string;
/** The waiting node is `node` in the first two, `asks` in the third, and gone in the fourth. */
let versions: readonly [Id, Id, Id, Id];

beforeAll(async () => {
  world = await createWorld();
  admin = (await live((tx) => addPerson(tx, { name: "张三", roles: ["supervisor"] }))).personId;
  const first = await publish("v2", "node");
  world = { ...world, published: { ...world.published, live: await live(publishedVersions) } };
  versions = [first, await publish("v3", "node"), await publish("v4", "asks"), await publish("v5", null)];
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query("truncate live.runs, live.approvals, live.bulk_jobs, live.bulk_items");
});

const live = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, "live", work);

async function publish(name: string, waiting: string | null): Promise<Id> {
  const start = graphNamed("start");
  const [node] = start.nodes;
  const asks = waiting === null || !node ? [] : [{ ...node, id: waiting, type: "approval.request", name }];
  const graph: Graph = { ...start, nodes: [...start.nodes.map((each) => ({ ...each, id: "start" })), ...asks] };
  const triggers = [{ node: "start", spec: { events: ["OrderPaid" as const], shopIds: null } }];
  const { flowId } = world;
  const result = await live((tx) =>
    publishVersion(tx, { flowId, graph, triggers, requires: [KNOWN_NODE], cause: BY_TEST }),
  );
  return result.ok ? result.versionId : "";
}

const WAITS: WantedTurn = {
  waits: { step: "node:1", wait: { type: "approval" } },
  effects: [
    {
      type: "approval.request",
      chainId: LARGE_ORDER_CHAIN_ID,
      title: { zh: "请审批", en: "Please decide" },
      amount: null,
      refundId: null,
    },
  ],
};

async function waitingRun(more: Partial<WantedTurn> = {}): Promise<ClaimedRun> {
  await accept(world, [messageOf(world)]);
  const [run] = await runBatch(world, () => ({ ...WAITS, ...more }));
  if (!run) throw new Error("no run");
  return run;
}

const planTo = (place: 1 | 2 | 3, nodes: NodeMap = {}) => ({ from: versions[0], to: versions[place], nodes });
const migrate = (runId: Id, plan: ReturnType<typeof planTo>) =>
  live((tx) => migrateRun(tx, world.keys, { runId, scope: WHOLE_SCOPE, plan, reason: "修好了", cause: BY_TEST }));

async function decide(runId: Id) {
  const { rows } = await world.db.pool.query<{ id: Id }>("select id from live.approvals where run_id = $1", [runId]);
  const approvalId = rows[0]?.id ?? "";
  const by = { approvalId, personId: admin, roles: ["supervisor"] as const, stage: 0, comment: "可以" };
  return live((tx) => decideApproval(tx, world.keys, { ...by, decision: "approved" }));
}

it("takes a waiting run to a newer version, where it is answered as before", async () => {
  const { id } = await waitingRun();
  await migrate(id, planTo(2, { node: "asks" }));
  expect(await decide(id)).toMatchObject({ ok: true });
  const [run] = await runBatch(world, () => ({}));
  expect(run).toMatchObject({
    id,
    versionId: versions[2],
    seq: 2,
    input: { type: "approval.decided", step: "node:1" },
  });
  expect(run?.state).toMatchObject({ tokens: [{ node: "asks", step: "node:1" }], visits: { asks: 1, node: 1 } });
  const { rows } = await world.db.pool.query("select seq, input from live.run_turns where run_id = $1 order by seq", [
    id,
  ]);
  expect(rows.map(({ input }) => input.type)).toEqual(["start", "migrate", "approval.decided"]);
  expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  const [act] = await live((tx) => listActs(tx, { subject: "run", subjectId: id }));
  expect(act).toMatchObject({ code: "run.migrated", params: { reason: "修好了" } });
});

it("keeps what is sealed sealed", async () => {
  const { id } = await waitingRun({ readPersonal: true });
  await migrate(id, planTo(1));
  const { rows } = await world.db.pool.query("select state, state_sealed is not null as sealed from live.runs");
  expect(rows).toEqual([{ state: null, sealed: true }]);
  await decide(id);
  const [run] = await runBatch(world, () => ({}));
  expect(run?.state?.tokens).toMatchObject([{ node: "node", step: "node:1" }]);
});

it("refuses what would leave a run without its node, older versions, and maps that do not fit", async () => {
  const { id } = await waitingRun();
  await expect(migrate(id, planTo(3))).rejects.toMatchObject({
    code: "migrate_node_missing",
    params: { node: "node" },
  });
  await expect(migrate(id, planTo(2, { gone: "asks" }))).rejects.toMatchObject({ code: "migrate_map_unknown" });
  const back = { from: versions[1], to: versions[0], nodes: {} };
  await expect(migrate(id, back)).rejects.toMatchObject({ code: "run_version_other" });
  await migrate(id, planTo(1));
  await expect(migrate(id, planTo(1))).rejects.toMatchObject({ code: "run_version_other" });
});

it("lets a run that has not begun begin in the new version", async () => {
  await accept(world, [messageOf(world)]);
  const { rows } = await world.db.pool.query<{ id: Id }>("select id from live.runs");
  await migrate(rows[0]?.id ?? "", planTo(3));
  const [run] = await runBatch(world, () => ({}));
  expect(run).toMatchObject({ versionId: versions[3], seq: 0, input: { type: "start", node: "start" } });
});

it("tells before what it will come to, and then moves those that can be moved, each once", async () => {
  const stays = await waitingRun({
    waits: { step: "node:1", wait: { type: "children", flowId: world.flowId, count: 1 } },
    effects: [],
  });
  const moves = [await waitingRun(), await waitingRun()];
  const ask = { plan: planTo(1), scope: WHOLE_SCOPE };
  const preview = await live((tx) => previewMigration(tx, world.keys, ask));
  expect(preview).toEqual({
    movable: 2,
    problems: [{ code: "migrate_children", node: "node", count: 1, runIds: [stays.id] }],
  });
  expect(await live((tx) => openVersions(tx, world.flowId))).toMatchObject([{ versionId: versions[0], count: 3 }]);
  const older = { versionId: versions[0], number: 2, count: 3 };
  expect(await live((tx) => flowStanding(tx, world.flowId))).toEqual([
    { type: "older_runs", count: 3, atLeast: false, versions: [older] },
  ]);
  const start = () => live((tx) => startMigration(tx, { ...ask, reason: "修好了", cause: BY_TEST }));
  const jobs = [await start(), await start()];
  const work = () => live((tx) => workBulk(tx, world.keys, () => () => true));
  while ((await Promise.all([work(), work()])).includes(true));
  const [first, second] = await Promise.all(jobs.map((job) => live((tx) => readBulk(tx, job))));
  expect((first?.done ?? 0) + (second?.done ?? 0)).toBe(2);
  expect([first?.status, second?.status]).toEqual(["done", "done"]);
  const { rows } = await world.db.pool.query("select id from live.runs where version_id = $1 order by id", [
    versions[1],
  ]);
  expect(rows.map(({ id }) => id)).toEqual(moves.map(({ id }) => id).sort());
});

it("and a decision at the same moment: both come about, whichever is first", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id } = await waitingRun();
    const [, decided] = await Promise.all([migrate(id, planTo(2, { node: "asks" })), decide(id)]);
    expect(decided).toMatchObject({ ok: true });
    const [run] = await runBatch(world, () => ({}));
    expect(run).toMatchObject({ id, versionId: versions[2], input: { type: "approval.decided", step: "node:1" } });
    expect(run?.state?.tokens).toMatchObject([{ node: "asks", step: "node:1" }]);
  }
});
