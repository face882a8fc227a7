import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { HOOK_SECRET } from "./prepare-crash.ts";

export type Sender = {
  /** Orders for which a 2xx came back, by the channel's number. */
  readonly acknowledged: ReadonlySet<string>;
  /** Sends until every order is acknowledged, resending as a channel would. */
  readonly finish: () => Promise<void>;
  readonly stop: () => void;
};

const RESEND_MS = 50;

/**
 * Sends orders at a steady pace through whatever happens to the runner: no answer or a refusal means the same
 * message again, under the same delivery id, until it is acknowledged.
 */
export function startSender(to: {
  readonly url: string;
  readonly orders: number;
  readonly perSecond: number;
  readonly senders: number;
}): Sender {
  const acknowledged = new Set<string>();
  const state = { next: 0, stopped: false, paced: true };
  const startedAt = performance.now();
  const work = async (): Promise<void> => {
    while (!state.stopped && state.next < to.orders) {
      const serial = state.next;
      state.next += 1;
      const due = startedAt + (serial * 1_000) / to.perSecond;
      while (state.paced && !state.stopped && performance.now() < due) await sleep(10);
      while (!state.stopped && !(await isAcknowledged(to.url, serial))) await sleep(RESEND_MS);
      if (!state.stopped) acknowledged.add(externalNo(serial));
    }
  };
  const all = Promise.all(Array.from({ length: to.senders }, work));
  return {
    acknowledged,
    finish: async () => {
      state.paced = false;
      await all;
    },
    stop: () => {
      state.stopped = true;
    },
  };
}

const FIRST_NUMBER = 7_000_000;

function externalNo(serial: number): string {
  return String(FIRST_NUMBER + serial);
}

async function isAcknowledged(url: string, serial: number): Promise<boolean> {
  const body = orderBody(serial);
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

function orderBody(serial: number): string {
  return JSON.stringify({
    id: FIRST_NUMBER + serial,
    name: `#${serial}`,
    test: false,
    currency: "CNY",
    total_price: "12.00",
    financial_status: "paid",
    fulfillment_status: null,
    cancelled_at: null,
    created_at: "2026-11-20T10:00:00Z",
    updated_at: "2026-11-20T10:05:00Z",
    processed_at: "2026-11-20T10:00:00Z",
    email: "demo@example.com",
    shipping_address: {
      name: "Demo Person",
      phone: "19900000000",
      address1: "1 Demo Road",
      city: "Hangzhou",
      country_code: "CN",
    },
    line_items: [
      { id: 1, title: "Tea", sku: "TEA-001", quantity: 1, price: "12.00", grams: 420, total_discount: "0.00" },
    ],
  });
}
