import type { Words } from "../../words.ts";
import type { mails as zh } from "../zh/mails.ts";

export const mails = {
  title: "Undelivered mail",
  to: "To",
  through: "through “{name}”",
  about: "For",
  forInvite: "Invitation",
  forPassword: "Password link",
  why: "Why it did not go out",
  at: "When",
  erased: "Erased",
  actions: "Actions",
  retry: "Send again",
  retried: "On its way again",
  dismiss: "Put aside",
  dismissed: "Taken off the list",
  retryTitle: "Send it again?",
  retryText: "This mail may have arrived already; then the recipient gets it twice.",
  emptyTitle: "Nothing undelivered",
  emptyText: "A mail that did not go out after all its attempts is listed here, and administrators are told.",
} as const satisfies Words<typeof zh>;
