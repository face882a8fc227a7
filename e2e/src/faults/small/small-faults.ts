import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@orderloom/store/database/database";
import type { FaultWorld } from "../fault-world.ts";
import type { ProxyMode } from "../tcp-proxy.ts";

/** Harm that is over in a moment, so that several a second can be done; true once it was done. */
export type SmallFault = {
  readonly name: string;
  readonly inject: (world: FaultWorld, random: () => number) => Promise<boolean>;
};

/** A commit that is to be cut has to come within this time. */
const AIM_MS = 400;

function cut(name: string, mode: ProxyMode): SmallFault {
  return {
    name,
    inject: async ({ runners }, random) => {
      const { data } = pick(runners, random);
      data.set(mode);
      const until = performance.now() + AIM_MS;
      while (data.cuts() === 0 && performance.now() < until) await sleep(5);
      const cuts = data.cuts();
      data.set({ type: "pass" });
      return cuts > 0;
    },
  };
}

/** One session of a runner is ended, in whatever it is doing. */
const sessionEnded: SmallFault = {
  name: "session-ended",
  inject: async ({ db }) => {
    const { rowCount } = await db.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'orderloom runner%' order by random() limit 1`,
    );
    return rowCount === 1;
  },
};

/** LISTEN is cut: what is told until it listens again, nobody hears. */
const hintsCut: SmallFault = {
  name: "hints-cut",
  inject: async ({ runners }, random) => {
    const { hints } = pick(runners, random);
    hints.set({ type: "cut_after", bytes: 0 });
    await sleep(AIM_MS);
    const cuts = hints.cuts();
    hints.set({ type: "pass" });
    return cuts > 0;
  },
};

const TABLES = ["live.runs", "live.calls", "live.orders", "live.refunds", "control.runner_slots"] as const;
const LOCK_MS = 100;

/** A table is held for a tenth of a second. */
const tableLocked: SmallFault = {
  name: "table-locked",
  inject: async ({ server }, random) => {
    const somebody = openDatabase({ url: server.url, max: 1, application: "orderloom migration" });
    const client = await somebody.pool.connect();
    try {
      await client.query(`set lock_timeout = 1000; begin; lock table ${pick(TABLES, random)} in access exclusive mode`);
      await sleep(LOCK_MS);
      return true;
    } finally {
      client.release(true);
      await somebody.pool.end();
    }
  },
};

const STOP_MS = 150;

/** A runner stands still for a moment, with locks and calls in its hands. */
const runnerPaused: SmallFault = {
  name: "runner-paused",
  inject: async ({ runners }, random) => {
    const child = pick(runners, random).child();
    child.kill("SIGSTOP");
    await sleep(STOP_MS);
    child.kill("SIGCONT");
    return true;
  },
};

export const SMALL_FAULTS: readonly SmallFault[] = [
  sessionEnded,
  cut("cut-before-commit", { type: "cut_commit", when: "before" }),
  cut("cut-after-commit", { type: "cut_commit", when: "after" }),
  cut("cut-in-answer", { type: "cut_after", bytes: 3_000 }),
  hintsCut,
  tableLocked,
  runnerPaused,
];

export function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError("nothing to pick from");
  return value;
}
