import type { History, HistoryStep } from "./history.ts";

/** What a person just did to the graph: an edit, or taking one back, or doing it again. */
export type HistoryNews = {
  readonly type: "done" | "undone" | "redone";
  readonly name: HistoryStep["name"];
  /** The step goes on from the one before: typing. */
  readonly isMore: boolean;
};

/** What happened between two looks at the history; null when nothing did. */
export function historyNews(before: History, after: History): HistoryNews | null {
  const last = after.past.at(-1);
  const taken = after.future.at(-1);
  if (taken && after.future.length > before.future.length) return { type: "undone", name: taken.name, isMore: false };
  if (!last || last === before.past.at(-1)) return null;
  const again = before.future.at(-1);
  const isRedo = again?.at === last.at && after.future.length === before.future.length - 1;
  return { type: isRedo ? "redone" : "done", name: last.name, isMore: after.past.length === before.past.length };
}
