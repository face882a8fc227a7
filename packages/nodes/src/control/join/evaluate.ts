import { assertNever } from "@orderloom/schema/error";
import type { EvaluateContext, JoinView, Outcome } from "@orderloom/schema/graph/node";
import type { JoinParams } from "./params.ts";

const NOBODY: JoinView = { started: [], came: [], open: [] };

/** Waits while it makes a difference. Where no split is to be joined there is nobody to wait for. */
export function evaluateJoin({ params, join }: EvaluateContext<JoinParams>): Outcome {
  if (!join) return leave("joined", NOBODY, params);
  const { came, open } = join;
  const needed = neededOf(params, join);
  if (needed === null) return open.length === 0 ? leave("joined", join, params) : { type: "gather" };
  if (came.length >= needed) return leave("joined", join, params);
  return came.length + open.length < needed ? leave("missed", join, params) : { type: "gather" };
}

/** How many branches must come; null for as many as can. */
function neededOf({ mode, count }: JoinParams, { started }: JoinView): number | null {
  switch (mode) {
    case "started":
      return null;
    case "all":
      return started.length;
    case "any":
      return 1;
    case "count":
      return count;
    default:
      return assertNever(mode);
  }
}

function leave(port: "joined" | "missed", { started, came }: JoinView, { rest }: JoinParams): Outcome {
  const missing = started.filter((branch) => !came.includes(branch));
  const outcome = { type: "goto", port, output: { came: [...came], missing } } as const;
  return rest === "stop" ? { ...outcome, rest } : outcome;
}
