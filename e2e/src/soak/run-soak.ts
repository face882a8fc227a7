import { setTimeout as sleep } from "node:timers/promises";
import { untilSettled } from "../crash/until-settled.ts";
import { startDrillServer } from "../faults/drill-server.ts";
import { FAULT_KINDS } from "../faults/fault-kinds.ts";
import { doFault, type KindReport, mergeKinds, NOTHING_YET } from "../faults/fault-run.ts";
import { type FaultWorld, startFaultWorld } from "../faults/fault-world.ts";
import { judgeWorld, type WorldVerdict } from "../faults/judge-world.ts";
import { BAD_WAYS } from "../faults/kinds/bad-ways.ts";
import { planFaults, randomOf } from "../faults/plan-faults.ts";
import { startPelting } from "../faults/small/pelt.ts";
import { type Sample, takeSample } from "./take-sample.ts";

export type SoakOptions = {
  readonly faults: number;
  readonly minutes: number;
  readonly ordersPerSecond: number;
  readonly seed: number;
  readonly say: (line: string) => void;
};

export type SoakReport = WorldVerdict & {
  readonly injected: number;
  readonly skipped: number;
  /** The longest after a great fault, with small ones going on. */
  readonly recovery_ms: number;
  readonly small: Readonly<Record<string, number>>;
  readonly great: Readonly<Record<string, KindReport>>;
  /** When each great fault began, in seconds since the load began. */
  readonly greatAt: readonly { readonly second: number; readonly name: string }[];
  readonly samples: readonly Sample[];
};

const LEASE_MS = 2_000;
/** Room for half an hour of orders beside the log. */
const DISK_MIB = 4_096;
const GREAT_EVERY_MS = 30_000;
const SAMPLE_EVERY_MS = 10_000;
/** Peace at the beginning and at the end, so that the end can be compared with the beginning. */
const QUIET_MS = 60_000;
/** No great fault lasts longer. */
const LONGEST_MS = 10_000;
/** The ways to the database are harmed all the time by small faults. */
const GREAT_KINDS = FAULT_KINDS.filter((fault) => !BAD_WAYS.includes(fault));

/** Load for so many minutes, small faults all the time, a great one every half minute; then everything must come to an end. */
export async function runSoak(options: SoakOptions): Promise<SoakReport> {
  const server = await startDrillServer({ diskMib: DISK_MIB });
  const size = { ordersPerSecond: options.ordersPerSecond, leaseMs: LEASE_MS, longestMs: LONGEST_MS };
  const world = await startFaultWorld({ server, ...size });
  try {
    return await soak(world, options);
  } finally {
    await world.close();
  }
}

async function soak(world: FaultWorld, { faults, minutes, seed, say }: SoakOptions): Promise<SoakReport> {
  const beganMs = performance.now();
  const secondNow = (): number => Math.round((performance.now() - beganMs) / 1_000);
  const untilMs = beganMs + minutes * 60_000;
  const quietMs = Math.min(QUIET_MS, (minutes * 60_000) / 6);
  const sampling = startSampling(world, { secondNow, say });
  await sleep(quietMs);
  const faultyMs = untilMs - quietMs - performance.now();
  const greatCount = Math.floor(faultyMs / GREAT_EVERY_MS);
  const small = Math.max(0, faults - greatCount);
  // A little faster than needed: while the server is away nothing can be done to it.
  const pelting = startPelting(world, { count: small, perSecond: (1.2e3 * small) / faultyMs, random: randomOf(seed) });
  const great = await doGreat(world, { count: greatCount, untilMs: untilMs - quietMs, seed, secondNow, say });
  await sleep(Math.max(0, untilMs - quietMs - performance.now()));
  await pelting.stop();
  say(`${secondNow()} s: no more faults`);
  await sleep(Math.max(0, untilMs - performance.now()));
  await world.sender.end();
  await world.refunds.end();
  await untilSettled(world.db);
  const samples = await sampling.stop();
  const verdict = await judgeWorld(world);
  const done = Object.values(great.kinds).reduce((sum, { injected }) => sum + injected, 0);
  return {
    ...verdict,
    injected: Object.values(pelting.done).reduce((sum, count) => sum + count, done),
    skipped: Object.values(great.kinds).filter(({ skipped }) => skipped !== null).length,
    recovery_ms: Math.max(0, ...Object.values(great.kinds).map(({ recoveryMs }) => recoveryMs)),
    small: pelting.done,
    great: great.kinds,
    greatAt: great.at,
    samples,
  };
}

type Great = {
  readonly count: number;
  readonly untilMs: number;
  readonly seed: number;
  readonly secondNow: () => number;
  readonly say: (line: string) => void;
};

async function doGreat(world: FaultWorld, { count, untilMs, seed, secondNow, say }: Great) {
  const kinds: Record<string, KindReport> = {};
  const at: { second: number; name: string }[] = [];
  const beganMs = performance.now();
  for (const [index, fault] of planFaults(GREAT_KINDS, { count, seed }).entries()) {
    await sleep(Math.max(0, beganMs + index * GREAT_EVERY_MS - performance.now()));
    if (performance.now() > untilMs) break;
    const reason = fault.skip(world);
    at.push({ second: secondNow(), name: fault.name });
    const done = reason === null ? await doFault(world, fault, say) : { ...NOTHING_YET, skipped: reason };
    kinds[fault.name] = mergeKinds(kinds[fault.name] ?? NOTHING_YET, done);
    say(`${secondNow()} s: ${fault.name} ${reason ?? `${done.unsafe} unsafe, back after ${done.recoveryMs} ms`}`);
  }
  return { kinds, at };
}

type Sampling = { readonly secondNow: () => number; readonly say: (line: string) => void };

function startSampling(world: FaultWorld, { secondNow, say }: Sampling) {
  const samples: Sample[] = [];
  const state = { stopped: false };
  const take = async (): Promise<void> => {
    const since = samples.at(-1)?.second ?? 0;
    const sample = await takeSample(world, { second: secondNow(), sinceSeconds: secondNow() - since });
    samples.push(sample);
    say(JSON.stringify(sample));
  };
  const all = (async () => {
    while (!state.stopped) {
      await sleep(SAMPLE_EVERY_MS);
      await take();
    }
  })();
  return {
    stop: async () => {
      state.stopped = true;
      await all;
      return samples;
    },
  };
}
