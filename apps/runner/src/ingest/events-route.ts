import { Id } from "@orderloom/schema/ids";
import { BusinessEvent } from "@orderloom/schema/order/event";
import { IncomingOrder, Moment } from "@orderloom/schema/order/order";
import { OrderReport } from "@orderloom/schema/order/order-report";
import type { TokenScope } from "@orderloom/schema/permission";
import { IncomingRefund } from "@orderloom/schema/refund/refund";
import { HOP_HEADER, readHop } from "@orderloom/schema/run/hop";
import type { AcceptResult } from "@orderloom/store/accept/accept";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { acceptedBody, statusOf } from "./answer-accepted.ts";
import { readJsonBody } from "./read-json-body.ts";
import { isList, parseMany } from "./read-many.ts";
import type { Requests } from "./requests.ts";
import { requireBearer } from "./require-bearer.ts";
import { type BusinessMessage, submitBusinessEvent } from "./submit-business-event.ts";
import { type Sender, submitOrders } from "./submit-orders.ts";
import { type RefundMessage, submitRefund } from "./submit-refund.ts";
import { type ReportMessage, submitReport } from "./submit-report.ts";

const head = { shopId: Id, key: z.string().min(1).max(200), occurredAt: Moment };

/** How an order is named that is not told whole; one of both. */
const names = { orderKey: z.string().min(1).max(200).optional(), externalNo: z.string().min(1).max(128).optional() };

type Names = { readonly orderKey?: string | undefined; readonly externalNo?: string | undefined };

function hasOneName({ orderKey, externalNo }: Names): boolean {
  return (orderKey === undefined) !== (externalNo === undefined);
}

/** An event is the order as it is now, what was asked about an order that is known, how far one is, or news about some number. */
const EventMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.undefined().optional(), ...head, order: IncomingOrder }),
  z
    .strictObject({
      type: z.literal("RefundRequested"),
      ...head,
      ...names,
      refund: IncomingRefund,
    })
    .refine(hasOneName, { path: ["orderKey"] }),
  z
    .strictObject({ type: z.literal("OrderReport"), ...head, ...names, ...OrderReport.shape })
    .refine(hasOneName, { path: ["orderKey"] }),
  z.strictObject({
    type: z.literal("BusinessEvent"),
    ...head,
    shopId: Id.optional(),
    ...BusinessEvent.shape,
    data: BusinessEvent.shape.data.default({}),
  }),
]);
type EventMessage = z.infer<typeof EventMessage>;

/**
 * `POST /v1/events`: one event or many, each under the sender's own key. Needs a bearer token with the scope. The
 * orders among them are taken first, so that a request may bring an order together with what is asked about it.
 */
export function registerEventRoutes(app: FastifyInstance, ingest: Requests): void {
  app.post("/v1/events", async (request, reply) => {
    const bearer = await requireBearer(request, { ingest, scope: "events:write" satisfies TokenScope });
    const messages = parseMany(readJsonBody(request), EventMessage);
    const hop = readHop(request.headers[HOP_HEADER]);
    const results = await submitEvents(messages, { ingest, bearer, hop });
    return reply.status(statusOf(results)).send(acceptedBody(results, isList(request)));
  });
}

async function submitEvents(messages: readonly EventMessage[], from: Sender): Promise<readonly AcceptResult[]> {
  const orders = messages.flatMap((message, index) => (message.type === undefined ? [{ message, index }] : []));
  const taken = await submitOrders(
    orders.map(({ message }) => message),
    from,
  );
  const results = new Map(orders.map(({ index }, place) => [index, taken[place]]));
  for (const [index, message] of messages.entries()) {
    if (message.type === "RefundRequested") results.set(index, await submitRefund(nameOrder(message), from));
    if (message.type === "OrderReport") results.set(index, await submitReport(toReport(message), from));
    if (message.type === "BusinessEvent") results.set(index, await submitBusinessEvent(toBusiness(message), from));
  }
  return messages.flatMap((_, index) => results.get(index) ?? []);
}

function toBusiness(message: Extract<EventMessage, { type: "BusinessEvent" }>): BusinessMessage {
  const { shopId, key, occurredAt, name, about, data } = message;
  return { shopId, key, event: { name, about, occurredAt, data } };
}

function nameOrder(message: Extract<EventMessage, { type: "RefundRequested" }>): RefundMessage {
  const { shopId, key, occurredAt, refund } = message;
  return { shopId, key, occurredAt, refund, order: nameOf(message) };
}

function toReport({ type: _, shopId, key, occurredAt, orderKey, externalNo, ...report }: Report): ReportMessage {
  return { shopId, key, occurredAt, report, order: nameOf({ orderKey, externalNo }) };
}

type Report = Extract<EventMessage, { type: "OrderReport" }>;

function nameOf({ orderKey, externalNo = "" }: Names): RefundMessage["order"] {
  return orderKey === undefined ? { externalNo } : { orderKey };
}
