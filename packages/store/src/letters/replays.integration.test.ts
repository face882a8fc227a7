import { randomUUID } from "node:crypto";
import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listActs } from "../control/control-audit.ts";
import { inTransaction, type Tx } from "../database/database.ts";
import { tellBacklog } from "../notices/tell-backlog.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { addPerson } from "../testing/control.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { discardLetters } from "./discard-letters.ts";
import { type LetterGroup, listLetterGroups } from "./letter-groups.ts";
import { listLetters } from "./letter-list.ts";
import { cancelReplay, listReplays, type StartReplay, startReplay } from "./replays.ts";
import { workReplays } from "./work-replays.ts";

let world: World;
let personId: string;
beforeAll(async () => {
  world = await createWorld();
  personId = (await live((tx) => addPerson(tx, { name: "周岚", roles: ["admin"] }))).personId;
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query("truncate live.runs, live.runs_done, live.replays, live.replay_items");
});

const live = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(world.db, "live", work);
const groups = (scope = WHOLE_SCOPE) => live((tx) => listLetterGroups(tx, scope));
const work = () => live((tx) => workReplays(tx, world.keys));

/** Runs that failed at the node `start` for the same reason; returns their cause. */
async function fail(count: number, status = 503): Promise<LetterGroup> {
  await accept(
    world,
    Array.from({ length: count }, () => messageOf(world)),
  );
  const runs = await runBatch(world, () => ({ status: "failed" }));
  await world.db.pool.query(
    `update live.runs_done set failure_code = 'http_status', failure_node = 'start', failure_mark = $2 where id = any($1)`,
    [runs.map(({ id }) => id), JSON.stringify({ status })],
  );
  const found = (await groups()).find(({ mark }) => mark === JSON.stringify({ status }));
  if (!found) throw new Error("no letters");
  return found;
}

const start = (cause: string, changes: Partial<StartReplay> = {}) =>
  live((tx) =>
    startReplay(tx, {
      cause,
      versionChoice: "same",
      perMinute: 600_000,
      reason: "修好了接口",
      by: { type: "person", personId },
      scope: WHOLE_SCOPE,
      ...changes,
    }),
  );

/** The ended runs that were tried again, as often as they were. */
async function retried(): Promise<readonly Id[]> {
  const { rows } = await world.db.pool.query<{ id: Id }>(
    `select retry_of as id from live.runs where retry_of is not null
     union all select retry_of from live.runs_done where retry_of is not null`,
  );
  return rows.map(({ id }) => id);
}

async function untilDone(): Promise<void> {
  while (await work());
}

test("letters of one cause are one group, with how many, since when and how it goes", async () => {
  await fail(3);
  await fail(1, 422);
  const [latest, other] = await groups();
  expect(latest).toMatchObject({
    count: 1,
    flowName: "Flow",
    code: "http_status",
    mark: '{"status":422}',
  });
  expect(other).toMatchObject({ count: 3, node: { id: "start" }, lastOrderNo: expect.any(String) });
  expect(other?.trend).toEqual([...Array(23).fill(0), 3]);
  const list = await live((tx) => listLetters(tx, { cause: other?.cause ?? "", limit: 2, ...WHOLE_SCOPE }));
  expect(list).toMatchObject([{ versionNumber: 1 }, { versionNumber: 1 }]);
  const query = { cause: other?.cause ?? "", limit: 9, ...WHOLE_SCOPE };
  expect(await live((tx) => listLetters(tx, { ...query, orderNo: list[0]?.orderNo ?? "" }))).toHaveLength(1);
  expect(await groups({ shopIds: [randomUUID()], warehouseIds: null })).toEqual([]);
});

