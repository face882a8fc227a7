import { bucketOf } from "@orderloom/schema/ids";
import type { Json } from "@orderloom/schema/json";
import type { InputData, TraceStep } from "@orderloom/schema/run/run";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { flowCounts, writeFlowCounts } from "../flows/flow-count.ts";
import type { KeptTurn } from "./kept-turn.ts";
import type { Boxes } from "./order-boxes.ts";

const INSERT = insertion("run_turns", [
  "bucket",
  "run_id",
  "seq",
  "at",
  "order_version",
  "input",
  "trace",
  "sealed",
  "took_us",
  "calendars",
  "machine",
  "fields",
]);

/** Writes a row for each turn: what it used and what it left. */
export function writeTurnRows(tx: Tx, turns: readonly KeptTurn[], boxes: Boxes): void {
  sendRows(
    tx,
    INSERT,
    turns.map((turn) => turnRow(turn, boxes)),
  );
}

function turnRow(turn: KeptTurn, boxes: Boxes): Row {
  const { run, seq, at, trace } = turn;
  const head = {
    bucket: bucketOf(run.id),
    run_id: run.id,
    seq,
    at,
    order_version: run.order?.version ?? null,
    took_us: turn.tookUs ?? null,
    calendars: turn.calendars ?? null,
    machine: turn.machine ?? null,
    fields: turn.fields ?? null,
  };
  if (!turn.personal) return { input: run.input, trace, ...head };
  const sealed = boxes(run.orderId).seal(JSON.stringify({ input: run.input, trace }), turnPlace(run.id, seq));
  return { input: inputSkeleton(run.input), trace: trace.map(stepSkeleton), sealed, ...head };
}

/** What a sealed part of a turn holds. */
export type SealedTurn = { readonly input: InputData; readonly trace: readonly TraceStep[] };

function inputSkeleton(input: InputData): Json {
  return "step" in input ? { type: input.type, step: input.step } : { type: input.type };
}

/** The step without what went in and came out, and of a failure only its code. */
function stepSkeleton(step: TraceStep): TraceStep {
  const failure = step.failure && { ...step.failure, params: {} };
  return { ...step, failure, input: null, output: null };
}

/** Where the sealed part of a turn lies. */
export function turnPlace(runId: string, seq: number): string {
  return `run_turns.sealed:${runId}:${seq}`;
}

/** Adds what the turns did to the figures of their versions: where visits left, and how runs ended. */
export function writeTurnCounts(tx: Tx, turns: readonly KeptTurn[]): void {
  const counts = flowCounts();
  for (const { run, trace, ended, state } of turns) {
    const { flowId, versionId } = run;
    for (const { node, port, ports, failure } of trace) {
      if (ports) for (const branch of ports) counts.add({ flowId, versionId, node, port: branch });
      else if (port !== null) counts.add({ flowId, versionId, node, port });
      else if (failure) counts.add({ flowId, versionId, node, port: "failed" });
    }
    if (ended) counts.add({ flowId, versionId, node: "", port: state.status });
  }
  writeFlowCounts(tx, counts, turns[0]?.at ?? new Date().toISOString());
}
