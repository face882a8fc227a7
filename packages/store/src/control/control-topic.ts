import type { ControlTx } from "../database/database.ts";

/** What readers of control data keep in memory and must read again. */
export type ControlTopic =
  | "control:flows"
  | "control:presence"
  | "control:comments"
  | "control:connections"
  | "control:people"
  | "control:tokens"
  | "control:chains"
  | "control:calendars"
  | "control:machines"
  | "control:fields"
  | "control:settings";

/** Tells listeners, once the transaction has committed, what changed. */
export function tellControl(tx: ControlTx, topic: ControlTopic): void {
  tx.topics.add(topic);
}
