import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase, openDatabase } from "@orderloom/store/database/database";
import { STOP_POINTS, type StopPoint } from "@orderloom/store/testing/stop-points";
import { findFreePort, type ProductStore, startProductStore } from "../product/start-product.ts";
import { startWitness } from "../product/witness.ts";
import { prepareCrash } from "./prepare-crash.ts";
import { startSender } from "./sender.ts";
import { untilSettled } from "./until-settled.ts";
import { judge, type Verdict } from "./verdict.ts";

export type CrashReport = Verdict & { readonly kills: Readonly<Record<StopPoint, number>> };

export type CrashOptions = {
  readonly orders: number;
  readonly killsPerPoint: number;
  readonly leaseMs: number;
  readonly say: (line: string) => void;
};

/** Runners that are killed at the same time: each takes over what the other one held. */
const LANES = 2;
/** About what a kill takes with the start before it; orders are spread so that the last kill still meets fresh ones. */
const SECONDS_A_KILL = 4;
/** How long a runner may live before it must have passed its stop point. */
const PATIENCE_MS = 20_000;

/**
 * Kills runners at every named stop point, again and again, while orders keep coming; then lets one runner finish in
 * peace and asks the store and the witness what happened.
 */
export async function crashRun(options: CrashOptions): Promise<CrashReport> {
  const store = await startProductStore();
  const db = openDatabase({ url: store.databaseUrl, max: 2, application: "orderloom crash test" });
  const witness = await startWitness();
  try {
    const { hookPath, flowId } = await prepareCrash(store, db, witness.url);
    const ports = await Promise.all(Array.from({ length: LANES }, findFreePort));
    const plan = killPlan(options.killsPerPoint);
    const urls = ports.map((port) => `http://127.0.0.1:${port}${hookPath}`);
    const perSecond = (LANES * options.orders) / (plan.length * SECONDS_A_KILL);
    const sender = startSender({ urls, orders: options.orders, perSecond, senders: 8 });
    const kills = await killAlong(store, plan, { ports, ...options });
    const [port = 0] = ports;
    const runner = await store.startRunner(runnerEnv({ port, leaseMs: options.leaseMs }));
    await sender.finish();
    await untilSettled(db);
    await runner.stop();
    return { ...(await judge(db, { flowId, acknowledged: sender.acknowledged, seen: witness.seen })), kills };
  } finally {
    await closeDatabase(db);
    await witness.close();
    await store.stop();
  }
}

/** Points in turn, so that each meets young and old runs; the passing that kills moves along. */
function killPlan(killsPerPoint: number): readonly { readonly point: StopPoint; readonly passing: number }[] {
  return Array.from({ length: killsPerPoint }, (_, round) =>
    STOP_POINTS.map((point) => ({ point, passing: 1 + (round % 3) })),
  ).flat();
}

async function killAlong(
  store: ProductStore,
  plan: ReturnType<typeof killPlan>,
  options: CrashOptions & { readonly ports: readonly number[] },
): Promise<Record<StopPoint, number>> {
  const kills: Record<StopPoint, number> = { ...NO_KILLS };
  const left = [...plan.entries()];
  const killOn = async (port: number): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [index, { point, passing }] = next;
      const killed = await liveUntil(store, { ...options, port, point, passing });
      if (killed) kills[point] += 1;
      options.say(`kill ${index + 1}/${plan.length} at ${point}:${passing}${killed ? "" : " not reached"}`);
    }
  };
  await Promise.all(options.ports.map(killOn));
  return kills;
}

const NO_KILLS: Readonly<Record<StopPoint, number>> = {
  "accept.after_keys": 0,
  "accept.before_commit": 0,
  "accept.after_commit": 0,
  "claim.after_lock": 0,
  "commit.before_write": 0,
  "commit.before_commit": 0,
  "commit.after_commit": 0,
  "call.after_claim": 0,
  "call.before_perform": 0,
  "call.after_perform": 0,
  "call.before_settle": 0,
  "call.after_settle": 0,
};

/** True when the runner killed itself at the point; one that never gets there is stopped and does not count. */
async function liveUntil(
  store: ProductStore,
  options: { readonly port: number; readonly leaseMs: number; readonly point: StopPoint; readonly passing: number },
): Promise<boolean> {
  const env = { ...runnerEnv(options), CRASH_AT: `${options.point}:${options.passing}` };
  const child = await store.spawnRunner(env);
  const ended = await Promise.race([child.ended, sleep(PATIENCE_MS, "alive" as const)]);
  if (ended !== "alive") return ended === "SIGKILL";
  child.kill("SIGKILL");
  await child.ended;
  return false;
}

function runnerEnv(options: { readonly port: number; readonly leaseMs: number }): Readonly<Record<string, string>> {
  return {
    RUNNER_PORT: String(options.port),
    ORDERLOOM_BUILD: "test",
    ORDERLOOM_LEASE_MS: String(options.leaseMs),
  };
}
