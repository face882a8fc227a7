import { setTimeout as sleep } from "node:timers/promises";
import { type Fault, never } from "../fault.ts";

const TOGETHER_MS = 3_000;

/**
 * One runner is exchanged for an older one, which does not know a node of the flow that is running. It is asked to end
 * under load: what it is doing it finishes, within the time it has for that.
 */
export const olderRunner: Fault = {
  name: "older-runner",
  weight: 2,
  skip: never,
  inject: async ({ runners, lastMs }, tell) => {
    const asked = performance.now();
    const ended = await runners[1].kill("SIGTERM");
    const drainMs = Math.round(performance.now() - asked);
    tell({ figures: { drain_ms: drainMs }, broken: ended === 0 ? [] : [`asked to end, it ended with ${ended}`] });
    await runners[1].restart({ UNKNOWN_NODES: "connector.http-request" });
    await sleep(lastMs(TOGETHER_MS));
  },
  heal: async ({ runners }) => {
    await runners[1].kill("SIGTERM");
    await runners[1].restart();
  },
};
