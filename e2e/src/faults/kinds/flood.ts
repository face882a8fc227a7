import { setTimeout as sleep } from "node:timers/promises";
import { residentBytes } from "../../product/resident-bytes.ts";
import { type Fault, never, type Tell } from "../fault.ts";
import { type FaultWorld, whenReachable } from "../fault-world.ts";
import { type Flood, sendFlood } from "../send-flood.ts";

const PER_SECOND = 2_000;
const FLOOD_MS = 30_000;
const SAMPLE_MS = 200;
const MIB = 1_024 * 1_024;
const RSS_LIMIT_MIB = 1_024;
/** Below those of the other shop, so that nobody takes one for the other. */
const FIRST_ORDER = 1_000_000;

const state = { nextOrder: FIRST_ORDER };

/**
 * One shop sends two thousand messages a second while another one's orders come as ever. How much of its throughput the
 * other one keeps is measured and not judged: it depends on the cores that are left.
 */
export const flood: Fault = {
  name: "flood",
  weight: 1,
  skip: never,
  inject: async (world, tell) => {
    const ms = world.lastMs(FLOOD_MS);
    const calm = await toldWithin(world, ms);
    const memory = watchMemory(world);
    const firstOrder = state.nextOrder;
    const urls = world.runners.map(({ url }) => `${url}${world.floodPath}`);
    const flooding = sendFlood({ urls, perSecond: PER_SECOND, ms, firstOrder });
    const flooded = await toldWithin(world, ms);
    const answered = await flooding;
    state.nextOrder += answered.sent;
    tell(await findingsOf(world, { answered, share: flooded / calm, peakMib: memory.stop() / MIB }));
  },
  heal: () => Promise.resolve(),
};

/** How many orders of the other shop came to the end of their way meanwhile. */
async function toldWithin({ witness }: FaultWorld, ms: number): Promise<number> {
  const before = witness.seen.length;
  await sleep(ms);
  return new Set(witness.seen.slice(before).map(({ path }) => path)).size;
}

function watchMemory({ runners }: FaultWorld) {
  let peak = 0;
  const sample = async (): Promise<void> => {
    const sizes = await Promise.all(runners.map((runner) => residentBytes(runner.child().pid)));
    for (const size of sizes) peak = Math.max(peak, size ?? 0);
  };
  const timer = setInterval(() => void sample(), SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

type Seen = { readonly answered: Flood; readonly share: number; readonly peakMib: number };

async function findingsOf(world: FaultWorld, { answered, share, peakMib }: Seen): Promise<Parameters<Tell>[0]> {
  const { sent, taken, refused, strange, unanswered } = answered;
  const missing = taken.length - (await rowsOf(world, taken));
  const figures = {
    sent,
    taken: taken.length,
    refused,
    neighbour_keeps: Math.round(share * 100) / 100,
    runner_peak_mib: Math.round(peakMib),
  };
  const broken = [
    ...(missing > 0 ? [`${missing} acknowledged orders of the flood have no row`] : []),
    ...(strange + unanswered > 0 ? [`${strange} answered neither 2xx nor 429, ${unanswered} not at all`] : []),
    ...(peakMib > RSS_LIMIT_MIB ? ["a runner took too much memory"] : []),
  ];
  return { figures, broken };
}

async function rowsOf({ db }: FaultWorld, numbers: readonly string[]): Promise<number> {
  const { rows } = await whenReachable(() =>
    db.pool.query<{ count: number }>("select count(*) as count from live.orders where external_no = any($1)", [
      numbers,
    ]),
  );
  return Number(rows[0]?.count);
}
