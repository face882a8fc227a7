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
  readonly createdAt: string;
  readonly hookUrl: string | null;
};
