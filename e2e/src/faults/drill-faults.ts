import { type DrillServer, startDrillServer } from "./drill-server.ts";
import type { Fault } from "./fault.ts";
import { FAULT_KINDS, STANDBY_KINDS } from "./fault-kinds.ts";
import { addReports, type FaultReport, faultRun, skippedReport } from "./fault-run.ts";
import { type FaultWorld, startFaultWorld } from "./fault-world.ts";
import { planFaults, randomOf } from "./plan-faults.ts";
import { startPelting } from "./small/pelt.ts";
import { findServerPrograms, startStandbyServer } from "./standby-server.ts";

export type DrillOptions = {
  readonly count: number;
  readonly seed: number;
  /** The names of the kinds to do; all of them without it. */
  readonly only?: readonly string[] | undefined;
  /** No fault lasts longer than this, in milliseconds. */
  readonly longestMs?: number;
  readonly ordersPerSecond: number;
  /** Faults that are over in a moment, done before the others, several a second. */
  readonly small?: number;
  readonly say: (line: string) => void;
};

/** What a drill says in its file; `recovery_ms` is the longest over all kinds. */
export type FaultDrill = {
  readonly report: FaultReport & { readonly recovery_ms: number; readonly seed: number };
  readonly passed: boolean;
};

const LEASE_MS = 2_000;
/** One fault in so many is a failover: each copies a server. */
const FAILOVER_EVERY = 60;

/** Does faults to products of its own, mixed over all kinds by seed, and counts what was lost or done twice. */
export async function drillFaults(options: DrillOptions): Promise<FaultDrill> {
  const { only, seed } = options;
  const isWanted = ({ name }: Fault): boolean => only === undefined || only.includes(name);
  const kinds = FAULT_KINDS.filter(isWanted);
  const standbyKinds = STANDBY_KINDS.filter(isWanted);
  if (kinds.length + standbyKinds.length === 0) throw new Error(`${only} names none of ${namesOfAll().join(", ")}`);
  const failovers = standbyKinds.length === 0 ? 0 : share(options.count, kinds.length);
  const reports: FaultReport[] = [];
  if (kinds.length > 0) {
    const plan = planFaults(kinds, { count: options.count - failovers, seed });
    reports.push(await runIn(await startDrillServer(), plan, options));
  }
  if (failovers > 0) reports.push(await drillStandby(planFaults(standbyKinds, { count: failovers, seed }), options));
  const report = reports.reduce(addReports);
  for (const line of tableOf(report)) options.say(line);
  const recovery = Math.max(...Object.values(report.kinds).map(({ recoveryMs }) => recoveryMs));
  return { report: { ...report, recovery_ms: recovery, seed }, passed: hasPassed(report) };
}

function share(count: number, otherKinds: number): number {
  return otherKinds === 0 ? count : Math.max(1, Math.round(count / FAILOVER_EVERY));
}

function namesOfAll(): readonly string[] {
  return [...FAULT_KINDS, ...STANDBY_KINDS].map(({ name }) => name);
}

async function drillStandby(plan: readonly Fault[], options: DrillOptions): Promise<FaultReport> {
  const programs = await findServerPrograms();
  if (programs !== null) return await runIn(await startStandbyServer(programs), plan, options);
  const reason = "needs an installed PostgreSQL server with pg_basebackup";
  for (const { name } of plan) options.say(`${name} SKIP: ${reason}`);
  return skippedReport(plan, reason);
}

async function runIn(server: DrillServer, plan: readonly Fault[], options: DrillOptions): Promise<FaultReport> {
  const { longestMs = 60_000, ordersPerSecond, say } = options;
  const world = await startFaultWorld({ server, ordersPerSecond, leaseMs: LEASE_MS, longestMs });
  try {
    const small = await doSmall(world, options);
    const report = await faultRun(world, plan, say);
    return { ...report, injected: report.injected + small };
  } finally {
    await world.close();
  }
}

const SMALL_PER_SECOND = 4;

async function doSmall(world: FaultWorld, { small = 0, seed, say }: DrillOptions): Promise<number> {
  const pelting = startPelting(world, { count: small, perSecond: SMALL_PER_SECOND, random: randomOf(seed) });
  await pelting.finished;
  for (const [name, count] of Object.entries(pelting.done)) if (count > 0) say(`${count} times ${name}`);
  return Object.values(pelting.done).reduce((sum, count) => sum + count, 0);
}

function hasPassed(report: FaultReport): boolean {
  const broken = Object.values(report.kinds).reduce((sum, { unsafe, exits }) => sum + unsafe + exits, 0);
  return report.lost + report.doubled + report.missing + report.gaps + report.overRefunded + broken === 0;
}

function tableOf(report: FaultReport): readonly string[] {
  const { injected, orders, refunds, payouts, lost, doubled, toCheck, gaps, overRefunded, skipped } = report;
  return [
    `${injected} faults, ${orders} orders, ${refunds} refunds asked, ${payouts} paid: ${lost} lost, ${doubled} doubled, ${gaps} with a gap, ${overRefunded} over-refunded, ${toCheck} to check, ${skipped} kinds skipped`,
    `${"fault".padEnd(24)}${"times".padStart(6)}${"unsafe".padStart(8)}${"exits".padStart(7)}${"recovery ms".padStart(13)}`,
    ...Object.entries(report.kinds)
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([name, kind]) =>
        kind.skipped === null
          ? `${name.padEnd(24)}${String(kind.injected).padStart(6)}${String(kind.unsafe).padStart(8)}${String(kind.exits).padStart(7)}${String(kind.recoveryMs).padStart(13)}`
          : `${name.padEnd(24)} SKIP: ${kind.skipped}`,
      ),
  ];
}
