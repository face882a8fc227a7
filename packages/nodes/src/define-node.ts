import type { NodeDefinition, NodeLabels } from "@orderloom/schema/graph/node";
import type { z } from "zod";

type ParamName<Params extends z.ZodType> = Extract<keyof z.output<Params>, string>;

/** A definition whose labels name each of its parameters: one without words in both languages does not compile. */
export function defineNode<Params extends z.ZodType>(
  definition: NodeDefinition<Params> & { readonly labels: NodeLabels<ParamName<Params>> },
): NodeDefinition<Params> {
  return definition;
}
