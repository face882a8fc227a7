import type { ChannelAdapter } from "@orderloom/nodes/channel/channel-adapter";
import { CHANNEL_ADAPTERS } from "@orderloom/nodes/channels";
import { HOP_HEADER, readHop } from "@orderloom/schema/hop";
import type { Environment } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { AcceptItem } from "@orderloom/store/accept/message";
import type { OpenConnection } from "@orderloom/store/connections/connection-queries";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuse } from "../http/refuse.ts";
import { answerAccepted } from "./answer-accepted.ts";
import { checkBodyShape } from "./body-shape.ts";
import type { Ingest } from "./ingest.ts";

/**
 * `POST /v1/hooks/{connectionId}`: a channel tells us something. The signature is checked on the raw bytes before
 * anything reads them; what is signed and cannot be read is kept, because the channel will not send it again.
 */
export function registerHookRoute(app: FastifyInstance, ingest: Ingest): void {
  app.post<{ Params: { connectionId: string } }>("/v1/hooks/:connectionId", async (request, reply) => {
    const connection = await ingest.findConnection(request.params.connectionId);
    const adapter = connection === null ? undefined : CHANNEL_ADAPTERS[connection.type];
    if (connection === null || connection.shop === null || adapter === undefined) {
      return refuse(request, reply, { code: "connection_unknown" });
    }
    if (connection.secrets.length === 0) return refuse(request, reply, { code: "connection_secret_missing" });
    if (connection.paused) return refuse(request, reply, { code: "unavailable" });
    const message = { rawBody: bodyOf(request), headers: request.headers };
    if (message.rawBody.length > LIMITS.webhookBodyBytes) {
      return refuse(request, reply, { code: "too_large", params: { limit: LIMITS.webhookBodyBytes } });
    }
    if (adapter.verify({ ...message, secrets: connection.secrets }) !== "ok") {
      return refuse(request, reply, { code: "signature_invalid" });
    }
    const item = toItem(connection, { shop: connection.shop, adapter, message });
    return await submit(reply, { ingest, environment: connection.environment, item });
  });
}

type ShopConnection = {
  readonly shop: NonNullable<OpenConnection["shop"]>;
  readonly adapter: ChannelAdapter;
  readonly message: { readonly rawBody: Buffer; readonly headers: FastifyRequest["headers"] };
};

function toItem(connection: OpenConnection, { shop, adapter, message }: ShopConnection): AcceptItem {
  const arrived = {
    source: { type: "connection", connectionId: connection.id },
    rawBody: message.rawBody,
    mediaType: message.headers["content-type"] ?? "application/octet-stream",
  } as const;
  const unreadable = (reason: string): AcceptItem => ({ ...arrived, type: "unreadable", shopId: shop.id, reason });
  const shape = checkBodyShape(message.rawBody);
  if (!shape.ok) return unreadable(`body_${shape.reason}`);
  const read = adapter.toEvent({ ...message, receivedAt: new Date().toISOString() });
  if (!read.ok) return unreadable(read.reason);
  const hop = readHop(message.headers[HOP_HEADER]);
  return { ...arrived, type: "event", shop: { id: shop.id, zone: shop.zone }, event: read.event, hop };
}

async function submit(
  reply: FastifyReply,
  message: { ingest: Ingest; environment: Environment; item: AcceptItem },
): Promise<FastifyReply> {
  const result = await message.ingest.submit(message.environment, message.item);
  return answerAccepted(reply, result);
}

function bodyOf(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
