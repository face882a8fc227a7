import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { newId, newIdBeside } from "../orders/identity.ts";

/** A person to be told, and the moment by the database's clock. */
export type PersonToTell = { readonly personId: string; readonly at: string };

/** What the product itself tells people. `step` names the occasion; the line leads to the order, call or flow it names. */
export type News = {
  readonly step: string;
  readonly title: LocalizedText;
  readonly body: LocalizedText;
  readonly orderId?: Id | null;
  readonly callId?: Id;
  readonly flowId?: Id;
};

const INSERT = insertion("notices", [
  "bucket",
  "id",
  "person_id",
  "step",
  "title",
  "body",
  "at",
  "order_id",
  "call_id",
  "flow_id",
]);

/** Writes a line into the notices of each of these people. */
export function tellPeople(tx: Tx, people: readonly PersonToTell[], news: News): void {
  if (people.length === 0) return;
  const { step, title, body, orderId = null, callId = null, flowId = null } = news;
  const beside = orderId ?? callId;
  const rows = people.map(({ personId, at }) => {
    const id = beside === null ? newId() : newIdBeside(beside);
    const about = { order_id: orderId, call_id: callId, flow_id: flowId };
    return { bucket: bucketOf(id), id, person_id: personId, step, title, body, at, ...about };
  });
  sendRows(tx, INSERT, rows);
  tx.topics.add(`${tx.env}:notices`);
}
