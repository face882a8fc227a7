import { createHash } from "node:crypto";
import { CHANNEL_ADAPTERS } from "@orderloom/nodes/channels";
import { IncomingOrder } from "@orderloom/schema/order/order";
import { HOP_HEADER, readHop } from "@orderloom/schema/run/hop";
import type { Reread, ToReread } from "@orderloom/store/quarantine/reread-kept";
import { checkBodyShape } from "./body-shape.ts";

/** Reads a message once more that was kept for a person, by what is known now. Never throws. */
export function rereadMessage(message: ToReread): Reread {
  const { bytes: rawBody, headers, receivedAt, meanings, type } = message;
  const shape = checkBodyShape(rawBody);
  if (!shape.ok) return { ok: false, reason: `body_${shape.reason}` };
  const adapter = type === null ? undefined : CHANNEL_ADAPTERS[type];
  const read = adapter ? adapter.toEvent({ rawBody, headers, receivedAt, meanings }) : readStandard(rawBody);
  return read.ok ? { ...read, hop: readHop(headers[HOP_HEADER]) } : read;
}

/** What a token brought is kept in the standard model; a refund or an event of a key is no order and stays kept. */
function readStandard(rawBody: Buffer): Reread {
  const read = IncomingOrder.safeParse(parse(rawBody));
  if (!read.success) return { ok: false, reason: "no_order" };
  const order = read.data;
  const bodyHash = createHash("sha256").update(rawBody).digest("hex");
  const occurredAt = order.externalUpdatedAt ?? order.times.placedAt;
  return { ok: true, event: { key: `api:${bodyHash}`, bodyHash, occurredAt, order } };
}

function parse(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString("utf8"));
  } catch {
    return null;
  }
}
