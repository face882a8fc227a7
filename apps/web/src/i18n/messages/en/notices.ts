import type { Words } from "../../words.ts";
import type { notices as zh } from "../zh/notices.ts";

export const notices = {
  title: "Notifications",
  unreadOnly: "Unread",
  all: "All",
  markAll: "Mark all as read",
  unread: "Unread",
  notice: "Notice",
  order: "Order",
  time: "When",
  sealed: "Erased together with the order’s personal data",
  markOne: "Mark as read",
  emptyTitle: "No notifications",
  emptyText: "What a flow’s “Notify” node sends to you or to one of your roles appears here.",
  allReadTitle: "All caught up",
  allReadText: "Nothing unread.",
  byProduct: "Orderloom",
  toMails: "See undelivered mail",
  toFlow: "Open the flow",
} as const satisfies Words<typeof zh>;
