import { type Fault, never } from "../fault.ts";

/** SIGKILL of every runner at once: nobody is left to take over, and what was begun waits in the database. */
export const runnersKilled: Fault = {
  name: "runners-killed",
  weight: 3,
  skip: never,
  inject: async ({ runners }) => {
    await Promise.all(runners.map((runner) => runner.kill("SIGKILL")));
  },
  heal: async ({ runners }) => {
    await Promise.all(runners.map((runner) => runner.restart()));
  },
};
