import { z } from "zod";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id in canonical lower-case UUID form. */
export const Id = z.string().regex(UUID);
export type Id = z.infer<typeof Id>;

/** True for a canonical lower-case UUID. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** How many buckets the data tables are cut into; an order and all it owns share one. */
export const BUCKET_COUNT = 64;
/**
 * The bucket of an id: the low six bits of its last byte, 0–63. Everything an order owns has an id with the
 * order's bucket, so one bucket holds a whole order.
 */
export function bucketOf(id: Id): number {
  return Number.parseInt(id.slice(-2), 16) & (BUCKET_COUNT - 1);
}

/** The same id moved into `bucket`, for ids made for things that an order owns. */
export function withBucket(id: Id, bucket: number): Id {
  const last = (Number.parseInt(id.slice(-2), 16) & ~(BUCKET_COUNT - 1)) | bucket;
  return id.slice(0, -2) + last.toString(16).padStart(2, "0");
}

/** The two worlds of an installation: live 正式 moves real goods, sandbox 沙箱 never does. */
export const ENVIRONMENTS = ["live", "sandbox"] as const;
export const Environment = z.enum(ENVIRONMENTS);
export type Environment = z.infer<typeof Environment>;
