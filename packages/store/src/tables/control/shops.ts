import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { CHANNELS } from "@orderloom/schema/order/order";
import { check, index, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, oneOf } from "./columns.ts";
import { control } from "./schema.ts";

/** One seller's place on one channel. Permanent: orders take their identity from it. */
export const shops = control.table(
  "shops",
  {
    id: uuid("id").primaryKey(),
    environment: text("environment", { enum: ENVIRONMENTS }).notNull(),
    channel: text("channel", { enum: CHANNELS }).notNull(),
    name: text("name").notNull(),
    /** IANA zone of the shop's wall clock and the currency it sells in. */
    zone: text("zone").notNull(),
    currency: text("currency").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("shops_environment_name_idx").on(t.environment, t.name, t.id),
    check("shops_environment_check", oneOf(t.environment, ENVIRONMENTS)),
  ],
);
