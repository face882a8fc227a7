import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { newId } from "../orders/identity.ts";

/** What happened how often in this transaction, to be added to a version's figures. */
export type FlowCounts = {
  readonly add: (what: { flowId: Id; versionId: Id; node: string; port: string }) => void;
  readonly rows: (at: string) => readonly Row[];
};

/** Collects figures so that a batch writes one row for each version, node and port, however many runs it moved. */
export function flowCounts(): FlowCounts {
  const counts = new Map<string, { flow_id: Id; version_id: Id; node: string; port: string; count: number }>();
  return {
    add({ flowId, versionId, node, port }) {
      const key = `${versionId}:${node}:${port}`;
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { flow_id: flowId, version_id: versionId, node, port, count: 1 });
    },
    rows: (at) =>
      [...counts.values()].map((row) => {
        const id = newId();
        return { bucket: bucketOf(id), id, ...row, at };
      }),
  };
}

export const INSERT_FLOW_COUNTS = insertion("flow_counts", [
  "bucket",
  "id",
  "flow_id",
  "version_id",
  "node",
  "port",
  "count",
  "at",
]);

/** Writes the collected figures. */
export function writeFlowCounts(tx: Tx, counts: FlowCounts, at: string): void {
  sendRows(tx, INSERT_FLOW_COUNTS, counts.rows(at));
}
