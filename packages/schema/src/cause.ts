import { z } from "zod";
import { Id } from "./ids.ts";

/**
 * Why a change happened: a step of a run, a person, or a connection or token that brought news. Never absent. A
 * token's `eventId` is null when it did something itself (saved a flow) instead of bringing news.
 */
export const Cause = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("run"), runId: Id, step: z.string() }),
  z.strictObject({ type: z.literal("person"), personId: z.string() }),
  z.strictObject({ type: z.literal("connection"), connectionId: Id, eventId: Id }),
  z.strictObject({ type: z.literal("token"), tokenId: Id, eventId: Id.nullable() }),
  z.strictObject({ type: z.literal("system"), name: z.string() }),
]);
export type Cause = z.infer<typeof Cause>;
