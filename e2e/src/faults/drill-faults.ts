import { type DrillServer, startDrillServer } from "./drill-server.ts";
import type { Fault } from "./fault.ts";
import { CLOCK_KINDS, FAULT_KINDS, STANDBY_KINDS } from "./fault-kinds.ts";
import { addReports, type FaultReport, faultRun, skippedReport } from "./fault-run.ts";
import { type FaultWorld, startFaultWorld } from "./fault-world.ts";
import { planFaults, randomOf } from "./plan-faults.ts";
import { findClockLibrary } from "./server-clock.ts";
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
/** One fault in so many is of each kind that needs a server of its own: each failover copies one. */
const OWN_SERVER_EVERY = 60;

/** Faults that only a certain server can have done to it; that server is not everywhere to be had. */
type OwnServer = {
  readonly kinds: readonly Fault[];
  readonly start: () => Promise<DrillServer | null>;
  /** What is missing where it cannot start. */
  readonly needs: string;
};

const OWN_SERVERS: readonly OwnServer[] = [
  {
    kinds: STANDBY_KINDS,
    start: async () => {
      const programs = await findServerPrograms();
      return programs === null ? null : await startStandbyServer(programs);
    },
    needs: "needs an installed PostgreSQL server with pg_basebackup",
  },
  {
    kinds: CLOCK_KINDS,
    start: async () => {
      const clockLibrary = await findClockLibrary();
      return clockLibrary === null ? null : await startDrillServer({ clockLibrary });
    },
    needs: "needs libfaketime",
  },
];

/** Does faults to products of its own, mixed over all kinds by seed, and counts what was lost or done twice. */
export async function drillFaults(options: DrillOptions): Promise<FaultDrill> {
  const { only, seed } = options;
  const isWanted = ({ name }: Fault): boolean => only === undefined || only.includes(name);
  const kinds = FAULT_KINDS.filter(isWanted);
  const own = OWN_SERVERS.flatMap((server) => {
    const wanted = server.kinds.filter(isWanted);
    return wanted.length === 0 ? [] : [{ ...server, kinds: wanted }];
  });
  if (kinds.length + own.length === 0) throw new Error(`${only} names none of ${namesOfAll().join(", ")}`);
  const apart = share(options.count, { isAlone: kinds.length === 0, worlds: own.length });
  const reports: FaultReport[] = [];
  if (kinds.length > 0) {
    const plan = planFaults(kinds, { count: options.count - apart * own.length, seed });
    reports.push(await runIn(await startDrillServer(), plan, options));
  }
  for (const server of own)
    reports.push(await drillOwn(server, planFaults(server.kinds, { count: apart, seed }), options));
  const report = reports.reduce(addReports);
  for (const line of tableOf(report)) options.say(line);
  const recovery = Math.max(...Object.values(report.kinds).map(({ recoveryMs }) => recoveryMs));
  return { report: { ...report, recovery_ms: recovery, seed }, passed: hasPassed(report) };
}

/** How many faults each server of its own is done. */
function share(count: number, { isAlone, worlds }: { isAlone: boolean; worlds: number }): number {
  return Math.max(1, Math.round(isAlone ? count / Math.max(1, worlds) : count / OWN_SERVER_EVERY));
}

function namesOfAll(): readonly string[] {
  return [...FAULT_KINDS, ...OWN_SERVERS.flatMap(({ kinds }) => kinds)].map(({ name }) => name);
}

async function drillOwn(
  { start, needs }: OwnServer,
  plan: readonly Fault[],
  options: DrillOptions,
): Promise<FaultReport> {
  const server = await start();
  if (server !== null) return await runIn(server, plan, options);
  for (const { name } of plan) options.say(`${name} SKIP: ${needs}`);
  return skippedReport(plan, needs);
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
