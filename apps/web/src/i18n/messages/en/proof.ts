import type { Words } from "../../words.ts";
import type { proof as zh } from "../zh/proof.ts";

export const proof = {
  title: "Proof",
  intro:
    "Everything that came in, is ordered or lies in stock is held against its own history, row by row: what changed each minute, all of it about once an hour, and now if you ask.",
  checkAll: "Check everything",
  progress: "{done} of {all} parts, {looked} rows",
  stop: "Stop",
  green: "All of it adds up: {looked} rows were looked at.",
  since: "No part was looked at longer ago than",
  found: "{count} rows do not add up.",
  notYet: "Not all was looked at yet: {seen} of {all} parts.",
  rule: "Rule",
  looked: "Rows looked at",
  open: "Wrong",
  lookedSince: "All looked at since",
  showOver: "Show what adds up again or was explained",
  nothingEver: "Nothing was ever found to be wrong.",
  findings: "Rows that do not add up",
  subject: "Of",
  expected: "Should be",
  foundValue: "Is",
  foundAt: "Found",
  state: "What became of it",
  gone: "Adds up again",
  settled: "Explained: {reason}",
  settle: "Explain",
  settleTitle: "Explain {subject}",
  settleText:
    "It no longer counts as wrong for as long as it stays as it is. When it changes it is shown and told again.",
  reason: "Why it may stand",
  reasonHint: "Corrected by hand before go-live, checked by finance",
} as const satisfies Words<typeof zh>;