test("a replay tries each letter once, though its worker dies in the middle and two go on with it", async () => {
  const { cause } = await fail(8);
  expect(await start(cause)).toMatchObject({ count: 8 });
  for (let round = 0; round < 3; round += 1) expect(await work()).toBe(true);
  const dying = live(async (tx) => {
    await workReplays(tx, world.keys);
    throw new Error("killed before the commit");
  });
  await expect(dying).rejects.toThrow();
  expect(await retried()).toHaveLength(3);
  await Promise.all([untilDone(), untilDone(), untilDone()]);
  await untilDone();
  const again = await retried();
  expect(again).toHaveLength(8);
  expect(new Set(again).size).toBe(8);
  expect(await groups()).toEqual([]);
  expect(await live((tx) => listReplays(tx, cause))).toMatchObject([
    { status: "done", done: 8, waiting: 0, skipped: 0, refused: 0, startedBy: "周岚", endedAt: expect.any(String) },
  ]);
  expect(await start(cause)).toBeNull();
  expect(await runBatch(world, () => ({}))).toHaveLength(8);
  expect(await live((tx) => listReplays(tx, cause))).toMatchObject([{ succeeded: 8, failedAgain: 0 }]);
});

test("one is tried first; two people who start at once do not both get the rest", async () => {
  const { cause, lastId } = await fail(6);
  expect(await start(cause, { id: lastId })).toMatchObject({ count: 1 });
  await untilDone();
  expect(await retried()).toEqual([lastId]);
  const both = await Promise.all([start(cause), start(cause)]);
  expect(both.filter((one) => one !== null)).toMatchObject([{ count: 5 }]);
  await untilDone();
  expect(new Set(await retried()).size).toBe(6);
  const acts = await live((tx) => listActs(tx, { subject: "letters", subjectId: cause }));
  expect(acts.slice(0, 2)).toMatchObject([
    { code: "replay.started", params: { count: 5 } },
    { code: "replay.started", params: { count: 1 } },
  ]);
});

test("a replay keeps its pace, and leaves what is left when it is stopped", async () => {
  const { cause } = await fail(3);
  const replay = await start(cause, { perMinute: 1 });
  expect(await work()).toBe(true);
  expect(await work()).toBe(false);
  await world.db.pool.query("update live.replays set started_at = started_at - interval '70 s'");
  expect(await work()).toBe(true);
  expect(await work()).toBe(false);
  const by = { type: "person", personId } as const;
  const stop = () => live((tx) => cancelReplay(tx, { replayId: replay?.id ?? "", by }));
  expect(await stop()).toBe(true);
  expect(await stop()).toBe(false);
  await world.db.pool.query("update live.replays set started_at = started_at - interval '1 hour'");
  expect(await work()).toBe(false);
  expect(await groups()).toMatchObject([{ count: 1 }]);
});

test("what somebody put aside is skipped, and the act says why", async () => {
  const { cause, lastId } = await fail(2);
  await start(cause);
  const discard = (id?: Id) =>
    live((tx) =>
      discardLetters(tx, { cause, id, reason: "已线下处理", by: { type: "person", personId }, scope: WHOLE_SCOPE }),
    );
  expect(await discard(lastId)).toBe(1);
  expect(await discard(lastId)).toBe(0);
  await untilDone();
  expect(await live((tx) => listReplays(tx, cause))).toMatchObject([{ done: 1, skipped: 1 }]);
  expect(await retried()).not.toContain(lastId);
  expect((await live((tx) => listActs(tx, { subject: "letters", subjectId: cause })))[0]).toMatchObject({
    code: "letters.discarded",
    params: { count: 1, reason: "已线下处理" },
  });
});

test("runs that fail in masses are told to administrators once an hour", async () => {
  await fail(1);
  expect(await live(tellBacklog)).toBe(false);
  await world.db.pool.query(
    `insert into live.runs_done (bucket, id, flow_id, version_id, status, personal, seq, cause, started_at, ended_at)
     select 0, gen_random_uuid(), flow_id, version_id, 'failed', false, 1, cause, started_at, ended_at
     from live.runs_done, generate_series(2, $1)`,
    [LIMITS.backlogAlarm],
  );
  const told = await Promise.all([live(tellBacklog), live(tellBacklog)]);
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(await live(tellBacklog)).toBe(false);
  const { rows } = await world.db.pool.query("select 1 from live.notices where person_id = $1 and step = 'backlog'", [
    personId,
  ]);
  expect(rows).toHaveLength(1);
});
