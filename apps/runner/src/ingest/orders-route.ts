import { Id } from "@orderloom/schema/ids";
import { IncomingOrder } from "@orderloom/schema/order/order";
import type { TokenScope } from "@orderloom/schema/permission";
import { HOP_HEADER, readHop } from "@orderloom/schema/run/hop";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { acceptedBody, statusOf } from "./answer-accepted.ts";
import { readJsonBody } from "./read-json-body.ts";
import { isList, parseMany } from "./read-many.ts";
import type { Requests } from "./requests.ts";
import { requireBearer } from "./require-bearer.ts";
import { submitOrders } from "./submit-orders.ts";

const OrderMessage = z.strictObject({ shopId: Id, order: IncomingOrder });

/**
 * `POST /v1/orders`: one order or many, in the standard order model. Needs a bearer token with the scope; an order is
 * known by its number and time of change, and `Idempotency-Key` makes a repeat of the whole request harmless.
 */
export function registerOrderRoutes(app: FastifyInstance, ingest: Requests): void {
  app.post("/v1/orders", async (request, reply) => {
    const bearer = await requireBearer(request, { ingest, scope: "orders:write" satisfies TokenScope });
    const messages = parseMany(readJsonBody(request), OrderMessage).map((message, index) => ({
      ...message,
      key: orderKey(request, { message, index }),
      occurredAt: message.order.externalUpdatedAt ?? message.order.times.placedAt,
    }));
    const hop = readHop(request.headers[HOP_HEADER]);
    const results = await submitOrders(messages, { ingest, bearer, hop });
    return reply.status(statusOf(results)).send(acceptedBody(results, isList(request)));
  });
}

function orderKey(
  request: FastifyRequest,
  { message, index }: { message: z.infer<typeof OrderMessage>; index: number },
): string {
  const given = request.headers["idempotency-key"];
  if (typeof given === "string" && given !== "") return `${given.slice(0, 150)}:${index}`;
  const { externalNo, externalUpdatedAt, state } = message.order;
  return `${externalNo}:${state}:${externalUpdatedAt ?? ""}`;
}
