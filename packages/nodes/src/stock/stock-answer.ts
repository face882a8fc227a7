import type { Outcome, Resumed, Undo, UndoContext } from "@orderloom/schema/graph/node";
import type { Json } from "@orderloom/schema/json";
import { StockOutcome } from "@orderloom/schema/stock/stock-act";

/** What an act on stock came to as the node's output and way out; `ports` names the port of each result it has one for. */
export function leaveWith(resumed: Resumed, ports: Readonly<Partial<Record<StockOutcome["result"], string>>>): Outcome {
  if (resumed.type !== "stock") return { type: "fail", code: "internal", params: { answer: resumed.type } };
  const { outcome } = resumed;
  const port = ports[outcome.result];
  if (port !== undefined) return { type: "goto", port, output: outcome };
  if (outcome.result === "sku_unknown") {
    return { type: "fail", code: "sku_unknown", params: { sku: outcome.lines[0]?.sku ?? "" } };
  }
  return { type: "fail", code: "internal", params: { result: outcome.result } };
}

/** Gives back what a step took, if it took anything. */
export function undoTaking({ output }: UndoContext<unknown>): Undo {
  return hasTaken(output) ? { type: "stock", act: { op: "release" } } : { type: "effects", effects: [] };
}

function hasTaken(output: Json): boolean {
  const outcome = StockOutcome.safeParse(output);
  return outcome.success && outcome.data.result === "ok" && outcome.data.reservationId !== null;
}
