import { BUCKET_COUNT } from "@orderloom/schema/ids";

/**
 * SQL that reads the bucket off an id, as `bucketOf` does: `id` is an expression of type uuid. A statement that finds
 * rows by it names their bucket, as long as it stands in a materialized part or beside the row it is compared with.
 */
export function bucketOfId(id: string): string {
  return `(get_byte(uuid_send(${id}), 15) & ${BUCKET_COUNT - 1})::smallint`;
}
