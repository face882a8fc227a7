import { OrderloomError } from "@orderloom/schema/error";
import type { TokenScope } from "@orderloom/schema/permission";
import type { StockOutcome } from "@orderloom/schema/stock/stock-act";
import { StockMessage } from "@orderloom/schema/stock/stock-message";
import { isNarrowed } from "@orderloom/store/people/row-scope";
import type { TokenBearer } from "@orderloom/store/people/tokens";
import type { FastifyInstance } from "fastify";
import { readJsonBody } from "./read-json-body.ts";
import { isList, parseMany } from "./read-many.ts";
import type { Requests } from "./requests.ts";
import { requireBearer } from "./require-bearer.ts";

/**
 * `POST /v1/stock`: one act on stock or many, for owners that are no orders yet. Needs a bearer token with the scope
 * that sees all shops and warehouses, as pieces are taken from any. Answers 200 after the commit; whether there was
 * enough is in the outcome. Acts of one request on one key are done in their order.
 */
export function registerStockRoute(app: FastifyInstance, ingest: Requests): void {
  app.post("/v1/stock", async (request, reply) => {
    const bearer = await requireBearer(request, { ingest, scope: "stock:write" satisfies TokenScope });
    if (isNarrowed(bearer.scope)) throw new OrderloomError("forbidden");
    const messages = parseMany(readJsonBody(request), StockMessage);
    const outcomes = await actInTurn(ingest, bearer, messages);
    return reply.status(200).send(isList(request) ? { results: outcomes } : outcomes[0]);
  });
}

async function actInTurn(
  ingest: Requests,
  { id: tokenId, environment }: TokenBearer,
  messages: readonly StockMessage[],
): Promise<readonly StockOutcome[]> {
  const lastOf = new Map<string, Promise<StockOutcome>>();
  const outcomes = messages.map((message) => {
    const act = (): Promise<StockOutcome> => ingest.actOnStock(environment, { tokenId, message });
    const before = lastOf.get(message.key);
    const outcome = before ? before.then(act) : act();
    lastOf.set(message.key, outcome);
    return outcome;
  });
  return await Promise.all(outcomes);
}
