import type { z } from "zod";
import type { ErrorCode, ErrorParams } from "../error.ts";
import type { Id } from "../ids.ts";
import type { Json, JsonObject } from "../json.ts";
import type { LocalizedText } from "../language.ts";
import type { PersonalClass } from "../mask/personal.ts";
import type { Money } from "../money.ts";
import type { EventType } from "../order/event.ts";
import type { FlowOrderAct, FlowOrderOutcome } from "../order/flow-order-act.ts";
import type { Order, OrderDoc, OrderLine, OrderPrivate } from "../order/order.ts";
import type { Refund } from "../refund/refund.ts";
import type {
  CallEffect,
  Effect,
  EffectType,
  Idempotency,
  NoticeEffect,
  OrderEffect,
  RefundEffect,
} from "../run/effect.ts";
import type { ApprovalDecision, CallOutcome, ChildrenOutcome, Failure } from "../run/run.ts";
import type { ManualStart } from "../run/run-input.ts";
import type { StockAct, StockOutcome } from "../stock/stock-act.ts";
import type { StockListening } from "../stock/stock-news.ts";
import type { ScheduledStart } from "../time/schedule.ts";
import type { WorkCalendar } from "../time/work-calendar.ts";

export const NODE_FAMILIES = ["trigger", "connector", "rule", "approval", "alert", "order", "control"] as const;
export type NodeFamily = (typeof NODE_FAMILIES)[number];

export type Port = {
  readonly id: string;
  readonly label: LocalizedText;
  /** A way that is rarely taken and easily forgotten: left unwired it is worth a warning. */
  readonly warnsOpen?: true;
  /** As the node is set, nothing ever leaves by it: it may lead nowhere. */
  readonly neverTaken?: true;
};

/** The parts of an order beyond its facts; each costs a read, personal classes also an unsealing. */
export type OrderPart = "lines" | "doc" | "refunds" | PersonalClass;

/** The order as a node sees it: facts always, the parts it declared when it declared them. */
export type OrderView = {
  readonly facts: Order;
  readonly lines?: readonly OrderLine[];
  readonly doc?: OrderDoc;
  readonly private?: OrderPrivate;
  /** All refunds of the order, oldest first. */
  readonly refunds?: readonly Refund[];
};

/** What a node may look at. `at` is the database's clock (ISO 8601); `outputs` are earlier nodes' outputs by id. */
export type EvaluateContext<Params> = {
  readonly params: Params;
  readonly order: OrderView | null;
  readonly outputs: Readonly<Record<string, Json>>;
  readonly trigger: JsonObject;
  readonly at: string;
  /** When people work, by the calendar that the node asks. */
  readonly calendar?: WorkCalendar;
  /** Of a join reached out of a split. */
  readonly join?: JoinView;
  /** Of a loop node that a token comes back to. */
  readonly loop?: LoopView;
  /** Of the flow's error handler: what failed. */
  readonly failure?: Failure;
};

/** What a join sees of the branches of one split; `open` are those not here that can still come. */
export type JoinView = {
  readonly started: readonly string[];
  /** In the order they came. */
  readonly came: readonly string[];
  readonly open: readonly string[];
};

/** Rounds made so far, and the list that was given with the first. */
export type LoopView = { readonly round: number; readonly items: readonly Json[] };

/** What answered a waiting step. */
export type Resumed =
  | { readonly type: "call"; readonly outcome: CallOutcome }
  | ({ readonly type: "approval" } & ApprovalDecision)
  | { readonly type: "timer" }
  | { readonly type: "event"; readonly mark: string; readonly event: JsonObject }
  | ({ readonly type: "children" } & ChildrenOutcome)
  | { readonly type: "stock"; readonly outcome: StockOutcome }
  | { readonly type: "order_act"; readonly outcome: FlowOrderOutcome };

