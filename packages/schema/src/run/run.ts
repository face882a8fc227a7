import { z } from "zod";
import { ERROR_CODES } from "../error.ts";
import { Id } from "../ids.ts";
import { Json, JsonObject } from "../json.ts";
import { FlowOrderOutcome } from "../order/flow-order-act.ts";
import { StockOutcome } from "../stock/stock-act.ts";
import { Effect } from "./effect.ts";

/** A failure as data: a code, the values of its sentence, and where it happened. */
export const Failure = z.strictObject({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), Json),
  node: z.string().nullable(),
});
export type Failure = z.infer<typeof Failure>;

/**
 * What a token at rest waits for. A step id is `node:visit`.
 * - `event`: an event of the run's order, or one that names `key`; of the `names` given, any when none is. Only what
 *   came after the event `since` counts, which is null before this node took one. At `wakeAt` it is given up.
 * - `children`: the ends of as many runs of another flow.
 * - `stock`, `order_act`: what its act on stock or on its order came to; the commit that made the wait answers it.
 */
export const Wait = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("call") }),
  z.strictObject({ type: z.literal("approval") }),
  z.strictObject({ type: z.literal("timer"), wakeAt: z.iso.datetime() }),
  z.strictObject({
    type: z.literal("event"),
    names: z.array(z.string()),
    key: z.string().nullable(),
    since: z.string().nullable(),
    wakeAt: z.iso.datetime().nullable(),
  }),
  z.strictObject({ type: z.literal("children"), flowId: Id, count: z.int() }),
  z.strictObject({ type: z.literal("stock") }),
  z.strictObject({ type: z.literal("order_act") }),
  /** For the other branches of its split; nobody outside answers it. */
  z.strictObject({ type: z.literal("join") }),
]);
export type Wait = z.infer<typeof Wait>;

/** What a token is inside of: a branch of one split, or a round (from 1) of one loop that began with `step`. */
export const Frame = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("split"), step: z.string(), branch: z.string() }),
  z.strictObject({ type: z.literal("loop"), node: z.string(), step: z.string(), round: z.int().positive() }),
]);
export type Frame = z.infer<typeof Frame>;

const AnyToken = z.strictObject({
  id: z.string(),
  node: z.string(),
  /** What it is inside of, outermost first. */
  frames: z.array(Frame).readonly().exactOptional(),
  /** The step that this token undoes. */
  undoes: z.string().exactOptional(),
});

/** Where a run stands. A run has one token until a flow splits. */
export const Token = z.discriminatedUnion("type", [
  AnyToken.extend({ type: z.literal("ready") }),
  AnyToken.extend({ type: z.literal("waiting"), step: z.string(), wait: Wait }),
]);
export type Token = z.infer<typeof Token>;

export const RunStatus = z.enum(["ready", "waiting", "done", "failed", "cancelled"]);
export type RunStatus = z.infer<typeof RunStatus>;

/** A step that can be undone, with what it put out. */
export const Undoable = z.strictObject({ step: z.string(), node: z.string(), output: Json });
export type Undoable = z.infer<typeof Undoable>;

/** A step that was to be undone and could not be. */
export const NotUndone = z.strictObject({ step: z.string(), failure: Failure });
export type NotUndone = z.infer<typeof NotUndone>;

/** What splits, loops, the error handler and undos have to remember; a run without them has none of it. */
export const RunControl = z.strictObject({
  /** Splits that still have tokens, by step: the branches that set out, and the joins that need no more of them. */
  forks: z.record(z.string(), z.strictObject({ started: z.array(z.string()), left: z.array(z.string()) })),
  /** The lists that loops go through, as they were when the loop began, by its first step. */
  lists: z.record(z.string(), z.array(Json)),
  /** The failure that went to the flow's handler; a second one fails the run with this one. */
  handled: Failure.nullable(),
  /** Completed steps that a failure would undo, oldest first. */
  undoable: z.array(Undoable),
  /** How the run ends once everything is undone; null while it goes on. */
  ending: z.strictObject({ status: z.enum(["failed", "cancelled"]), failure: Failure.nullable() }).nullable(),
  notUndone: z.array(NotUndone),
});
export type RunControl = z.infer<typeof RunControl>;

