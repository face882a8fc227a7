import { OrderloomError } from "@orderloom/schema/error";
import type { FastifyInstance } from "fastify";
import type { Requests } from "../ingest/requests.ts";
import { requireBearer } from "../ingest/require-bearer.ts";

/** `GET /v1/orders/{id}`: the facts of an order, nothing personal, for the token's environment. */
export function registerReadRoutes(app: FastifyInstance, ingest: Requests): void {
  app.get<{ Params: { id: string } }>("/v1/orders/:id", async (request) => {
    const bearer = await requireBearer(request, { ingest, scope: "orders:read" });
    const order = await ingest.readOrder(bearer, request.params.id);
    if (order === null) throw new OrderloomError("not_found");
    return order;
  });
}
