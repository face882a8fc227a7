import type { Words } from "../../words.ts";
import type { together as zh } from "../zh/together.ts";

export const together = {
  present: "Who else has this flow open",
  you: "You, in another window",
  here: "{name} has this flow open",
  atNode: "{name} is at “{node}”",
  title: "Comments",
  tab: "Comments",
  tabOpen: "Comments {count}",
  menu: "All comments",
  close: "Close the comments",
  none: "No comments yet.",
  noneHere: "No comments yet. Ask or suggest something about this node; name a colleague with @ to tell them.",
  noneInFlow: "No comments yet. Write one about the whole flow here, or select a node and open “Comments”.",
  write: "Comment, @ names a colleague",
  writeOfFlow: "Comment on the whole flow, @ names a colleague",
  writeAnswer: "Answer, @ names a colleague",
  send: "Send",
  answer: "Answer",
  resolve: "Resolve",
  reopen: "Open again",
  resolvedBy: "Resolved by {name}",
  withResolved: "With resolved ones",
  ofFlow: "The whole flow",
  ofGone: "A node that was removed",
  openThreads: "{count, plural, one {# open comment} other {# open comments}}",
} as const satisfies Words<typeof zh>;
