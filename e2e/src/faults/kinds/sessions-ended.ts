import { setTimeout as sleep } from "node:timers/promises";
import { endSessions } from "../end-sessions.ts";
import { type Fault, never } from "../fault.ts";

/** Every session of the product is ended, five times in a row. */
export const sessionsEnded: Fault = {
  name: "sessions-ended",
  weight: 5,
  skip: never,
  inject: async (world) => {
    for (let round = 0; round < 5; round += 1) {
      await endSessions(world);
      await sleep(100);
    }
  },
  heal: () => Promise.resolve(),
};