/**
 * What a node decides.
 * - `goto`: leave by `port`; `effects` are wanted first, and a refused order effect turns the whole outcome into a
 *   failure with the refusal's code.
 * - `call`, `approval`, `timer`, `event`, `children`, `stock`, `order_act`: rest until it is answered; then `resume` decides. An `event` with
 *   a `wakeAt` is answered by a timer when none came by then. The `effects` of a call hold from
 *   before it is made; one that is refused fails the visit, and no call is made.
 * - `end`: the token ends here, and `result` is what the run gives to the run that started it.
 * - `fail`: this visit failed; the node's onError says what follows. Its `effects` say what has become true all the
 *   same (a payment that did not come about); one that is refused is left out.
 * - `split`: leave by each of `ports` at once, each the start of a branch; only nodes that say `splits`.
 * - `gather`: rest until another branch comes or none can; only joins. A join that leaves with `rest: "stop"` ends
 *   what is still under way in the other branches.
 * - `again`: begin a round of the loop by `port`; `items`, given with the first, is kept for the rounds after it.
 */
export type Outcome =
  | {
      readonly type: "goto";
      readonly port: string;
      readonly output?: Json;
      readonly effects?: readonly Effect[];
      readonly decidedBy?: string;
      readonly rest?: "stop";
    }
  | { readonly type: "split"; readonly ports: readonly string[]; readonly output?: Json }
  | { readonly type: "gather" }
  | { readonly type: "again"; readonly port: string; readonly output?: Json; readonly items?: readonly Json[] }
  | { readonly type: "call"; readonly call: CallEffect; readonly effects?: readonly RefundEffect[] }
  | {
      readonly type: "approval";
      readonly chainId: string;
      readonly title: LocalizedText;
      readonly amount: Money | null;
      readonly refundId: string | null;
    }
  | { readonly type: "timer"; readonly wakeAt: string }
  | {
      readonly type: "event";
      /** Names of events, any when empty. */
      readonly names: readonly string[];
      /** Null for events of the run's order. */
      readonly key: string | null;
      /** ISO 8601. */
      readonly wakeAt: string | null;
    }
  | { readonly type: "children"; readonly flowId: string; readonly inputs: readonly JsonObject[] }
  | { readonly type: "stock"; readonly act: StockAct }
  | { readonly type: "order_act"; readonly act: FlowOrderAct }
  | { readonly type: "end"; readonly result: Json }
  | {
      readonly type: "fail";
      readonly code: ErrorCode;
      readonly params?: ErrorParams;
      readonly effects?: readonly RefundEffect[];
    };

/** What a node may look at when one of its steps is undone: as then, with what that step had put out. */
export type UndoContext<Params> = Omit<EvaluateContext<Params>, "join" | "loop" | "failure"> & {
  readonly output: Json;
};

/**
 * How a step is undone: by `effects` at once, by a call, undone when that is answered `ok`, or by an act on stock.
 * `fail` says why it cannot be.
 */
export type Undo =
  | { readonly type: "effects"; readonly effects: readonly (OrderEffect | RefundEffect | NoticeEffect)[] }
  | { readonly type: "call"; readonly call: CallEffect }
  | { readonly type: "stock"; readonly act: StockAct }
  | { readonly type: "fail"; readonly code: ErrorCode; readonly params?: ErrorParams };

/** How a parameter is edited, beyond what its zod type says; read from `.meta({ widget })`. */
export const WIDGETS = [
  "text",
  "textarea",
  "localized",
  "rule",
  "table",
  "money",
  "duration",
  "role",
  "person",
  "chain",
  "connection",
  "shop",
  "order-state",
  "refund-state",
  "template",
  "event",
  "flow",
  "calendar",
  "custom-field",
  "zone",
] as const;

export type ParamLabel = {
  readonly label: LocalizedText;
  readonly help?: LocalizedText;
  readonly example?: string;
  readonly unit?: LocalizedText;
  /** The words of each choice, where it is one of several. */
  readonly options?: Readonly<Record<string, LocalizedText>>;
};

/** The words of a node. A parameter or port without words in both languages does not compile. */
export type NodeLabels<ParamName extends string = string> = {
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  /** By parameter; the fields inside one by their path, `until.days`. */
  readonly params: Readonly<Record<ParamName, ParamLabel>> & { readonly [path: `${string}.${string}`]: ParamLabel };
};

/**
 * How a person tells what became of a call whose outcome nobody knows: what they may have found out, and the result
 * that the node then goes on with. `values` are texts by field, empty where nothing was said.
 */
export type CallReport<Params> = {
  fields(params: Params): readonly { readonly id: string; readonly label: LocalizedText }[];
  result(params: Params, values: Readonly<Record<string, string>>): Json;
  /** The money that the call was to move, as its content says; null when none. */
  amount?(content: Json): Money | null;
};

