import type { NodeDefinition } from "@orderloom/schema/graph/node";
import { Json } from "@orderloom/schema/json";
import { z } from "zod";
import { defineNode } from "./define-node.ts";

const BRANCHES = ["b1", "b2", "b3"];

/** Leaves by all its ports at once. */
const split = defineNode({
  type: "test.split",
  family: "control",
  params: z.strictObject({}),
  sample: {},
  splits: true,
  ports: BRANCHES,
  evaluate: () => ({ type: "split", ports: BRANCHES }),
});

/** Lets one token go on when `needs` branches came; 0 stands for all that can. Of no split it lets everybody. */
const join = defineNode({
  type: "test.join",
  family: "control",
  params: z.strictObject({ needs: z.int().min(0), rest: z.enum(["absorb", "stop"]).default("absorb") }),
  sample: { needs: 0 },
  joins: true,
  ports: ["joined", "missed"],
  evaluate: ({ params: { needs, rest }, join: view }) => {
    const came = view?.came ?? [];
    const open = view?.open.length ?? 0;
    const enough = view === undefined || (needs === 0 ? open === 0 : came.length >= needs);
    const end = rest === "stop" ? ({ rest: "stop" } as const) : {};
    if (enough) return { type: "goto", port: "joined", output: { came: [...came] }, ...end };
    if (came.length + open < needs) return { type: "goto", port: "missed", output: { came: [...came] }, ...end };
    return { type: "gather" };
  },
});

/** Gathers although nobody can come: a mistake in a definition. */
const hold = defineNode({
  type: "test.hold",
  family: "control",
  params: z.strictObject({}),
  sample: {},
  joins: true,
  ports: ["joined"],
  evaluate: () => ({ type: "gather" }),
});

/** Makes `times` rounds. */
const repeat = defineNode({
  type: "test.repeat",
  family: "control",
  params: z.strictObject({ times: z.int() }),
  sample: { times: 2 },
  loops: ["again"],
  ports: ["again", "out"],
  evaluate: ({ params, loop }) => {
    const round = (loop?.round ?? 0) + 1;
    return round > params.times ? { type: "goto", port: "out" } : { type: "again", port: "again", output: { round } };
  },
});

/** Goes through its list. */
const each = defineNode({
  type: "test.each",
  family: "control",
  params: z.strictObject({ items: z.array(Json) }),
  sample: { items: ["a"] },
  loops: ["item"],
  ports: ["item", "out"],
  evaluate: ({ params, loop }) => {
    const items = loop?.items ?? params.items;
    const index = loop?.round ?? 0;
    const item = items[index];
    if (item === undefined) return { type: "goto", port: "out", output: { count: items.length } };
    const first = loop ? {} : { items };
    return { type: "again", port: "item", output: { round: index + 1, item }, ...first };
  },
});

/** Is where a failed run goes on. */
const handler = defineNode({
  type: "test.handler",
  family: "control",
  params: z.strictObject({}),
  sample: {},
  handlesErrors: true,
  ports: ["out"],
  evaluate: ({ failure }) => ({ type: "goto", port: "out", output: { code: failure?.code ?? null } }),
});

/** How a booked step is undone: by an effect, by a call, not at all, or in a way that goes wrong. */
export const UNDOS = ["effect", "call", "refused", "throws", "nothing"] as const;

/** Books something, and can undo it. */
const book = defineNode({
  type: "test.book",
  family: "order",
  params: z.strictObject({ undo: z.enum(UNDOS) }),
  sample: { undo: "effect" },
  ports: ["out"],
  evaluate: () => ({ type: "goto", port: "out", output: { booked: 1 } }),
  undo: ({ undo }) => {
    switch (undo) {
      case "nothing":
        return null;
      case "effect":
        return () => ({ type: "effects", effects: [{ type: "order.add_tag", tag: "undone" }] });
      case "refused":
        return () => ({ type: "effects", effects: [{ type: "order.set_state", to: "delivered", reason: null }] });
      case "throws":
        return () => {
          throw new RangeError("a bug in an undo");
        };
      case "call":
        return ({ output }) => ({
          type: "call",
          call: {
            type: "call.make",
            performer: "test",
            connectionId: null,
            content: { undo: output },
            key: null,
            idempotency: "key",
            timeoutMs: 3_000,
          },
        });
    }
  },
});

/** The nodes that steer, as the engine's own tests know them. */
export const CONTROL_NODES: readonly NodeDefinition[] = [split, join, hold, repeat, each, handler, book];
