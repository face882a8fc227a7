import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import type { FastifyRequest } from "fastify";
import { z } from "zod";

/** Reads a body that brings one message or a list of them. Throws `invalid_input` with the first ten issues. */
export function parseMany<Schema extends z.ZodType>(body: unknown, schema: Schema): z.output<Schema>[] {
  const list = z.array(schema).min(1).max(LIMITS.ingestBatch);
  const parsed = list.safeParse(Array.isArray(body) ? body : [body]);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 10).map(({ path, code }) => ({ path: path.join("."), code }));
  throw new OrderloomError("invalid_input", { params: { issues } });
}

/** Whether the request brought a list, and so is answered with one. */
export function isList(request: FastifyRequest): boolean {
  return Buffer.isBuffer(request.body) && request.body.toString("latin1", 0, 64).trimStart().startsWith("[");
}
