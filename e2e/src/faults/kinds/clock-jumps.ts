import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../fault.ts";

const BETWEEN_MS = 500;
const JUMPS = 4;

/** The wall clock of one runner goes a day back, an hour on, an hour back, and right again. */
export const clockJumps: Fault = {
  name: "clock-jumps",
  weight: 3,
  skip: () => (process.platform === "win32" ? "no signals that a process can hear" : null),
  inject: async ({ runners }) => {
    for (let jump = 0; jump < JUMPS; jump += 1) {
      runners[0].child().kill("SIGUSR2");
      await sleep(BETWEEN_MS);
    }
  },
  heal: () => Promise.resolve(),
};
