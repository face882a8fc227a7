import type { FastifyInstance } from "fastify";
import type { ServerDeps } from "./server-deps.ts";

/** `/healthz`: the process answers. `/readyz`: it can do its work. `/metrics`: its numbers for Prometheus. */
export function registerHealthRoutes(
  app: FastifyInstance,
  deps: Pick<ServerDeps, "metrics" | "notReadyBecause">,
): void {
  app.get("/healthz", () => ({ ok: true }));
  app.get("/readyz", async (_request, reply) => {
    const reason = await deps.notReadyBecause();
    deps.metrics.ready.set(reason === null ? 1 : 0);
    return reply.status(reason === null ? 200 : 503).send({ ok: reason === null, reason });
  });
  app.get("/metrics", async (_request, reply) => {
    const text = await deps.metrics.registry.metrics();
    return reply.header("content-type", deps.metrics.registry.contentType).send(text);
  });
}
