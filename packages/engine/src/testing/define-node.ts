import type { NodeDefinition, NodeFamily, Port } from "@orderloom/schema/graph/node";
import type { z } from "zod";

type Essence<Params extends z.ZodType> = Pick<
  NodeDefinition<Params>,
  | "type"
  | "params"
  | "evaluate"
  | "resume"
  | "reads"
  | "trigger"
  | "splits"
  | "joins"
  | "loops"
  | "handlesErrors"
  | "undo"
> & {
  readonly family: NodeFamily;
  readonly ports: readonly string[];
  readonly sample: z.input<Params>;
};

const NOTHING = { zh: "", en: "" };

/** A node for the engine's own tests: what it does, without the words and pictures that the product needs. */
export function defineNode<Params extends z.ZodType>(essence: Essence<Params>): NodeDefinition<Params> {
  const { family, ports, ...rest } = essence;
  const outputs: readonly Port[] = ports.map((id) => ({ id, label: NOTHING }));
  return {
    ...rest,
    version: 1,
    family,
    icon: "test",
    labels: { title: NOTHING, description: NOTHING, params: {} },
    help: NOTHING,
    initial: {},
    hasInput: family !== "trigger" && !rest.handlesErrors,
    outputs: () => outputs,
    summary: () => NOTHING,
    effects: [],
  };
}
