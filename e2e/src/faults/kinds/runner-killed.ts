import { type Fault, never } from "../fault.ts";

/** SIGKILL of a runner in the middle of its work; the other one takes over what it held. */
export const runnerKilled: Fault = {
  name: "runner-killed",
  weight: 5,
  skip: never,
  inject: async ({ runners }) => {
    await runners[0].kill("SIGKILL");
  },
  heal: ({ runners }) => runners[0].restart(),
};
