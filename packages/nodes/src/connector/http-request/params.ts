import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";
import { ExtractName, HttpContent } from "./http-content.ts";

const Template = z.string().max(LIMITS.templateBytes);

export const HttpRequestParams = z.strictObject({
  connectionId: Id.meta({ widget: "connection", connectionType: "http" }),
  method: HttpContent.shape.method.default("POST"),
  /** A Liquid template below the connection's base URL; what it inserts is percent-encoded. */
  path: Template.min(1).startsWith("/").meta({ widget: "template" }),
  query: z.record(z.string().min(1).max(100), Template).default({}).meta({ templates: true }),
  /** JSON whose strings are Liquid templates; empty for no body. */
  body: Template.default("").meta({ widget: "template", multiline: true }),
  /** Empty for any status from 200 to 299. */
  successStatuses: z.array(z.int().min(200).max(599)).max(20).default([]),
  /** Name of an output → path into the answer, e.g. `data.id`. */
  extract: z.record(ExtractName, z.string().min(1).max(200)).default({}),
  /** The service drops repeats of an Idempotency-Key, so an attempt without an answer may be made again. */
  deduplicates: z.boolean().default(false),
  /** Where the request that undoes this one goes when the run fails later; empty where nothing undoes it. */
  undoPath: Template.default("").meta({ widget: "template" }),
  undoMethod: HttpContent.shape.method.default("DELETE"),
  undoBody: Template.default("").meta({ widget: "template", multiline: true }),
});
export type HttpRequestParams = z.infer<typeof HttpRequestParams>;
