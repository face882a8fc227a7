import type { EvaluateContext, Outcome, Port } from "@orderloom/schema/graph/node";
import type { SplitParams } from "./params.ts";

/** The branches as ports, by their place. */
export function branchPorts({ branches }: SplitParams): readonly Port[] {
  return branches.map((name, index) => ({ id: `b${index + 1}`, label: { zh: `分支 ${name}`, en: `Branch ${name}` } }));
}

/** Leaves by every branch. */
export function evaluateSplit({ params }: EvaluateContext<SplitParams>): Outcome {
  const ports = branchPorts(params).map(({ id }) => id);
  return { type: "split", ports, output: { branches: params.branches } };
}
