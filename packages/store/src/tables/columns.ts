import { customType, smallint, uuid } from "drizzle-orm/pg-core";
import { moment } from "./control/columns.ts";

/** Bytes as Postgres keeps them; `Buffer` on our side. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A transaction's number, by which "what is new" is asked without missing a commit that was slow. */
export const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/** The first column of every data table's primary key: `bucketOf` the order (or of the row itself without one). */
export const bucket = () => smallint("bucket").notNull();

/** The row's own id, a UUIDv7 in the order's bucket. */
export const rowId = () => uuid("id").notNull();

/** A moment that is always there. */
export const momentNotNull = (name: string) => moment(name).notNull();
