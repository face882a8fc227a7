import { z } from "zod";
import { Json, JsonObject } from "../json.ts";
import { LIMITS } from "../limits.ts";
import { EventType } from "../order/event.ts";
import { OrderState } from "../order/order-state.ts";
import { RunStatus } from "../run/run.ts";

/** The version of the graph format written today; older graphs are upgraded by `upgradeGraph`. */
export const GRAPH_SCHEMA_VERSION = 1;

const Name = z.string().max(LIMITS.nameChars);
/** Ids inside a graph: short, made by the designer, unique per graph. They key records, where `__proto__` gets lost. */
export const GraphId = z.string().regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,64}$/);
export const PortId = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);
const Position = z.strictObject({ x: z.number(), y: z.number() });

/** What a node does when it fails for good: stop the run as failed, go on as if done, or leave by its error port. */
export const OnError = z.enum(["stop", "continue", "port"]);
export type OnError = z.infer<typeof OnError>;

/** How a node's calls are tried again: attempts in all, and the gaps between them in milliseconds. */
export const RetryPolicy = z.strictObject({
  attempts: z.int().min(1).max(10),
  delaysMs: z.array(z.int().min(0).max(3_600_000)).min(1).max(9),
});
export type RetryPolicy = z.infer<typeof RetryPolicy>;

export const GraphNode = z.strictObject({
  id: GraphId,
  type: z.string().regex(/^[a-z]+(\.[a-z0-9-]+)+$/),
  typeVersion: z.int().positive(),
  name: Name,
  params: JsonObject,
  position: Position,
  onError: OnError.default("stop"),
  retry: RetryPolicy.optional(),
  timeoutMs: z.int().positive().max(86_400_000).optional(),
});
export type GraphNode = z.infer<typeof GraphNode>;

const EdgeEnd = z.strictObject({ node: GraphId, port: PortId });

/** A wire. `order` is the place among the wires of one port; layout never changes meaning. */
export const GraphEdge = z.strictObject({
  id: GraphId,
  from: EdgeEnd,
  to: EdgeEnd,
  order: z.int().nonnegative().default(0),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

export const GraphNote = z.strictObject({
  id: GraphId,
  text: z.string().max(4_000),
  position: Position,
  size: z.strictObject({ width: z.number().positive(), height: z.number().positive() }),
});

export const GraphGroup = z.strictObject({
  id: GraphId,
  name: Name,
  description: z.string().max(500).default(""),
  nodes: z.array(GraphId).max(LIMITS.flowNodesImported),
});

export const GraphSettings = z.strictObject({
  /** Of the open runs with the same key only the oldest works, later ones are held meanwhile; null holds none. */
  oneOpenRunPer: z.enum(["order"]).nullable().default(null),
});

/**
 * What people or another system are made to answer at a node. `values` are what a successful call is to report;
 * `result`, taken from a run or from a call made on trial, is what one did report, as a whole. `asked` marks what the
 * graph was when a call on trial was answered: of another graph the answer is stale.
 */
export const NodeAnswer = z.strictObject({
  outcome: z.enum(["approved", "rejected", "ok", "failed", "unknown"]),
  values: z.record(z.string().max(64), z.string().max(500)),
  result: Json.exactOptional(),
  asked: z.string().max(64).exactOptional(),
});
export type NodeAnswer = z.infer<typeof NodeAnswer>;

/** The ports by which a run left its nodes, in their sequence. */
const Way = z.array(EdgeEnd).max(LIMITS.stepsPerTurn);

/** Where a run begins that no event of an order starts (by the clock, by hand, called), and what it is given. */
export const GivenStart = z.strictObject({ node: GraphId, inputs: JsonObject });
export type GivenStart = z.infer<typeof GivenStart>;

/** A start that the flow is to treat as expected, whatever is changed: played by the engine, in memory. */
export const FlowTest = z.strictObject({
  id: GraphId,
  name: Name.min(1),
  /** The event that starts the run; null where `start` says what does. */
  event: EventType.nullable(),
  start: GivenStart.exactOptional(),
  /**
   * The order with its parts, invented where personal; null for a run about none. Read when it is played, so that
   * orders may gain fields.
   */
  order: JsonObject.nullable(),
  /** By node; what is not named is approved, or succeeds. */
  answers: z.record(GraphId, NodeAnswer),
  expected: z.strictObject({
    status: z.union([RunStatus, z.literal("not_started")]),
    /** Of the order; null where there is none. */
    state: OrderState.nullable(),
    way: Way,
  }),
});
export type FlowTest = z.infer<typeof FlowTest>;

/** How the flow is tried: the answers that are kept for its nodes, and its tests. Changes nothing of what it does. */
export const FlowTrials = z.strictObject({
  answers: z.record(GraphId, NodeAnswer),
  tests: z.array(FlowTest).max(LIMITS.flowTests),
});
export type FlowTrials = z.infer<typeof FlowTrials>;

/** A flow as stored, exported and published. Described for others by docs/flow.schema.json. */
export const Graph = z.strictObject({
  schemaVersion: z.literal(GRAPH_SCHEMA_VERSION),
  nodes: z.array(GraphNode).max(LIMITS.flowNodesImported),
  edges: z.array(GraphEdge).max(LIMITS.flowNodesImported * 4),
  notes: z.array(GraphNote).max(500).default([]),
  groups: z.array(GraphGroup).max(500).default([]),
  settings: GraphSettings.default({ oneOpenRunPer: null }),
  /** Absent where nothing is kept: the hash of a flow that was stored before stays as it is. */
  trials: FlowTrials.exactOptional(),
});
export type Graph = z.infer<typeof Graph>;

/** A flow with nothing drawn yet. */
export const EMPTY_GRAPH: Graph = {
  schemaVersion: GRAPH_SCHEMA_VERSION,
  nodes: [],
  edges: [],
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
};
