import type { MergePolicy } from "@orderloom/schema/order/merge-orders";
import type { NumberRule } from "@orderloom/schema/order/number-rule";
import type { StockPolicy } from "@orderloom/schema/stock/stock-policy";

/** A mail connection to choose. */
export type MailChoice = {
  readonly id: string;
  readonly name: string;
  readonly paused: boolean;
  readonly environment: "live" | "sandbox";
};

/** The settings as the screen shows them. */
export type SettingsRow = {
  readonly organisation: string;
  readonly language: "zh" | "en";
  readonly zone: string;
  readonly currency: string;
  readonly liveMailId: string | null;
  readonly sandboxMailId: string | null;
  readonly mailSender: string;
  readonly stock: StockPolicy;
  readonly orderNumbers: NumberRule;
  readonly merge: MergePolicy;
  readonly mails: readonly MailChoice[];
};
