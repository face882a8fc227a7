import type { OnError, RetryPolicy } from "@orderloom/schema/graph/graph";
import type {
  EvaluateContext,
  OrderPart,
  Outcome,
  Resumed,
  TriggerSpec,
  Undo,
  UndoContext,
} from "@orderloom/schema/graph/node";
import type { Id } from "@orderloom/schema/ids";

/** A node made ready to run: params parsed, wires found, functions bound to its definition. */
export type CompiledNode = {
  readonly id: string;
  readonly params: unknown;
  readonly onError: OnError;
  /** Policy of its calls, for whoever makes them; null where the graph states none. */
  readonly retry: RetryPolicy | null;
  /** Milliseconds; overrides the timeout of the calls it asks for. Null where the graph states none. */
  readonly timeoutMs: number | null;
  /** The parts of the order it declared, and so the only ones it is shown. */
  readonly reads: readonly OrderPart[];
  /** Output port → the nodes its wires lead to, in the order of the wires; an unconnected port leads nowhere. */
  readonly exits: ReadonlyMap<string, readonly string[]>;
  /** Where it leaves when it fails and goes on as if done: never into a round. Null for a node without such ports. */
  readonly firstPort: string | null;
  readonly evaluate: (ctx: EvaluateContext<unknown>) => Outcome;
  /** Whether its definition can decide on an answer; a node that cannot must not rest. */
  readonly canWait: boolean;
  readonly resume: (ctx: EvaluateContext<unknown>, resumed: Resumed) => Outcome;
  /** The calendar that it asks when people work. */
  readonly calendarId: Id | null;
  readonly splits: boolean;
  readonly joins: boolean;
  /** The ports by which its rounds begin; null for a node that is no loop. */
  readonly loops: readonly string[] | null;
  /** Undoes one of its steps; null where nothing is to be undone. */
  readonly undo: ((ctx: UndoContext<unknown>) => Undo) | null;
};

/** Join → node → at which depths of splits (bit 0: none) a token there can still come to the join. */
export type JoinReach = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A published version ready to be interpreted; immutable, so callers cache it per version. */
export type Program = {
  readonly nodes: ReadonlyMap<string, CompiledNode>;
  readonly triggers: readonly { readonly node: string; readonly spec: TriggerSpec }[];
  /** The node at which a run goes on that would stop as failed; null where the flow has none. */
  readonly handler: string | null;
  readonly joinReach: JoinReach;
  /** Every part of the order that some node declared, sorted: what the caller has to load. */
  readonly reads: readonly OrderPart[];
  /** The calendars that its nodes ask when people work, sorted: the caller gives them with each input. */
  readonly calendars: readonly Id[];
  /** The node keys (`type@version`) it is made of, sorted: what a runner must know to claim its runs. */
  readonly requires: readonly string[];
};
