import type { Environment } from "@orderloom/schema/ids";
import { applyOrderEffect } from "@orderloom/schema/order/apply-order-effect";
import type { Effect, OrderEffect } from "@orderloom/schema/run/effect";
import type { RunState, Wait } from "@orderloom/schema/run/run";
import { inHotTransaction, type Tx } from "../database/database.ts";
import { type Claim, type ClaimedRun, claimRuns } from "../runs/claim-runs.ts";
import type { Lane } from "../tables/data/runs.ts";
import { commitTurns } from "../turns/commit-turns.ts";
import type { MadeTurn } from "../turns/kept-turn.ts";
import { KNOWN_NODE, type World } from "./world.ts";

/** What a test wants a turn to have come to, in place of an interpreter. */
export type WantedTurn = {
  readonly status?: RunState["status"];
  readonly waits?: { readonly step: string; readonly wait: Wait };
  readonly orderEffects?: readonly OrderEffect[];
  readonly effects?: readonly Effect[];
  readonly readPersonal?: boolean;
  readonly stopped?: readonly string[];
};

const STEP = "node:1";

/** The turn that a run makes at `at` when everything went as wanted. */
export function madeTurn(run: ClaimedRun, at: string, wanted: WantedTurn = {}): MadeTurn {
  const { status = wanted.waits ? "waiting" : "done", waits, effects = [], readPersonal = false } = wanted;
  let order = run.order;
  const changes = (wanted.orderEffects ?? []).flatMap((effect) => {
    const result = order ? applyOrderEffect(order, effect, at) : null;
    if (!result?.ok) return [];
    order = result.order;
    return [{ step: STEP, effect, patch: result.patch }];
  });
  const trigger = run.input.type === "start" ? run.input.event : (run.state?.trigger ?? {});
  const token = waits && { type: "waiting" as const, id: "1", node: "node", ...waits };
  return {
    run,
    at,
    state: {
      status,
      tokens: token ? [token] : [],
      outputs: { node: run.input.type },
      visits: { node: 1 },
      steps: 1,
      nextToken: 2,
      trigger,
      failure: null,
    },
    order,
    changes,
    effects: effects.map((effect) => ({ step: waits?.step ?? STEP, effect })),
    trace: [
      {
        step: STEP,
        node: "node",
        phase: "visit",
        port: waits ? null : "out",
        waits: waits?.wait.type ?? null,
        failure: null,
        decidedBy: null,
        input: {},
        output: { saw: run.input.type },
      },
    ],
    ...(wanted.stopped && { stopped: wanted.stopped }),
    wakeAt: waits && "wakeAt" in waits.wait ? waits.wait.wakeAt : null,
    readPersonal,
  };
}

/** Claims from the lanes given (all of them without), up to 500 runs of each. */
export function claim(world: World, tx: Tx, lanes: readonly Lane[] = ["fresh", "wake", "bulk"]): Promise<Claim> {
  return claimRuns(tx, {
    keys: world.keys,
    lanes: lanes.map((lane) => ({ lane, limit: 500 })),
    knows: [KNOWN_NODE],
  });
}

/** One batch of the loop: claims, makes the wanted turn of each run, commits. Returns the claimed runs. */
export async function runBatch(
  world: World,
  wanted: (run: ClaimedRun) => WantedTurn,
  options: { env?: Environment; lanes?: readonly Lane[] } = {},
): Promise<readonly ClaimedRun[]> {
  return inHotTransaction(world.db, options.env ?? "live", async (tx) => {
    const { at, runs } = await claim(world, tx, options.lanes);
    await commitTurns(
      tx,
      world.keys,
      runs.map((run) => madeTurn(run, at, wanted(run))),
    );
    return runs;
  });
}
