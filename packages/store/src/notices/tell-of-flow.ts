import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { newId } from "../orders/identity.ts";

const INSERT = insertion("notices", ["bucket", "id", "person_id", "step", "title", "body", "at", "flow_id"]);

/** A person to be told, and the moment by the database's clock. */
export type PersonToTell = { readonly personId: string; readonly at: string };

/** What people are told of a flow. `step` names the occasion. */
export type FlowNews = {
  readonly step: "review" | "comment";
  readonly flowId: Id;
  readonly title: LocalizedText;
  readonly body: LocalizedText;
};

/** Writes one line that leads to a flow into the notices of each of these people. */
export function tellOfFlow(tx: Tx, people: readonly PersonToTell[], { step, flowId, title, body }: FlowNews): void {
  if (people.length === 0) return;
  const rows = people.map(({ personId, at }) => {
    const id = newId();
    return { bucket: bucketOf(id), id, person_id: personId, step, title, body, at, flow_id: flowId };
  });
  sendRows(tx, INSERT, rows);
  tx.topics.add(`${tx.env}:notices`);
}
