import { setTimeout as sleep } from "node:timers/promises";
import { type Fault, never } from "../fault.ts";
import type { FaultWorld } from "../fault-world.ts";
import type { ProxyMode } from "../tcp-proxy.ts";

type BadWay = {
  readonly name: string;
  readonly weight: number;
  readonly way: "data" | "hints";
  readonly mode: ProxyMode;
  readonly ms: number;
};

function badWay({ name, weight, way, mode, ms }: BadWay): Fault {
  const setAll = (world: FaultWorld, to: ProxyMode): void => {
    for (const runner of world.runners) runner[way].set(to);
  };
  return {
    name,
    weight,
    skip: never,
    inject: async (world) => {
      setAll(world, mode);
      await sleep(world.lastMs(ms));
    },
    heal: (world) => {
      setAll(world, { type: "pass" });
      return Promise.resolve();
    },
  };
}

const MS = 1_500;

/** What the network between the runners and their database may do to them. */
export const BAD_WAYS: readonly Fault[] = [
  badWay({ name: "cut-before-commit", weight: 5, way: "data", mode: { type: "cut_commit", when: "before" }, ms: MS }),
  badWay({ name: "cut-after-commit", weight: 8, way: "data", mode: { type: "cut_commit", when: "after" }, ms: MS }),
  badWay({ name: "cut-in-answer", weight: 5, way: "data", mode: { type: "cut_after", bytes: 3_000 }, ms: MS }),
  badWay({ name: "slow-database", weight: 3, way: "data", mode: { type: "delay", ms: 100 }, ms: 4_000 }),
  badWay({ name: "hints-silent", weight: 2, way: "hints", mode: { type: "blackhole", way: "to_client" }, ms: MS }),
  badWay({ name: "answers-lost", weight: 2, way: "data", mode: { type: "blackhole", way: "to_client" }, ms: MS }),
  badWay({ name: "questions-lost", weight: 2, way: "data", mode: { type: "blackhole", way: "to_server" }, ms: MS }),
];
