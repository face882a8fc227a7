import { randomUUID } from "node:crypto";
import type { StockMessage } from "@orderloom/schema/stock/stock-message";

/** A buyer who wants one piece until it is paid for, each known by a key of its own. */
export function wantOne(sku: string): StockMessage {
  const lines = [{ sku, channel: null, channelSkuId: null, quantity: 1 }];
  const choice = { lines, warehouse: null, useBuffer: false };
  return {
    key: randomUUID(),
    buyer: null,
    act: { op: "reserve", ...choice, partial: false, purpose: "unpaid", minutes: null },
  };
}

/** Somebody who only looks whether there is a piece. */
export function lookFor(sku: string): StockMessage {
  const lines = [{ sku, channel: null, channelSkuId: null, quantity: 1 }];
  return { key: randomUUID(), buyer: null, act: { op: "check", lines, warehouse: null, useBuffer: false } };
}

/** The bytes of one request to the runner. */
export function stockRequest(token: string, body: StockMessage | readonly StockMessage[]): Buffer {
  const text = JSON.stringify(body);
  return Buffer.from(
    `POST /v1/stock HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
}
