import { Json } from "@orderloom/schema/json";
import { z } from "zod";

/** A name for something taken out of an answer; `status` is always there. */
export const ExtractName = z.string().regex(/^(?!status$)[A-Za-z][A-Za-z0-9_]{0,63}$/);

/**
 * What a call does, fixed when its turn is committed. `repeatable`: doing it again does no harm, by its method or
 * because the service drops repeats of an Idempotency-Key. Only what `extract` names is kept of the answer.
 */
export const HttpContent = z.strictObject({
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
  path: z.string(),
  query: z.record(z.string(), z.string()),
  body: Json,
  successStatuses: z.array(z.int()),
  extract: z.record(ExtractName, z.string()),
  repeatable: z.boolean(),
});
export type HttpContent = z.infer<typeof HttpContent>;

/** What comes back from a call that succeeded. */
export const HttpResult = z.strictObject({ status: z.int(), extracted: z.record(z.string(), Json) });
export type HttpResult = z.infer<typeof HttpResult>;
