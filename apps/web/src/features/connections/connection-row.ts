import type { JsonObject } from "@orderloom/schema/json";

/** A connection as the screen shows it. */
export type ConnectionRow = {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly shop: {
    readonly id: string;
    readonly name: string;
    readonly currency: string;
    readonly zone: string;
  } | null;
  readonly settings: JsonObject;
  readonly paused: boolean;
  readonly hasSecret: boolean;
  /** Until when the former secret is accepted besides the one in force; null when it is not. */
  readonly formerSecretUntil: string | null;
  readonly createdAt: string;
  readonly hookUrl: string | null;
};
