import type { ChannelAdapter } from "@orderloom/nodes/channel/channel-adapter";
import { CHANNEL_ADAPTERS } from "@orderloom/nodes/channels";
import type { Environment } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { HOP_HEADER, readHop } from "@orderloom/schema/run/hop";
import type { AcceptItem, UnreadableItem } from "@orderloom/store/accept/message";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuse } from "../http/refuse.ts";
import { answerAccepted } from "./answer-accepted.ts";
import { checkBodyShape } from "./body-shape.ts";
import type { GuardedRequests } from "./guard-requests.ts";
import type { HookConnection } from "./requests.ts";

/**
 * `POST /v1/hooks/{connectionId}`: a channel tells us something. The signature is checked on the raw bytes before
 * anything reads them; what is signed and cannot be read is kept, because the channel will not send it again.
 */
export function registerHookRoute(app: FastifyInstance, ingest: GuardedRequests): void {
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
    // Before anything is done for it: refusing a flood must be cheap.
    if (!ingest.hasRoom({ source: { type: "connection", connectionId: connection.id }, rawBody: message.rawBody })) {
      return refuse(request, reply, { code: "too_many_requests" });
    }
    if (adapter.verify({ ...message, secrets: connection.secrets }) !== "ok") {
      return refuse(request, reply, { code: "signature_invalid" });
    }
    const item = toItem(connection, { shop: connection.shop, adapter, message });
    return await submit(reply, { ingest, environment: connection.environment, item });
  });
}

type ShopConnection = {
  readonly shop: NonNullable<HookConnection["shop"]>;
  readonly adapter: ChannelAdapter;
  readonly message: { readonly rawBody: Buffer; readonly headers: FastifyRequest["headers"] };
};

function toItem(connection: HookConnection, { shop, adapter, message }: ShopConnection): AcceptItem {
  const arrived = {
    source: { type: "connection", connectionId: connection.id },
    rawBody: message.rawBody,
    mediaType: message.headers["content-type"] ?? "application/octet-stream",
    headers: keptHeaders(adapter, message),
  } as const;
  const unreadable = (why: Pick<UnreadableItem, "reason" | "unknown">): AcceptItem => ({
    ...arrived,
    type: "unreadable",
    shopId: shop.id,
    ...why,
  });
  const shape = checkBodyShape(message.rawBody);
  if (!shape.ok) return unreadable({ reason: `body_${shape.reason}` });
  const read = adapter.toEvent({ ...message, receivedAt: new Date().toISOString(), meanings: connection.meanings });
  if (!read.ok) {
    const { reason, unknown } = read;
    return unreadable({ reason, ...(unknown && { unknown }) });
  }
  const hop = readHop(message.headers[HOP_HEADER]);
  return { ...arrived, type: "event", shop: { id: shop.id, zone: shop.zone }, event: read.event, hop };
}

/** What reading it again would need of the headers, should it be kept. */
function keptHeaders(
  adapter: ChannelAdapter,
  { headers }: ShopConnection["message"],
): Readonly<Record<string, string>> {
  const kept = [...adapter.keptHeaders, HOP_HEADER].flatMap((name): [string, string][] => {
    const value = headers[name];
    return typeof value === "string" ? [[name, value.slice(0, HEADER_CHARS)]] : [];
  });
  return Object.fromEntries(kept);
}

const HEADER_CHARS = 300;

async function submit(
  reply: FastifyReply,
  message: { ingest: GuardedRequests; environment: Environment; item: AcceptItem },
): Promise<FastifyReply> {
  const result = await message.ingest.submit(message.environment, message.item);
  return answerAccepted(reply, result);
}

function bodyOf(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
