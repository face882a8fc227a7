import type { Cause } from "@orderloom/schema/cause";
import type { Id } from "@orderloom/schema/ids";
import type { Language } from "@orderloom/schema/language";
import type { Currency } from "@orderloom/schema/money";
import { INITIAL_MERGE_POLICY, type MergePolicy } from "@orderloom/schema/order/merge-orders";
import { INITIAL_NUMBER_RULE, type NumberRule } from "@orderloom/schema/order/number-rule";
import { INITIAL_STOCK_POLICY, StockPolicy } from "@orderloom/schema/stock/stock-policy";
import { sql } from "drizzle-orm";
import type { ControlTx } from "../database/database.ts";
import { type DEMO_STATES, settings } from "../tables/control/settings.ts";
import { recordAct } from "./control-audit.ts";
import { tellControl } from "./control-topic.ts";

/** Whether the demonstration data of the sandbox was never made, is there, or was taken away for good. */
export type DemoState = (typeof DEMO_STATES)[number];

/** The installation's own settings. `zone` is an IANA name; language, zone and currency are every person's defaults. */
export type Settings = {
  readonly organisation: string;
  readonly language: Language;
  readonly zone: string;
  readonly currency: Currency;
  readonly demo: DemoState;
  /** The mail connections for invitations and notices of either environment; null sends no mails. */
  readonly liveMailId: Id | null;
  readonly sandboxMailId: Id | null;
  /** The name beside the sender's address; empty for the address alone. */
  readonly mailSender: string;
  readonly stock: StockPolicy;
  readonly orderNumbers: NumberRule;
  readonly merge: MergePolicy;
};

/** The settings as they were installed, before anybody changes them. */
export const INITIAL_SETTINGS: Settings = {
  organisation: "",
  language: "zh",
  zone: "Asia/Shanghai",
  currency: "CNY",
  demo: "absent",
  liveMailId: null,
  sandboxMailId: null,
  mailSender: "",
  stock: INITIAL_STOCK_POLICY,
  orderNumbers: INITIAL_NUMBER_RULE,
  merge: INITIAL_MERGE_POLICY,
};

/** The settings in force. */
export async function getSettings(tx: ControlTx): Promise<Settings> {
  const [row] = await tx.drizzle.select().from(settings);
  if (!row) return INITIAL_SETTINGS;
  const { id: _, updatedAt: __, ...kept } = row;
  return {
    ...kept,
    stock: StockPolicy.parse(kept.stock ?? {}),
    orderNumbers: kept.orderNumbers ?? INITIAL_NUMBER_RULE,
    merge: kept.merge ?? INITIAL_MERGE_POLICY,
  };
}

/** What is changed of the settings; of the stock policy, the numbers named alone. */
export type SettingsChange = Partial<Omit<Settings, "stock">> & { readonly stock?: Partial<StockPolicy> };

/** Changes the given settings and leaves the others. */
export async function changeSettings(
  tx: ControlTx,
  input: { readonly change: SettingsChange; readonly cause: Cause },
): Promise<void> {
  const { change, cause } = input;
  const { stock, ...plain } = change;
  // Merged where it stands: whoever changes another number at the same moment is not undone.
  const merged = stock && {
    stock: sql`(coalesce(${settings.stock}::jsonb, '{}') || ${JSON.stringify(stock)}::jsonb)::json`,
  };
  await tx.drizzle
    .insert(settings)
    .values({
      ...INITIAL_SETTINGS,
      orderNumbers: null,
      merge: null,
      ...plain,
      stock: { ...INITIAL_STOCK_POLICY, ...stock },
    })
    .onConflictDoUpdate({ target: settings.id, set: { ...plain, ...merged, updatedAt: sql`now()` } });
  await recordAct(tx, { code: "settings.changed", params: change, subject: "settings", subjectId: "1", cause });
  tellControl(tx, "control:settings");
}
