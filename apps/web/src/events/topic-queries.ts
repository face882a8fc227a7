import type { Environment } from "@orderloom/schema/ids";

/**
 * The areas of the router whose answers a topic may have changed. A topic is `environment:kind[:id]`, or
 * `control:kind` for what both environments share. Unknown kinds change nothing we show.
 */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  order: ["orders"],
  orders: ["orders"],
  run: ["runs"],
  runs: ["runs", "letters"],
  turns: ["runs", "letters"],
  approval: ["approvals"],
  approvals: ["approvals"],
  quarantine: ["quarantine"],
  conflicts: ["quarantine"],
  stock: ["stock"],
  imports: ["imports"],
  import: ["imports"],
  proof: ["proof"],
  notices: ["notices"],
  calls: ["calls", "reports", "mails", "settings"],
  flow: ["flows"],
  flows: ["flows"],
  presence: ["presence"],
  comments: ["comments"],
  connections: ["connections", "quarantine"],
  holds: ["connections"],
  people: ["people", "account"],
  chains: ["chains"],
  calendars: ["calendars", "schedules"],
  fields: ["fields", "orders"],
  machines: ["machines", "orders"],
  tokens: ["tokens"],
  settings: ["settings", "account", "demo"],
};

/** The areas to read again after hints, for a tab that shows one environment. */
export function areasOf(topics: readonly string[], environment: Environment): ReadonlySet<string> {
  const areas = new Set<string>();
  for (const topic of topics) {
    const [where, kind = ""] = topic.split(":");
    if (where !== environment && where !== "control") continue;
    for (const area of Object.hasOwn(AREAS, kind) ? (AREAS[kind] ?? []) : []) areas.add(area);
  }
  return areas;
}
