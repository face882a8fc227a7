import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../fault.ts";

const FULL_MS = 4_000;

/** No byte is left on the server's disk; it refuses, or ends itself when its own log cannot grow. */
export const diskFull: Fault = {
  name: "disk-full",
  weight: 2,
  skip: ({ server }) => (server.disk === null ? "no small disk: mounting a tmpfs is not permitted here" : null),
  inject: async ({ server, lastMs }) => {
    const until = performance.now() + lastMs(FULL_MS);
    while (performance.now() < until) {
      await server.disk?.fill();
      await sleep(100);
    }
  },
  heal: async ({ server }) => {
    await server.disk?.free();
    await server.start();
  },
};
