import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@orderloom/store/database/database";
import { type Fault, never } from "../fault.ts";

const HELD_MS = 30_000;

function tableLocked(name: string, table: string): Fault {
  return {
    name,
    weight: 1,
    skip: never,
    inject: async ({ server, lastMs }) => {
      const somebody = openDatabase({ url: server.url, max: 1, application: "orderloom migration" });
      const client = await somebody.pool.connect();
      try {
        await client.query(`begin; lock table ${table} in access exclusive mode`);
        await sleep(lastMs(HELD_MS));
      } finally {
        client.release(true);
        await somebody.pool.end();
      }
    },
    heal: () => Promise.resolve(),
  };
}

/** Somebody's migration holds the table of runs. */
export const runsLocked = tableLocked("runs-locked", "live.runs");
/** Somebody's migration holds the table of calls. */
export const callsLocked = tableLocked("calls-locked", "live.calls");
/** The list of who is doing what is held: it must stop nobody. */
export const slotsLocked = tableLocked("slots-locked", "control.runner_slots");
