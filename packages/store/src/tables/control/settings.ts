import { LANGUAGES } from "@orderloom/schema/language";
import type { MergePolicy } from "@orderloom/schema/order/merge-orders";
import type { NumberRule } from "@orderloom/schema/order/number-rule";
import type { StockPolicy } from "@orderloom/schema/stock/stock-policy";
import { sql } from "drizzle-orm";
import { check, json, smallint, text, uuid } from "drizzle-orm/pg-core";
import { oneOf, updatedAt } from "./columns.ts";
import { connections } from "./connections.ts";
import { control } from "./schema.ts";

/** Whether the demonstration data of the sandbox was never made, is there, or was taken away for good. */
export const DEMO_STATES = ["absent", "loaded", "removed"] as const;

/** The installation's own settings: one row. */
export const settings = control.table(
  "settings",
  {
    id: smallint("id").primaryKey().default(1),
    organisation: text("organisation").notNull().default(""),
    language: text("language", { enum: LANGUAGES }).notNull().default("zh"),
    zone: text("zone").notNull().default("Asia/Shanghai"),
    currency: text("currency").notNull().default("CNY"),
    /** The mail servers for invitations (live) and for notices of either environment; null sends no mails. */
    liveMailId: uuid("live_mail_id").references(() => connections.id),
    sandboxMailId: uuid("sandbox_mail_id").references(() => connections.id),
    /** The name beside the sender's address; empty shows the address alone. */
    mailSender: text("mail_sender").notNull().default(""),
    demo: text("demo", { enum: DEMO_STATES }).notNull().default("absent"),
    /** Null while nobody has set any of it. */
    stock: json("stock").$type<StockPolicy>(),
    orderNumbers: json("order_numbers").$type<NumberRule>(),
    merge: json("merge").$type<MergePolicy>(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check("settings_one_row_check", sql`${t.id} = 1`),
    check("settings_language_check", oneOf(t.language, LANGUAGES)),
    check("settings_demo_check", oneOf(t.demo, DEMO_STATES)),
  ],
);