/**
 * The whole state of a run as the engine needs it; stored as JSON, at most 256 KiB, without personal data.
 * `outputs` holds the last output of each node, `visits` how often each was visited. `seen` holds, by node, the mark of
 * the last event it took: of each node and not of each token, so that what one branch took is still news to another.
 * `result` is what the run gives to the run that started it.
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
  seen: z.record(z.string(), z.string()).optional(),
  result: Json.optional(),
  control: RunControl.exactOptional(),
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

/** A run that another one started and that did not end well. `runId` is null where it could not even start. */
export const ChildFailure = z.strictObject({
  index: z.int(),
  runId: Id.nullable(),
  code: z.enum(ERROR_CODES),
});
export type ChildFailure = z.infer<typeof ChildFailure>;

/**
 * How the runs ended that a step started. `failures` holds the first of those that failed; `result` what the run
 * gave, where it was one.
 */
export const ChildrenOutcome = z.strictObject({
  count: z.int(),
  failed: z.int(),
  failures: z.array(ChildFailure),
  result: Json,
});
export type ChildrenOutcome = z.infer<typeof ChildrenOutcome>;

/** What wakes a run. `step` names the waiting step that the input answers. */
export const InputData = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("start"), node: z.string(), event: JsonObject }),
  /** Starts at `node` with what an earlier run had come to before it ended. */
  z.strictObject({
    type: z.literal("retry"),
    node: z.string(),
    event: JsonObject,
    outputs: z.record(z.string(), Json),
  }),
  z.strictObject({ type: z.literal("continue") }),
  z.strictObject({ type: z.literal("call.settled"), step: z.string(), outcome: CallOutcome }),
  z.strictObject({ type: z.literal("approval.decided"), step: z.string(), ...ApprovalDecision.shape }),
  z.strictObject({ type: z.literal("timer.due"), step: z.string() }),
  /** `mark` is the event's place among those of its order or key; it means nothing to the engine. */
  z.strictObject({ type: z.literal("event.came"), step: z.string(), mark: z.string(), event: JsonObject }),
  z.strictObject({ type: z.literal("children.ended"), step: z.string(), ...ChildrenOutcome.shape }),
  z.strictObject({ type: z.literal("stock.answered"), step: z.string(), outcome: StockOutcome }),
  z.strictObject({ type: z.literal("order_act.answered"), step: z.string(), outcome: FlowOrderOutcome }),
  z.strictObject({ type: z.literal("cancel"), reason: z.string() }),
  /** Somebody takes the token that waits at `step` to another node. */
  z.strictObject({ type: z.literal("move"), step: z.string(), node: z.string(), reason: z.string() }),
  /** From here on the run is of another version, in which some of its nodes have another id: old id → new id. */
  z.strictObject({ type: z.literal("migrate"), versionId: Id, nodes: z.record(z.string(), z.string()) }),
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
  waits: z.enum(["call", "approval", "timer", "event", "children", "stock", "order_act", "join"]).nullable(),
  failure: Failure.nullable(),
  decidedBy: z.string().nullable(),
  input: Json,
  output: Json,
  /** Of a split: every port it left by, `port` the first of them. */
  ports: z.array(z.string()).readonly().exactOptional(),
  /** The step that this one undid. */
  undoes: z.string().exactOptional(),
});
export type TraceStep = z.infer<typeof TraceStep>;

/** An effect that a turn wants, with the step that wants it. Order effects are already decided in the turn. */
export const PlannedEffect = z.strictObject({ step: z.string(), effect: Effect });
export type PlannedEffect = z.infer<typeof PlannedEffect>;
