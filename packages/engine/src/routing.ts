import type { GraphEdge } from "@orderloom/schema/graph/graph";
import type { Token } from "@orderloom/schema/run/run";
import { type Frames, readyAt } from "./frames.ts";
import type { CompiledNode } from "./program.ts";

/** Node id → output port → the nodes that its wires lead to. */
export type Exits = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Looks up the wires once. Wires of one port are taken by their `order`; equal ones by id, never by layout. */
export function exitsOf(edges: readonly GraphEdge[]): Exits {
  const inOrder = edges.toSorted((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
  const exits = new Map<string, Map<string, string[]>>();
  for (const { from, to } of inOrder) {
    const ports = exits.get(from.node) ?? new Map<string, string[]>();
    const targets = ports.get(from.port) ?? [];
    targets.push(to.node);
    exits.set(from.node, ports.set(from.port, targets));
  }
  return exits;
}

/** The nodes reached by leaving `node` through `port`, in wire order; none when the port is unconnected. */
export function route(node: CompiledNode, port: string): readonly string[] {
  return node.exits.get(port) ?? [];
}

/** A token on its way, and what it is inside of from now on. */
export type Leaving = { readonly id: string; readonly frames?: Frames };

/** What becomes of a token that leaves for `targets`. */
export type Moved = { readonly tokens: readonly Token[]; readonly nextToken: number };

/**
 * One token per target: the first wire keeps the token, each further one gets a token of its own, numbered from
 * `nextToken`. No target ends the token quietly.
 */
export function moveToken(token: Leaving, targets: readonly string[], nextToken: number): Moved {
  const tokens = targets.map((node, index): Token => {
    const id = index === 0 ? token.id : tokenId(nextToken + index - 1);
    return readyAt({ id, node }, token.frames);
  });
  return { tokens, nextToken: nextToken + Math.max(0, targets.length - 1) };
}

export function tokenId(number: number): string {
  return `t${number}`;
}
