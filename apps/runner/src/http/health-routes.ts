import type { FastifyInstance } from "fastify";
import type { Behind } from "./face.ts";

/** `/healthz`: the process answers. `/readyz`: it can do its work. `/metrics`: its numbers for Prometheus. */
export function registerHealthRoutes(
  app: FastifyInstance,
  { ping, notReadyBecause, metrics }: Pick<Behind, "ping" | "metrics" | "notReadyBecause">,
): void {
  app.get("/healthz", async () => {
    await ping();
    return { ok: true };
  });
  app.get("/readyz", async (_request, reply) => {
    const reason = await notReadyBecause();
    return reply.status(reason === null ? 200 : 503).send({ ok: reason === null, reason });
  });
  app.get("/metrics", async (_request, reply) => {
    const { contentType, text } = await metrics();
    return reply.header("content-type", contentType).send(text);
  });
}
