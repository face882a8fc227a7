import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../fault.ts";
import type { FaultWorld } from "../fault-world.ts";
import { whenReachable } from "../fault-world.ts";

const HOUR_SECONDS = 3_600;
/** An hour on, an hour back, another hour back, and right again. */
const AHEAD = [HOUR_SECONDS, 0, -HOUR_SECONDS, 0];
/** Longer than a lease: what was claimed before a jump is looked at after it. */
const LEASES_BETWEEN = 1.5;
/** How far two clocks may be apart that are the same. */
const TOLERANCE_SECONDS = 60;

/** The clock of the database is set while orders flow; everything that waits for a time waits by it. */
export const serverClockJumps: Fault = {
  name: "server-clock-jumps",
  weight: 1,
  skip: ({ server }) => (server.clock === null ? "the server has no clock of its own: needs libfaketime" : null),
  inject: async (world) => {
    for (const ahead of AHEAD) {
      await world.server.clock?.set(ahead);
      await provesToBe(ahead, world);
      await sleep(world.leaseMs * LEASES_BETWEEN);
    }
  },
  heal: ({ server }) => server.clock?.set(0) ?? Promise.resolve(),
};

/** A fault that was not done must not be counted as one that was survived. */
async function provesToBe(ahead: number, { db }: FaultWorld): Promise<void> {
  const { rows } = await whenReachable(() =>
    db.pool.query<{ now: number }>("select extract(epoch from clock_timestamp())::float8 as now"),
  );
  const seen = (rows[0]?.now ?? 0) - Date.now() / 1_000;
  if (Math.abs(seen - ahead) > TOLERANCE_SECONDS)
    throw new Error(`the server's clock is ${Math.round(seen)} s ahead and should be ${ahead}`);
}
