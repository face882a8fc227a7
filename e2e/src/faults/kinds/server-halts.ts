import { setTimeout as sleep } from "node:timers/promises";
import { type Fault, never } from "../fault.ts";

const DOWN_MS = 500;

function serverHalts(name: string, how: "fast" | "immediate" | "kill"): Fault {
  return {
    name,
    weight: 5,
    skip: never,
    inject: async ({ server }) => {
      await server.halt(how);
      await sleep(DOWN_MS);
    },
    heal: ({ server }) => server.start(),
  };
}

/** The server is restarted as after a change of its settings. */
export const serverRestarted = serverHalts("server-restarted", "fast");
/** The server ends without a checkpoint and recovers from its log. */
export const serverStoppedAtOnce = serverHalts("server-stopped-at-once", "immediate");
/** SIGKILL of the server's main process, its children left behind. */
export const serverKilled = serverHalts("server-killed", "kill");
