import type { TraceStep } from "@orderloom/schema/run/run";
import type { Here } from "./step.ts";
import type { Turn } from "./turn.ts";

export type Told = Partial<Pick<TraceStep, "port" | "ports" | "waits" | "failure" | "decidedBy" | "output">>;

/** Adds a line to the run's story. */
export function tell(turn: Turn, here: Here, told: Told): void {
  const line: TraceStep = {
    step: here.step,
    node: here.node.id,
    phase: here.phase,
    port: told.port ?? null,
    waits: told.waits ?? null,
    failure: told.failure ?? null,
    decidedBy: told.decidedBy ?? null,
    input: here.input,
    output: told.output ?? null,
  };
  const { undoes } = here.place.token;
  if (undoes !== undefined) turn.trace.push({ ...line, undoes });
  else turn.trace.push(told.ports === undefined ? line : { ...line, ports: told.ports });
}
