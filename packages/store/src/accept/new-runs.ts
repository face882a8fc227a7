import type { Id } from "@orderloom/schema/ids";
import type { EventType, OrderEvent } from "@orderloom/schema/order/event";
import type { PublishedVersion } from "../flows/versions.ts";
import { newIdBeside } from "../orders/identity.ts";
import type { ClaimedRun } from "../runs/claim-runs.ts";
import type { Lane } from "../tables/data/runs.ts";
import type { StoredInput } from "../turns/stored-input.ts";
import { causeOf } from "./message.ts";
import type { Happening, OrderWork } from "./order-work.ts";

/**
 * A run that something which happened starts, as the loop would claim it, and the lane it waits in until then.
 * `stored` is its input as it lies in the row, where that holds something sealed.
 */
export type NewRun = { readonly run: ClaimedRun; readonly lane: Lane; readonly stored?: StoredInput };

/** Which versions wait for an event, and from which of their nodes. */
export type Listeners = ReadonlyMap<EventType, readonly Listener[]>;

type Listener = {
  readonly flowId: Id;
  readonly versionId: Id;
  readonly node: string;
  readonly shopIds: readonly string[] | null;
  readonly lane: Lane;
  /** Since when the version is in force, ISO 8601. */
  readonly since: string;
};

/** Looks the published versions up by what they wait for. One that may not begin at once has its runs held. */
export function listenersOf(published: readonly PublishedVersion[]): Listeners {
  const listeners = new Map<EventType, Listener[]>();
  for (const version of published) {
    const { flowId, versionId, triggers, paused, maxWorking, oneOpenRunPer, publishedAt: since } = version;
    const lane = paused || maxWorking !== null || oneOpenRunPer !== null ? "held" : "fresh";
    for (const { node, spec } of triggers) {
      for (const type of spec.events) {
        const known = listeners.get(type) ?? [];
        listeners.set(type, [...known, { flowId, versionId, node, shopIds: spec.shopIds, lane, since }]);
      }
    }
  }
  return listeners;
}

/** A run for every version that waits for what happened to the order, in the order it happened. */
export function newRuns(
  listeners: Listeners,
  { order, happenings }: Pick<OrderWork, "order" | "happenings">,
  at: string,
): readonly NewRun[] {
  return happenings.flatMap((happening) =>
    (listeners.get(happening.event.type) ?? [])
      .filter(({ shopIds }) => shopIds === null || shopIds.includes(order.shopId))
      .filter(({ since }) => happening.message.item.isHistory !== true || since <= order.placedAt)
      .map((listener) => ({ lane: listener.lane, run: newRun(listener, happening, { order, at }) })),
  );
}

function newRun(
  { flowId, versionId, node }: Listener,
  { event, message }: Happening,
  { order, at }: { order: OrderWork["order"]; at: string },
): ClaimedRun {
  const input: { type: "start"; node: string; event: OrderEvent } = { type: "start", node, event };
  return {
    id: newIdBeside(event.orderId),
    orderId: event.orderId,
    flowId,
    versionId,
    seq: 0,
    starts: 0,
    personal: false,
    state: null,
    input,
    later: [],
    order,
    cause: causeOf(message.item.source, message.eventId),
    startedAt: at,
    child: null,
    retryOf: null,
    hop: message.item.hop ?? 0,
  };
}
