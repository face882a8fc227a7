import { setTimeout as sleep } from "node:timers/promises";
import { type Fault, never } from "../fault.ts";

/** SIGSTOP for longer than a lease, then SIGCONT: it wakes and believes that it still owns its calls. */
export const runnerFrozen: Fault = {
  name: "runner-frozen",
  weight: 3,
  skip: never,
  inject: async ({ runners, leaseMs }) => {
    runners[1].child().kill("SIGSTOP");
    await sleep(leaseMs * 1.5);
  },
  heal: ({ runners }) => {
    runners[1].child().kill("SIGCONT");
    return Promise.resolve();
  },
};
