import { setTimeout as sleep } from "node:timers/promises";
import { type Fault, never } from "../fault.ts";

const TOGETHER_MS = 3_000;

/** One runner is exchanged for an older one, which does not know a node of the flow that is running. */
export const olderRunner: Fault = {
  name: "older-runner",
  weight: 2,
  skip: never,
  inject: async ({ runners, lastMs }) => {
    await runners[1].kill("SIGTERM");
    await runners[1].restart({ UNKNOWN_NODES: "connector.http-request" });
    await sleep(lastMs(TOGETHER_MS));
  },
  heal: async ({ runners }) => {
    await runners[1].kill("SIGTERM");
    await runners[1].restart();
  },
};
