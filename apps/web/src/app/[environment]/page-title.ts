import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

type Key =
  | "notices.title"
  | "account.title"
  | "connections.title"
  | "people.title"
  | "people.tokensTitle"
  | "settings.title"
  | "mails.title"
  | "shell.flows"
  | "orders.title"
  | "orderActs.merge.page"
  | "imports.title"
  | "stock.title"
  | "machines.title"
  | "customFields.title"
  | "stock.warehouses.title"
  | "stock.counts.title"
  | "trouble.proof.title"
  | "runs.title"
  | "schedules.title"
  | "templates.title"
  | "help.title"
  | "chains.title"
  | "calendars.title"
  | "approvals.title"
  | "trouble.unknown.title"
  | "trouble.effects.title"
  | "trouble.letters.title"
  | "trouble.quarantine.title";

/** `generateMetadata` of a page whose title is one of our sentences. */
export function pageTitle(key: Key): () => Promise<Metadata> {
  return async () => ({ title: (await getTranslations())(key) });
}
