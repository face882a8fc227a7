import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { shopifyOrder } from "../product/shopify-order.ts";
import { HOOK_SECRET } from "./prepare-crash.ts";

export type Sender = {
  /** Orders for which a 2xx came back, by the channel's number. */
  readonly acknowledged: ReadonlySet<string>;
  /** Sends one more order at once; resolves with its number when it is acknowledged. */
  readonly sendOne: () => Promise<string>;
  /** Sends an order whose run ends its runner ({@link KILLER_ORDERS}); it counts nowhere. Resolves when it is taken. */
  readonly sendKiller: () => Promise<string>;
  /** Sends until every order is acknowledged, resending as a channel would. */
  readonly finish: () => Promise<void>;
  /** Begins no further order, and resolves when those begun are acknowledged. */
  readonly end: () => Promise<void>;
  /** Lets go of everything at once. */
  readonly stop: () => void;
};

const RESEND_MS = { first: 50, most: 500 } as const;
/** A sender that waits for its next order looks up this often whether it is still wanted to. */
const LOOK_UP_MS = 200;

/**
 * Sends orders at a steady pace through whatever happens to the runners: no answer or a refusal means the same
 * message again, to the next address, under the same delivery id, until it is acknowledged.
 */
export function startSender(to: {
  readonly urls: readonly string[];
  /** How many. */
  readonly orders: number;
  /** How many of this shop were sent before; 0 without it. */
  readonly before?: number;
  readonly perSecond: number;
  /** The most orders under way at a time; more than ever wait makes the load open: it does not slow down with us. */
  readonly senders: number;
  /** Told of each order when it is acknowledged. */
  readonly onTaken?: (externalNo: string) => void;
}): Sender {
  const acknowledged = new Set<string>();
  const { before = 0 } = to;
  const state = { next: before, killers: 0, orders: before + to.orders, stopped: false, paced: true };
  const startedAt = performance.now();
  const untilTaken = async (serial: number): Promise<string> => {
    let restMs: number = RESEND_MS.first;
    for (let tries = 0; !state.stopped; tries += 1) {
      const url = to.urls[(serial + tries) % to.urls.length] ?? "";
      if (await isAcknowledged(url, serial)) break;
      await sleep(restMs);
      restMs = Math.min(RESEND_MS.most, restMs * 2);
    }
    return externalNo(serial);
  };
  const deliver = async (serial: number): Promise<string> => {
    const number = await untilTaken(serial);
    if (!state.stopped) {
      acknowledged.add(number);
      to.onTaken?.(number);
    }
    return number;
  };
  const work = async (): Promise<void> => {
    while (!state.stopped && state.next < state.orders) {
      const serial = state.next;
      state.next += 1;
      const due = startedAt + ((serial - before) * 1_000) / to.perSecond;
      for (let left = 1; state.paced && !state.stopped && left > 0; ) {
        left = due - performance.now();
        if (left > 0) await sleep(Math.min(LOOK_UP_MS, left));
      }
      await deliver(serial);
    }
  };
  const all = Promise.all(Array.from({ length: to.senders }, work));
  const hurry = async (): Promise<void> => {
    state.paced = false;
    await all;
  };
  return {
    acknowledged,
    sendOne: () => {
      state.next += 1;
      return deliver(state.next - 1);
    },
    sendKiller: () => {
      state.killers += 1;
      return untilTaken(FIRST_KILLER + state.killers);
    },
    finish: hurry,
    end: () => {
      state.orders = state.next;
      return hurry();
    },
    stop: () => {
      state.stopped = true;
    },
  };
}

const FIRST_NUMBER = 7_000_000;
const FIRST_KILLER = 2_000_000;
/** How the numbers of those begin whose runs end their runner; no other order comes so far. */
export const KILLER_ORDERS = "9";

function externalNo(serial: number): string {
  return String(FIRST_NUMBER + serial);
}

async function isAcknowledged(url: string, serial: number): Promise<boolean> {
  const body = shopifyOrder({ id: FIRST_NUMBER + serial, total: "12.00" });
  try {
    const response = await fetch(url, {
      method: "POST",
      signal: AbortSignal.timeout(10_000),
      headers: {
        "content-type": "application/json",
        "x-shopify-topic": "orders/paid",
        "x-shopify-webhook-id": `delivery-${serial}`,
        "x-shopify-hmac-sha256": createHmac("sha256", HOOK_SECRET).update(body).digest("base64"),
      },
      body,
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
