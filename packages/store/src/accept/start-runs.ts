import type { EventType, OrderEvent } from "@orderloom/schema/event";
import { bucketOf } from "@orderloom/schema/ids";
import type { Row } from "../binary-rows.ts";
import type { Tx } from "../database.ts";
import { flowCounts, writeFlowCounts } from "../flow-count.ts";
import { newIdBeside } from "../identity.ts";
import { insertion, sendRows } from "../statement.ts";
import type { Lane } from "../tables/data/runs.ts";
import type { PublishedVersion } from "../versions.ts";
import { causeOf } from "./message.ts";
import type { Happening, OrderWork } from "./order-work.ts";

const INSERT = insertion("runs", [
  "bucket",
  "id",
  "order_id",
  "flow_id",
  "version_id",
  "status",
  "lane",
  "pending",
  "personal",
  "seq",
  "starts",
  "cause",
  "started_at",
]);

/**
 * Starts a run for every published version that waits for what happened, in the order it happened. Where something
 * else says when a run may begin (the flow is paused, only so many may work at once), it is held from the start.
 */
export function startRuns(
  tx: Tx,
  input: {
    readonly published: readonly PublishedVersion[];
    readonly works: readonly Pick<OrderWork, "order" | "happenings">[];
    readonly at: string;
  },
): number {
  const listeners = listenersOf(input.published);
  const counts = flowCounts();
  const rows = input.works.flatMap((work) =>
    work.happenings.flatMap((happening) =>
      (listeners.get(happening.event.type) ?? [])
        .filter(({ shopIds }) => shopIds === null || shopIds.includes(work.order.shopId))
        .map((listener) => {
          const { flowId, versionId } = listener;
          counts.add({ flowId, versionId, node: "", port: "started" });
          return runRow(listener, happening, input.at);
        }),
    ),
  );
  sendRows(tx, INSERT, rows);
  writeFlowCounts(tx, counts, input.at);
  return rows.length;
}

type Listener = {
  readonly flowId: string;
  readonly versionId: string;
  readonly node: string;
  readonly shopIds: readonly string[] | null;
  readonly lane: Lane;
};

function listenersOf(published: readonly PublishedVersion[]): ReadonlyMap<EventType, Listener[]> {
  const listeners = new Map<EventType, Listener[]>();
  for (const { flowId, versionId, triggers, paused, maxWorking, oneOpenRunPer } of published) {
    const lane = paused || maxWorking !== null || oneOpenRunPer !== null ? "held" : "fresh";
    for (const { node, spec } of triggers) {
      for (const type of spec.events) {
        const known = listeners.get(type) ?? [];
        listeners.set(type, [...known, { flowId, versionId, node, shopIds: spec.shopIds, lane }]);
      }
    }
  }
  return listeners;
}

function runRow(listener: Listener, { event, message }: Happening, at: string): Row {
  const input: { type: "start"; node: string; event: OrderEvent } = { type: "start", node: listener.node, event };
  return {
    bucket: bucketOf(event.orderId),
    id: newIdBeside(event.orderId),
    order_id: event.orderId,
    flow_id: listener.flowId,
    version_id: listener.versionId,
    status: "ready",
    lane: listener.lane,
    pending: [input],
    personal: false,
    seq: 0,
    starts: 0,
    cause: causeOf(message.item.source, message.eventId),
    started_at: at,
  };
}
