import type { Id } from "@orderloom/schema/ids";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inTransaction } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { BY_TEST } from "../testing/control.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { type BulkTarget, countBulk, readBulk, startBulk, stopBulk } from "./bulk-jobs.ts";
import { releaseRuns } from "./release-runs.ts";
import { workBulk } from "./work-bulk.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const live = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, "live", work);
const target = (act: BulkTarget["act"]): BulkTarget => ({
  act,
  status: null,
  flowId: world.flowId,
  orderId: null,
  scope: WHOLE_SCOPE,
});
const start = (act: BulkTarget["act"], count: number): Promise<Id> =>
  live((tx) => startBulk(tx, { ...target(act), count, reason: "演练", cause: BY_TEST }));
const work = () => live((tx) => workBulk(tx, world.keys, () => () => true));

async function workAll(): Promise<void> {
  while ((await Promise.all([work(), work()])).includes(true));
}

it("cancels what is open, retries what failed, each once, and tells what it could not do", async () => {
  await accept(
    world,
    Array.from({ length: 4 }, () => messageOf(world)),
  );
  expect(await live((tx) => countBulk(tx, target("cancel")))).toBe(4);
  await expect(start("cancel", 3)).rejects.toMatchObject({ code: "conflict", params: { count: 4 } });
  const cancelling = await start("cancel", 4);
  await workAll();
  expect(await live((tx) => readBulk(tx, cancelling))).toMatchObject({ status: "done", done: 4, waiting: 0 });
  await runBatch(world, () => ({ status: "cancelled" }));
  const [first, second] = [await start("retry", 4), await start("retry", 4)];
  await workAll();
  const jobs = await Promise.all([first, second].map((id) => live((tx) => readBulk(tx, id))));
  expect(jobs.reduce((sum, job) => sum + (job?.done ?? 0), 0)).toBe(4);
  expect(jobs.flatMap((job) => job?.refused.map(({ code }) => code) ?? [])).toEqual(Array(4).fill("run_retried"));
});

it("retries through the held runs into the bulk lane, and stops when it is told to", async () => {
  expect(await live((tx) => releaseRuns(tx, world.flowId, 10))).toBe(4);
  await runBatch(world, () => ({ status: "failed" }), { lanes: ["bulk"] });
  const job = await start("retry", 4);
  await work();
  await work();
  await live((tx) => stopBulk(tx, job));
  await workAll();
  expect(await live((tx) => readBulk(tx, job))).toMatchObject({ status: "cancelled", done: 2, waiting: 2 });
  expect(await live((tx) => releaseRuns(tx, world.flowId, 10))).toBe(2);
  const retried = await runBatch(world, () => ({}), { lanes: ["bulk"] });
  expect(retried.map(({ input }) => input.type)).toEqual(["retry", "retry"]);
});
