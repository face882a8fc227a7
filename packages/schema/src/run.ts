import { z } from "zod";
import { Effect } from "./effect.ts";
import { ERROR_CODES } from "./error.ts";
import { Json, JsonObject } from "./json.ts";

/** A failure as data: a code, the values of its sentence, and where it happened. */
export const Failure = z.strictObject({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), Json),
  node: z.string().nullable(),
});
export type Failure = z.infer<typeof Failure>;

/** What a token at rest waits for. A step id is `node:visit`. */
export const Wait = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("call") }),
  z.strictObject({ type: z.literal("approval") }),
  z.strictObject({ type: z.literal("timer"), wakeAt: z.iso.datetime() }),
]);
export type Wait = z.infer<typeof Wait>;

/** Where a run stands. A run has one token until a flow splits. */
export const Token = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready"), id: z.string(), node: z.string() }),
  z.strictObject({ type: z.literal("waiting"), id: z.string(), node: z.string(), step: z.string(), wait: Wait }),
]);
export type Token = z.infer<typeof Token>;

export const RunStatus = z.enum(["ready", "waiting", "done", "failed", "cancelled"]);
export type RunStatus = z.infer<typeof RunStatus>;

/**
 * The whole state of a run as the engine needs it; stored as JSON, at most 256 KiB, without personal data.
 * `outputs` holds the last output of each node, `visits` how often each was visited.
 */
export const RunState = z.strictObject({
  status: RunStatus,
  tokens: z.array(Token),
  outputs: z.record(z.string(), Json),
  visits: z.record(z.string(), z.int()),
  steps: z.int(),
  nextToken: z.int(),
  trigger: JsonObject,
  failure: Failure.nullable(),
});
export type RunState = z.infer<typeof RunState>;

/** How a call ended, after all its attempts. `unknown`: it may or may not have happened; a person decides. */
export const CallOutcome = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ok"), result: Json }),
  z.strictObject({ type: z.literal("failed"), code: z.enum(ERROR_CODES), params: z.record(z.string(), Json) }),
  z.strictObject({ type: z.literal("unknown"), code: z.enum(ERROR_CODES), params: z.record(z.string(), Json) }),
]);
export type CallOutcome = z.infer<typeof CallOutcome>;

/** How a request ended. `decidedBy` is null where the chain let the amount pass without asking anybody. */
export const ApprovalDecision = z.strictObject({
  decision: z.enum(["approved", "rejected"]),
  comment: z.string(),
  decidedBy: z.string().nullable(),
});
export type ApprovalDecision = z.infer<typeof ApprovalDecision>;

/** What wakes a run. `step` names the waiting step that the input answers. */
export const InputData = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("start"), node: z.string(), event: JsonObject }),
  z.strictObject({ type: z.literal("continue") }),
  z.strictObject({ type: z.literal("call.settled"), step: z.string(), outcome: CallOutcome }),
  z.strictObject({ type: z.literal("approval.decided"), step: z.string(), ...ApprovalDecision.shape }),
  z.strictObject({ type: z.literal("timer.due"), step: z.string() }),
  z.strictObject({ type: z.literal("cancel"), reason: z.string() }),
]);
export type InputData = z.infer<typeof InputData>;

/**
 * One line of a run's story: a visit of a token to a node, or the second half of one that waited. `port` is where
 * it left; null while it waits or when it failed. `decidedBy` names the rule clause that chose the port.
 */
export const TraceStep = z.strictObject({
  step: z.string(),
  node: z.string(),
  phase: z.enum(["visit", "resume"]),
  port: z.string().nullable(),
  waits: z.enum(["call", "approval", "timer"]).nullable(),
  failure: Failure.nullable(),
  decidedBy: z.string().nullable(),
  input: Json,
  output: Json,
});
export type TraceStep = z.infer<typeof TraceStep>;

/** An effect that a turn wants, with the step that wants it. Order effects are already decided in the turn. */
export const PlannedEffect = z.strictObject({ step: z.string(), effect: Effect });
export type PlannedEffect = z.infer<typeof PlannedEffect>;
