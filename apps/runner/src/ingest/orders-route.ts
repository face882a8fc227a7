import { createHash } from "node:crypto";
import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { IncomingOrder, Moment } from "@orderloom/schema/order";
import type { TokenScope } from "@orderloom/schema/permission";
import type { AcceptItem } from "@orderloom/store/accept/message";
import type { TokenBearer } from "@orderloom/store/tokens";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { acceptedBody, statusOf } from "./answer-accepted.ts";
import type { Ingest } from "./ingest.ts";
import { readJsonBody } from "./read-json-body.ts";
import { requireBearer } from "./require-bearer.ts";

const OrderMessage = z.strictObject({ shopId: Id, order: IncomingOrder });
/** An event names its own key; an order without one is known by its number and time of change. */
const EventMessage = z.strictObject({
  shopId: Id,
  key: z.string().min(1).max(200),
  occurredAt: Moment,
  order: IncomingOrder,
});

type Message = z.infer<typeof OrderMessage> & { readonly key: string; readonly occurredAt: string };

/**
 * `POST /v1/orders` and `POST /v1/events`: one order or many, in the standard order model. Needs a bearer token with
 * the scope; `Idempotency-Key` makes a repeat of the whole request harmless.
 */
export function registerOrderRoutes(app: FastifyInstance, ingest: Ingest): void {
  app.post("/v1/orders", async (request, reply) => {
    const bearer = await requireBearer(request, { ingest, scope: "orders:write" satisfies TokenScope });
    const messages = parseMany(readJsonBody(request), OrderMessage).map((message, index) => ({
      ...message,
      key: orderKey(request, { message, index }),
      occurredAt: message.order.externalUpdatedAt ?? message.order.times.placedAt,
    }));
    const results = await submitAll({ ingest, bearer, messages });
    return reply.status(statusOf(results)).send(acceptedBody(results, isList(request)));
  });
  app.post("/v1/events", async (request, reply) => {
    const bearer = await requireBearer(request, { ingest, scope: "events:write" satisfies TokenScope });
    const messages = parseMany(readJsonBody(request), EventMessage);
    const results = await submitAll({ ingest, bearer, messages });
    return reply.status(statusOf(results)).send(acceptedBody(results, isList(request)));
  });
}

function parseMany<Schema extends z.ZodType>(body: unknown, schema: Schema): z.output<Schema>[] {
  const list = z.array(schema).min(1).max(LIMITS.ingestBatch);
  const parsed = list.safeParse(Array.isArray(body) ? body : [body]);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 10).map(({ path, code }) => ({ path: path.join("."), code }));
  throw new OrderloomError("invalid_input", { params: { issues } });
}

async function submitAll(many: { ingest: Ingest; bearer: TokenBearer; messages: readonly Message[] }) {
  const { ingest, bearer, messages } = many;
  const items = await Promise.all(messages.map((message) => toItem(message, { ingest, bearer })));
  return await Promise.all(items.map((item) => ingest.submit(bearer.environment, item)));
}

async function toItem(message: Message, from: { ingest: Ingest; bearer: TokenBearer }): Promise<AcceptItem> {
  const shop = await from.ingest.findShop(from.bearer.environment, message.shopId);
  const { shopIds } = from.bearer.scope;
  if (shop === null || (shopIds !== null && !shopIds.includes(shop.id)))
    throw new OrderloomError("not_found", { params: { shopId: message.shopId } });
  const rawBody = Buffer.from(JSON.stringify(message.order));
  const bodyHash = createHash("sha256").update(rawBody).digest("hex");
  return {
    type: "event",
    source: { type: "token", tokenId: from.bearer.id },
    rawBody,
    mediaType: "application/json",
    shop: { id: shop.id, zone: shop.zone },
    event: { key: `api:${message.key}`, bodyHash, occurredAt: message.occurredAt, order: message.order },
  };
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

function isList(request: FastifyRequest): boolean {
  return Buffer.isBuffer(request.body) && request.body.toString("latin1", 0, 64).trimStart().startsWith("[");
}
