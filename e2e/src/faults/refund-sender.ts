import { setTimeout as sleep } from "node:timers/promises";
export type RefundSender = {
  /** Told of each order that was taken; of one in so many, refunds are asked. */
  readonly onTaken: (externalNo: string) => void;
  /** Requests that were acknowledged, by the number of their order. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** Resolves when everything that was begun is acknowledged. */
  readonly end: () => Promise<void>;
  readonly stop: () => void;
};

/** One order in so many; minor units, of an order that paid 1,200: only one of the two may be paid. */
const EVERY = 5;
const ASKED = [700, 701];
const RESEND_MS = 200;

/** Asks for two refunds of every fifth order, of which the order can pay one; each request again until it is taken. */
export function startRefundSender(to: {
  readonly urls: readonly string[];
  readonly token: string;
  readonly shopId: string;
}): RefundSender {
  const acknowledged = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  const state = { orders: 0, stopped: false };
  const ask = async (externalNo: string, index: number): Promise<void> => {
    const body = JSON.stringify({
      type: "RefundRequested",
      shopId: to.shopId,
      key: `refund-${externalNo}-${index}`,
      occurredAt: "2026-11-22T00:00:00.000Z",
      externalNo,
      refund: { kind: "refund_only", amount: ASKED[index], currency: "CNY", externalNo: `${externalNo}-${index}` },
    });
    for (let tries = index; !state.stopped; tries += 1) {
      const url = to.urls[tries % to.urls.length] ?? "";
      if (await isTaken(url, { token: to.token, body })) break;
      await sleep(RESEND_MS);
    }
    if (!state.stopped) acknowledged.set(externalNo, (acknowledged.get(externalNo) ?? 0) + 1);
  };
  return {
    acknowledged,
    onTaken: (externalNo) => {
      state.orders += 1;
      if (state.orders % EVERY !== 0) return;
      for (const index of ASKED.keys()) {
        const asking = ask(externalNo, index).finally(() => underWay.delete(asking));
        underWay.add(asking);
      }
    },
    end: async () => {
      await Promise.all(underWay);
    },
    stop: () => {
      state.stopped = true;
    },
  };
}

async function isTaken(url: string, { token, body }: { token: string; body: string }): Promise<boolean> {
  try {
    const headers = { authorization: `Bearer ${token}` };
    const signal = AbortSignal.timeout(10_000);
    const response = await fetch(`${url}/v1/events`, { method: "POST", headers, body, signal });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
