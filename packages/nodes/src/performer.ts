import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import type { Json, JsonObject } from "@orderloom/schema/json";
import type { Idempotency } from "@orderloom/schema/run/effect";

/** The connection a call goes through, with its secret opened for this attempt alone. */
export type PerformConnection = {
  readonly id: string;
  readonly type: string;
  readonly settings: JsonObject;
  readonly secret: string | null;
};

/**
 * One attempt of a call. `content` is what the node fixed when its turn was committed, `key` the effect key, which
 * is the same for every attempt. `at` is the moment it begins by the database's clock, in milliseconds since 1970: peers
 * turn down what is signed with a wrong time, and a runner cannot know that its own is right. `hop` is told to peers, so that what they send back continues the count. `signal` ends the attempt early, as when the runner stops.
 */
export type PerformCall = {
  readonly content: Json;
  readonly key: string;
  readonly connection: PerformConnection | null;
  readonly timeoutMs: number;
  readonly at: number;
  readonly hop: number;
  readonly signal: AbortSignal;
};

/**
 * How an attempt ended. `retry` is safe to do again; `unknown` may or may not have taken effect and is for a person
 * unless the peer tells repeats apart. `afterMs` is the time the peer asked us to wait (Retry-After): it holds for
 * the whole connection. `params` never hold secrets, addresses with queries, or what the other side wrote.
 */
export type PerformResult =
  | { readonly type: "ok"; readonly result: Json }
  | { readonly type: "retry"; readonly code: ErrorCode; readonly params: ErrorParams; readonly afterMs?: number }
  | { readonly type: "failed"; readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly type: "unknown"; readonly code: ErrorCode; readonly params: ErrorParams; readonly afterMs?: number };

/**
 * What makes the calls of one kind. `idempotency` is the least that holds for all its calls; a call's own, decided
 * by its node and stamped on its row, may be stronger and is what counts after a crash.
 */
export type Performer = {
  readonly idempotency: Idempotency;
  perform(call: PerformCall): Promise<PerformResult>;
};
