import { ERROR_PORT_ID } from "@orderloom/schema/graph/ports";
import type { CompiledNode, JoinReach, Program } from "./program.ts";

/** Splits nest as deep as a flow is drawn; beyond this depth they count as this deep, and a join may wait longer. */
const DEEPEST = 8;

/** A wire seen from its end. `step`: how a token's depth changes on it. */
type Inward = { readonly from: string; readonly step: "in" | "out" | "same" };

/**
 * Works out, for each join, from where it can still be reached by a token of the split it joins. Depth is the number
 * of splits that the token is in inside of that split: only at depth 0 does the join take it for a branch, and another
 * join at depth 0 takes it out of the split for good.
 */
export function joinReachOf(nodes: Program["nodes"]): JoinReach {
  const joins = [...nodes.values()].filter((node) => node.joins);
  if (joins.length === 0) return NO_JOINS;
  const inward = inwardOf(nodes);
  return new Map(joins.map(({ id }) => [id, reachOf(id, inward)]));
}

const NO_JOINS: JoinReach = new Map();

/** Whether a token at `node`, in `depth` splits inside of the one that is joined, can come to the join. */
export function canReach(
  reach: JoinReach,
  join: string,
  at: { readonly node: string; readonly depth: number },
): boolean {
  const depths = reach.get(join)?.get(at.node) ?? 0;
  return (depths & bit(Math.min(at.depth, DEEPEST))) !== 0;
}

function inwardOf(nodes: Program["nodes"]): ReadonlyMap<string, readonly Inward[]> {
  const inward = new Map<string, Inward[]>([...nodes.keys()].map((id) => [id, []]));
  for (const node of nodes.values()) {
    for (const [port, targets] of node.exits) {
      const wire: Inward = { from: node.id, step: stepBy(node, port) };
      for (const target of targets) inward.get(target)?.push(wire);
    }
  }
  return inward;
}

function stepBy({ splits, joins }: CompiledNode, port: string): Inward["step"] {
  if (joins) return "out";
  return splits && port !== ERROR_PORT_ID ? "in" : "same";
}

/** Walks the wires backwards from the join at depth 0. */
function reachOf(join: string, inward: ReadonlyMap<string, readonly Inward[]>): ReadonlyMap<string, number> {
  const depths = new Map([[join, bit(0)]]);
  const queue = [{ node: join, depth: 0 }];
  for (let at = queue.pop(); at; at = queue.pop()) {
    for (const { from, step } of inward.get(at.node) ?? []) {
      for (const depth of depthsBefore(at.depth, step)) {
        const known = depths.get(from) ?? 0;
        if ((known & bit(depth)) !== 0) continue;
        depths.set(from, known | bit(depth));
        queue.push({ node: from, depth });
      }
    }
  }
  return depths;
}

function depthsBefore(depth: number, step: Inward["step"]): readonly number[] {
  const isDeepest = depth === DEEPEST;
  switch (step) {
    case "same":
      return [depth];
    case "out":
      return [isDeepest ? DEEPEST : depth + 1];
    case "in":
      if (depth === 0) return [];
      return isDeepest ? [depth - 1, DEEPEST] : [depth - 1];
  }
}

function bit(depth: number): number {
  return 1 << depth;
}
