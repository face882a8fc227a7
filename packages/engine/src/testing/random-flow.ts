import type { Graph } from "@orderloom/schema/graph/graph";
import fc from "fast-check";
import { type Drawn, graphOf } from "./graph-of.ts";
import { act, book, join } from "./random-graph.ts";

/**
 * A part of a flow as people draw it: it is entered at one place and left by some ports. `stray` ends its token,
 * `choice` skips its part for some orders.
 */
type Block =
  | { readonly type: "step"; readonly drawn: Drawn }
  | { readonly type: "stray" }
  | { readonly type: "row"; readonly blocks: readonly Block[] }
  | { readonly type: "choice"; readonly atLeast: number; readonly block: Block }
  | { readonly type: "fork"; readonly branches: readonly Block[]; readonly join: Drawn }
  | { readonly type: "round"; readonly loop: Drawn; readonly block: Block };

const step: fc.Arbitrary<Block> = fc
  .record({
    drawn: fc.oneof(
      { weight: 2, arbitrary: act },
      { weight: 3, arbitrary: book },
      { weight: 3, arbitrary: fc.constantFrom("call", "approval", "timer", "event", "children", "stock").map(waitFor) },
      { weight: 1, arbitrary: fc.constant<Drawn>({ type: "fail", params: { how: "says_so" } }) },
    ),
    onError: fc.constantFrom("stop", "continue", "port"),
  })
  .map(({ drawn, onError }): Block => ({ type: "step", drawn: { ...drawn, onError } }));

function waitFor(what: string): Drawn {
  return { type: "wait", params: { for: what } };
}

const loop: fc.Arbitrary<Drawn> = fc.oneof(
  fc.nat(3).map((times): Drawn => ({ type: "repeat", params: { times } })),
  fc.array(fc.nat(9), { maxLength: 3 }).map((items): Drawn => ({ type: "each", params: { items } })),
);

const { block } = fc.letrec<{ block: Block }>((tie) => {
  const inner = tie("block");
  return {
    block: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: 3, arbitrary: step },
      { weight: 1, arbitrary: fc.constant<Block>({ type: "stray" }) },
      {
        weight: 3,
        arbitrary: fc.array(inner, { minLength: 1, maxLength: 4 }).map((blocks): Block => ({ type: "row", blocks })),
      },
      {
        weight: 1,
        arbitrary: fc
          .record({ atLeast: fc.constantFrom(0, 200_000), block: inner })
          .map((choice): Block => ({ type: "choice", ...choice })),
      },
      {
        weight: 4,
        arbitrary: fc
          .record({ branches: fc.array(inner, { minLength: 2, maxLength: 3 }), join })
          .map((fork): Block => ({ type: "fork", ...fork })),
      },
      { weight: 2, arbitrary: fc.record({ loop, block: inner }).map((round): Block => ({ type: "round", ...round })) },
    ),
  };
});

/**
 * Flows that a person could publish: every join has its split, every round comes back to its loop. Whatever is
 * answered, a run of one comes to an end.
 */
export const randomFlow: fc.Arbitrary<Graph> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 3 }),
    handler: fc.option(fc.array(step, { maxLength: 2 }), { nil: null }),
  })
  .map(({ blocks, handler }) => {
    const flow = sketch();
    flow.draw({ type: "row", blocks }, [flow.add({ type: "trigger" }, "t", "out")]);
    if (handler) flow.draw({ type: "row", blocks: handler }, [flow.add({ type: "handler" }, "h", "out")]);
    return graphOf(flow.nodes, flow.wires);
  });

type Sketch = {
  readonly nodes: Record<string, Drawn>;
  readonly wires: string[];
  /** Adds a node; answers its port as the start of a wire. */
  add(drawn: Drawn, id: string, port: string): string;
  /** Draws the block behind the ports; answers those by which it is left. */
  draw(block: Block, ports: readonly string[]): readonly string[];
};

function sketch(): Sketch {
  const nodes: Record<string, Drawn> = {};
  const wires: string[] = [];
  const place = (drawn: Drawn, ports: readonly string[]): string => {
    const id = `n${Object.keys(nodes).length}`;
    nodes[id] = drawn;
    wires.push(...ports.map((port) => `${port}>${id}`));
    return id;
  };
  const draw = (block: Block, ports: readonly string[]): readonly string[] => {
    switch (block.type) {
      case "step":
        return waysOut(place(block.drawn, ports), block.drawn);
      case "stray":
        place({ type: "end", onError: "continue" }, ports);
        return [];
      case "row":
        return block.blocks.reduce((open, next) => (open.length === 0 ? open : draw(next, open)), ports);
      case "choice": {
        const id = place({ type: "branch", params: { atLeast: block.atLeast } }, ports);
        return [...draw(block.block, [`${id}:yes`]), `${id}:no`];
      }
      case "fork": {
        const id = place({ type: "split" }, ports);
        const ends = block.branches.flatMap((branch, index) => draw(branch, [`${id}:b${index + 1}`]));
        if (ends.length === 0) return [];
        const join = place(block.join, ends);
        return [`${join}:joined`, `${join}:missed`];
      }
      case "round": {
        const id = place(block.loop, ports);
        const begin = block.loop.type === "each" ? "item" : "again";
        wires.push(...draw(block.block, [`${id}:${begin}`]).map((port) => `${port}>${id}`));
        return [`${id}:out`];
      }
    }
  };
  return {
    nodes,
    wires,
    add: (drawn, id, port) => {
      nodes[id] = drawn;
      return `${id}:${port}`;
    },
    draw,
  };
}

function waysOut(id: string, { type, onError }: Drawn): readonly string[] {
  const ports = type === "wait" ? ["answered", "refused"] : ["out"];
  return [...ports, ...(onError === "port" ? ["error"] : [])].map((port) => `${id}:${port}`);
}
