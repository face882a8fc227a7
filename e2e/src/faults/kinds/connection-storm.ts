import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@orderloom/store/database/database";
import { endSessions } from "../end-sessions.ts";
import { type Fault, never } from "../fault.ts";

const CLIENTS = 200;
const HELD_MS = 2_000;

/** Two hundred strangers take every connection that a server of forty has, and the runners lose theirs. */
export const connectionStorm: Fault = {
  name: "connection-storm",
  weight: 3,
  skip: never,
  inject: async (world) => {
    const strangers = openDatabase({ url: world.server.url, max: CLIENTS, application: "orderloom storm" });
    await endSessions(world);
    const asked = await Promise.allSettled(Array.from({ length: CLIENTS }, () => strangers.pool.connect()));
    await sleep(world.lastMs(HELD_MS));
    for (const one of asked) if (one.status === "fulfilled") one.value.release(true);
    await strangers.pool.end();
  },
  heal: () => Promise.resolve(),
};
