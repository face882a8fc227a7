import { setTimeout as sleep } from "node:timers/promises";
import { untilSettled } from "../crash/until-settled.ts";
import { isSafe } from "../crash/verdict.ts";
import type { Fault, Tell } from "./fault.ts";
import { type FaultWorld, whenReachable } from "./fault-world.ts";
import { judgeWorld, type WorldVerdict } from "./judge-world.ts";

/** One kind of fault, over all times it was done. */
export type KindReport = {
  readonly injected: number;
  /** Times at which a promise was broken: an order missing, something twice, a gap, more refunded than paid. */
  readonly unsafe: number;
  /** Runner processes that ended although nobody ended them. */
  readonly exits: number;
  /** From the end of the fault until an order sent then had gone all its way, in milliseconds; the longest time. */
  readonly recoveryMs: number;
  /** What the fault measured itself, the last time. */
  readonly figures: Readonly<Record<string, number>>;
  /** Why it could not be done here. */
  readonly skipped: string | null;
};

export type FaultReport = WorldVerdict & {
  readonly injected: number;
  readonly skipped: number;
  readonly kinds: Readonly<Record<string, KindReport>>;
};

export const NOTHING_YET: KindReport = { injected: 0, unsafe: 0, exits: 0, recoveryMs: 0, figures: {}, skipped: null };
/** Whoever has not recovered by then hangs. */
const RECOVERY_LIMIT_MS = 180_000;

/**
 * Does one fault after the other to a world under load. After each it asks whether every promise still holds, heals,
 * and measures how long a new order takes; at the end it waits for all orders and counts once more.
 */
export async function faultRun(
  world: FaultWorld,
  plan: readonly Fault[],
  say: (line: string) => void,
): Promise<FaultReport> {
  const kinds: Record<string, KindReport> = {};
  for (const [index, fault] of plan.entries()) {
    const before = kinds[fault.name] ?? NOTHING_YET;
    const reason = fault.skip(world);
    const place = `${index + 1}/${plan.length} ${fault.name}`;
    if (reason !== null) {
      kinds[fault.name] = { ...before, skipped: reason };
      say(`${place} SKIP: ${reason}`);
      continue;
    }
    const done = await doFault(world, fault, say);
    kinds[fault.name] = mergeKinds(before, done);
    say(`${place} ${done.unsafe === 0 ? "safe" : "UNSAFE"}, ${done.exits} exits, back after ${done.recoveryMs} ms`);
  }
  await world.sender.end();
  await world.refunds.end();
  await untilSettled(world.db);
  const verdict = await judgeWorld(world);
  return { ...verdict, ...countsOf(kinds), kinds };
}

function countsOf(kinds: FaultReport["kinds"]): Pick<FaultReport, "injected" | "skipped"> {
  const all = Object.values(kinds);
  return {
    injected: all.reduce((sum, kind) => sum + kind.injected, 0),
    skipped: all.filter((kind) => kind.skipped !== null).length,
  };
}

/** The report of faults that could not be done at all. */
export function skippedReport(plan: readonly Fault[], reason: string): FaultReport {
  const kinds = Object.fromEntries(plan.map(({ name }) => [name, { ...NOTHING_YET, skipped: reason }]));
  return { ...NO_ORDERS, ...countsOf(kinds), kinds };
}

const NO_ORDERS: WorldVerdict = {
  orders: 0,
  refunds: 0,
  payouts: 0,
  lost: 0,
  toCheck: 0,
  doubled: 0,
  repeatedCalls: 0,
  missing: 0,
  gaps: 0,
  overRefunded: 0,
};

/** Two worlds with different kinds of faults as one. */
export function addReports(one: FaultReport, other: FaultReport): FaultReport {
  const kinds = { ...one.kinds, ...other.kinds };
  return {
    orders: one.orders + other.orders,
    refunds: one.refunds + other.refunds,
    payouts: one.payouts + other.payouts,
    lost: one.lost + other.lost,
    toCheck: one.toCheck + other.toCheck,
    doubled: one.doubled + other.doubled,
    repeatedCalls: one.repeatedCalls + other.repeatedCalls,
    missing: one.missing + other.missing,
    gaps: one.gaps + other.gaps,
    overRefunded: one.overRefunded + other.overRefunded,
    ...countsOf(kinds),
    kinds,
  };
}

