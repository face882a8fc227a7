import type { Words } from "../../words.ts";
import type { tokens as zh } from "../zh/tokens.ts";

export const tokens = {
  create: "New token",
  intro: "For other systems and the command line. A token works in this environment only.",
  name: "Name",
  nameExample: "e.g. ERP order push",
  hint: "Token",
  scopes: "May",
  lastUsed: "Last used",
  expires: "Expires",
  noEnd: "Does not expire",
  days: "{days} days",
  state: "State",
  states: { active: "Active", expired: "Expired", revoked: "Revoked" },
  submit: "Make token",
  ready: "Token made",
  note: "Shown this once. Keep it somewhere safe now.",
  revoke: "Revoke",
  revokeTitle: "Revoke “{name}”?",
  revokeText: "Systems that use it lose access at once. This cannot be undone.",
  emptyTitle: "No API tokens yet",
  emptyText: "Make one to let another system push orders, or to import flows from the command line.",
  scopeNames: {
    orders_write: "Write orders",
    orders_read: "Read orders",
    events_write: "Write events",
    flows_read: "Read flows",
    flows_write: "Import and publish flows",
    runs_read: "Read runs",
    connections_write: "Create connections",
  },
} as const satisfies Words<typeof zh>;