/**
 * All that the product knows of a kind of node. Pure and browser-safe: the designer builds forms and cards from it,
 * the engine calls `evaluate`, nobody asks which node it is. A released type and version never changes behaviour.
 */
export interface NodeDefinition<Params extends z.ZodType = z.ZodType> {
  readonly type: string;
  readonly version: number;
  readonly family: NodeFamily;
  /** Name of an icon in apps/web/src/ui/node-icon. */
  readonly icon: string;
  readonly labels: NodeLabels;
  readonly help: LocalizedText;
  readonly params: Params;
  /** Parameters that make a useful node as it is dropped; need not be complete. */
  readonly initial: JsonObject;
  /** Complete parameters, for tests, docs and the gallery. */
  readonly sample: z.input<Params>;
  /** Triggers and error handlers have no input port; every other node has `in`. */
  readonly hasInput: boolean;
  /** The ports by which its rounds begin: only through them may a way lead back to it, as it counts and ends. */
  readonly loops?: readonly string[];
  /** It leaves by several ports at once, each a branch. */
  readonly splits?: true;
  /** Branches of a split meet in it: `evaluate` is asked with `join` as each comes, and as others can no longer. */
  readonly joins?: true;
  /** A run that would stop as failed goes on here, once. It has no input, and a flow has one such node at most. */
  readonly handlesErrors?: true;
  outputs(params: z.output<Params>): readonly Port[];
  /** What the node does, in one line of words, for its card. */
  summary(params: z.output<Params>): LocalizedText;
  /** What a clause says that decided (`decidedBy` of an outcome), in words; null when there is no such clause. */
  clause?(params: z.output<Params>, clause: string): LocalizedText | null;
  readonly effects: readonly EffectType[];
  readonly idempotency?: Idempotency;
  /** Of nodes that wait: true where what they wait for may never come and nothing ends the wait. */
  waitsForever?(params: z.output<Params>): boolean;
  /** Of joins: how many branches must come before they let go; null for as many as can. */
  joinNeeds?(params: z.output<Params>): number | "all" | null;
  /** Of nodes that make calls: whether they change anything out there; all do that do not say. */
  changesOutside?(params: z.output<Params>): boolean;
  /** The calendar by which it asks when people work; null where it does not. */
  calendar?(params: z.output<Params>): Id | null;
  /** What it reads of the order beyond the facts. */
  reads?(params: z.output<Params>): readonly OrderPart[];
  /** Of nodes that make calls: what a person can tell of one of unknown outcome. */
  readonly report?: CallReport<z.output<Params>>;
  /** Personal classes that leave with its calls. */
  readonly sends?: readonly PersonalClass[];
  /** For triggers: the events that start a run here, optionally only of some shops. */
  trigger?(params: z.output<Params>): TriggerSpec;
  /** Problems that zod cannot see (a broken rule, an unknown field): code + params, empty when fine. */
  check?(params: z.output<Params>): readonly ParamProblem[];
  evaluate(ctx: EvaluateContext<z.output<Params>>): Outcome;
  /** Decides after an answer; required of nodes that wait. */
  resume?(ctx: EvaluateContext<z.output<Params>>, resumed: Resumed): Outcome;
  /** How its completed steps are undone when the run fails or is cancelled; null where the params ask for nothing. */
  undo?(params: z.output<Params>): ((ctx: UndoContext<z.output<Params>>) => Undo) | null;
}

/** `called`: runs of other flows start runs here. `manual`: people and programs do. `stock`: what may be sold of a SKU. */
export type TriggerSpec = {
  readonly events: readonly EventType[];
  readonly shopIds: readonly string[] | null;
  readonly called?: true;
  readonly manual?: ManualStart;
  /** Runs start by the clock. */
  readonly schedule?: ScheduledStart;
  readonly stock?: StockListening;
};
export type ParamProblem = { readonly code: ErrorCode; readonly params?: ErrorParams; readonly path?: string };

/** The nodes known to a caller, by {@link nodeKey}. The caller passes it to engine and checks. */
export type Catalogue = ReadonlyMap<string, NodeDefinition>;

export function nodeKey(type: string, version: number): string {
  return `${type}@${version}`;
}