/** Does one fault, heals it, measures the recovery and asks whether every promise held meanwhile. */
export async function doFault(world: FaultWorld, fault: Fault, say: (line: string) => void): Promise<KindReport> {
  const exitsBefore = exitsOf(world);
  const from = lastOf(world.sender.acknowledged);
  let findings: Parameters<Tell>[0] = { figures: {}, broken: [] };
  try {
    await fault.inject(world, (told) => {
      findings = told;
    });
  } finally {
    await fault.heal(world);
  }
  const recoveryMs = await recover(world, fault);
  const verdict = await whenReachable(() => judgeWorld(world, from));
  await fault.afterwards?.(world);
  const exits = exitsOf(world) - exitsBefore;
  const { figures, broken } = findings;
  const held = isSafe(verdict) && broken.length === 0;
  if (Object.keys(figures).length > 0) say(JSON.stringify(figures));
  if (!held || exits > 0) say(JSON.stringify({ verdict, broken, outputs: outputsOf(world) }));
  return {
    injected: 1,
    unsafe: held ? 0 : 1,
    exits,
    recoveryMs,
    figures,
    skipped: null,
  };
}

/** Milliseconds until an order that is sent now has gone all its way. Throws when that takes too long: something hangs. */
async function recover(world: FaultWorld, fault: Fault): Promise<number> {
  const startedAt = performance.now();
  // Not waited for by the process: a drill that is over ends.
  const limit = sleep(RECOVERY_LIMIT_MS, "late" as const, { ref: false });
  const end = await Promise.race([oneOrder(world), limit]);
  if (end === "late") {
    const told = [await sessionsOf(world), ...outputsOf(world)];
    throw new Error(`${fault.name}: no order went through within ${RECOVERY_LIMIT_MS / 1_000} s\n${told.join("\n")}`);
  }
  return Math.round(performance.now() - startedAt);
}

async function oneOrder({ sender, witness, db, flowId }: FaultWorld): Promise<void> {
  const seenBefore = witness.seen.length;
  const number = await sender.sendOne();
  const path = `/orders/${number}`;
  while (!witness.seen.slice(seenBefore).some((call) => call.path === path)) await sleep(20);
  for (let done = false; !done; await sleep(20)) {
    const asked = await whenReachable(() =>
      db.pool.query(
        `select 1 from live.runs_done r join live.orders o on o.id = r.order_id
         where o.external_no = $1 and r.flow_id = $2 and r.status = 'done'`,
        [number, flowId],
      ),
    );
    done = asked.rowCount === 1;
  }
}

/** What everybody is doing in the database, for whoever has to find out why nothing goes on. */
async function sessionsOf({ db }: FaultWorld): Promise<string> {
  const { rows } = await whenReachable(() =>
    db.pool.query(
      `select pid, application_name, state, wait_event, pg_blocking_pids(pid) as behind,
              extract(epoch from clock_timestamp() - xact_start) as secs, left(query, 120) as query
       from pg_stat_activity where datname = current_database() order by xact_start`,
    ),
  );
  return rows.map((row) => JSON.stringify(row)).join("\n");
}

function outputsOf({ runners }: FaultWorld): readonly string[] {
  return runners.map((runner) => runner.child().output().slice(-OUTPUT_CHARS));
}

const OUTPUT_CHARS = 4_000;

function exitsOf({ runners }: FaultWorld): number {
  return runners.reduce((sum, runner) => sum + runner.exits(), 0);
}

/** The smallest of the last hundred: orders before it are judged already. */
function lastOf(acknowledged: ReadonlySet<string>): string {
  return [...acknowledged].slice(-RECENT).sort()[0] ?? "";
}

const RECENT = 100;

export function mergeKinds(one: KindReport, other: KindReport): KindReport {
  return {
    injected: one.injected + other.injected,
    unsafe: one.unsafe + other.unsafe,
    exits: one.exits + other.exits,
    recoveryMs: Math.max(one.recoveryMs, other.recoveryMs),
    figures: { ...one.figures, ...other.figures },
    skipped: one.skipped ?? other.skipped,
  };
}
