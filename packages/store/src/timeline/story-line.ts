import type { Cause } from "@orderloom/schema/cause";
import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { StoryCode } from "@orderloom/schema/messages/changes";
import type { OrderPatch } from "@orderloom/schema/order/apply-order-effect";

/** A line of an order's timeline as its source tells it: the cause not yet named. */
export type RawLine = {
  /** Unique within the order's timeline, the same at each reading. */
  readonly id: string;
  readonly at: string;
  /** The place among lines of the same moment: what comes first in the way of an order comes first. */
  readonly rank: number;
  readonly code: StoryCode;
  readonly params: ErrorParams;
  readonly cause: Cause;
  /** The facts that changed; null for what is no change of the order, and for its beginning. */
  readonly patch: OrderPatch | null;
  /** The run that the line is about. */
  readonly runId: Id | null;
  /** The step whose node the sentence names as `node`. */
  readonly step: string | null;
  readonly failure: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
  /** The pieces that moved, when it is about stock. */
  readonly pieces: readonly StoryPieces[];
};

/** Pieces of a SKU in a warehouse, both by their codes. */
export type StoryPieces = { readonly sku: string; readonly warehouse: string; readonly quantity: number };

/** What is read of each source: the newest `limit` lines not after `before`. */
export type LineQuery = { readonly orderId: Id; readonly before: string | null; readonly limit: number };

/** The order in which things of the same moment happened. */
export const RANKS = {
  message: 0,
  report: 1,
  runStarted: 2,
  decision: 3,
  callSettled: 4,
  stepChange: 5,
  stockMoved: 5,
  asked: 6,
  callMade: 7,
  notice: 8,
  runEnded: 9,
} as const;

/** What most lines do not have. */
export const PLAIN = { patch: null, runId: null, step: null, failure: null, pieces: [] } as const;
