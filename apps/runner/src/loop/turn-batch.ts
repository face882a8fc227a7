import type { TurnResult } from "@orderloom/engine/advance";
import type { Program } from "@orderloom/engine/program";
import type { Environment, Id } from "@orderloom/schema/ids";
import { type Db, inHotTransaction, type Tx } from "@orderloom/store/database/database";
import type { Machines } from "@orderloom/store/machines/read-machines";
import { loadOrderParts, type OrderParts } from "@orderloom/store/orders/order-parts";
import type { Claim, ClaimedRun, ClaimRunsOptions } from "@orderloom/store/runs/claim-runs";
import { claimRuns } from "@orderloom/store/runs/claim-runs";
import { newestCalendars } from "@orderloom/store/schedules/calendars";
import type { KeyProvider } from "@orderloom/store/seal/key-provider";
import { commitTurns } from "@orderloom/store/turns/commit-turns";
import type { MadeTurn } from "@orderloom/store/turns/kept-turn";
import { type AdvancedRun, advanceRun, type PreparedRun } from "./advance-run.ts";
import type { ProgramCache } from "./program-cache.ts";

export type BatchDeps = {
  readonly db: Db;
  readonly keys: KeyProvider;
  readonly programs: ProgramCache;
  /** How orders move, as last read. */
  readonly machines: () => Promise<Machines>;
  /** Told which runs are about to be interpreted, so that one that kills us is found; resolves when it is written. */
  readonly announce: (environment: Environment, runIds: readonly Id[]) => Promise<void>;
};

/** What a batch did, for the numbers and the log. */
export type BatchReport = {
  readonly turns: number;
  /** Runs put aside because their flow is paused or has enough under way. */
  readonly held: number;
  /** Ready runs that were left because their order was busy. */
  readonly passed: number;
  /** Ready runs found in each lane. */
  readonly found: Claim["found"];
  readonly ended: readonly MadeTurn["state"]["status"][];
  readonly thrown: readonly (TurnResult["thrown"][number] & { readonly runId: Id })[];
  /** True when there are calls to make. */
  readonly calls: boolean;
};

/**
 * One batch: claims runs with their orders, advances each by one turn, commits all of it together. Whatever happens
 * in between, nothing is half-done: either the whole batch is in the database or none of it.
 */
export async function turnBatch(
  deps: BatchDeps,
  batch: { readonly environment: Environment; readonly claim: Omit<ClaimRunsOptions, "keys"> },
): Promise<BatchReport> {
  // Before the transaction: reading them takes a connection of its own.
  const machines = await deps.machines();
  return await inHotTransaction(deps.db, batch.environment, async (tx) => {
    const { at, runs, held, passed, found } = await claimRuns(tx, { keys: deps.keys, ...batch.claim });
    if (runs.length === 0) return { turns: 0, held, passed, found, ended: [], thrown: [], calls: false };
    const announced = deps.announce(
      batch.environment,
      runs.map((run) => run.id),
    );
    const prepared = (await prepare(tx, deps, runs)).map((one) => ({ ...one, machines }));
    await announced;
    const advanced = prepared.map((one) => advanceRun(one, at));
    await commitTurns(
      tx,
      deps.keys,
      advanced.map((one) => one.made),
    );
    return { ...reportOf(advanced), held, passed, found };
  });
}

/** Finds each run's program and reads what its nodes declare: parts of the order, one read for each wish, the calendars. */
async function prepare(tx: Tx, deps: BatchDeps, runs: readonly ClaimedRun[]): Promise<readonly PreparedRun[]> {
  const programs = await programsOf(deps.programs, runs);
  const parts = new Map<Id, OrderParts>();
  for (const [versionId, program] of programs) {
    if (program.reads.length === 0) continue;
    const orderIds = runs.filter((run) => run.versionId === versionId).flatMap((run) => run.orderId ?? []);
    for (const [id, read] of await loadOrderParts(tx, deps.keys, { orderIds, parts: program.reads })) {
      parts.set(id, read);
    }
  }
  const calendars = await newestCalendars(
    tx,
    [...programs.values()].flatMap(({ calendars: ids }) => ids),
  );
  return runs.flatMap((run) => {
    const program = programs.get(run.versionId);
    if (!program) return [];
    const asked = program.calendars.flatMap((id) => calendars.get(id) ?? []);
    const ofOrder = (run.orderId === null ? undefined : parts.get(run.orderId)) ?? {};
    return [{ run, program, parts: ofOrder, ...(program.calendars.length > 0 && { calendars: asked }) }];
  });
}

async function programsOf(cache: ProgramCache, runs: readonly ClaimedRun[]): Promise<ReadonlyMap<Id, Program>> {
  const versionIds = [...new Set(runs.map((run) => run.versionId))];
  const programs = await Promise.all(versionIds.map(async (id): Promise<[Id, Program]> => [id, await cache(id)]));
  return new Map(programs);
}

function reportOf(advanced: readonly AdvancedRun[]): Omit<BatchReport, "held" | "passed" | "found"> {
  const ended = advanced
    .map(({ made }) => made.state.status)
    .filter((status) => status !== "ready" && status !== "waiting");
  return {
    turns: advanced.length,
    ended,
    thrown: advanced.flatMap(({ made, thrown }) => thrown.map((one) => ({ ...one, runId: made.run.id }))),
    calls: advanced.some(({ made }) =>
      made.effects.some(
        ({ effect }) =>
          effect.type === "call.make" || (effect.type === "notice.create" && effect.mailConnectionId !== null),
      ),
    ),
  };
}
