import { CATALOGUE } from "@orderloom/nodes/definitions";
import { assertNever } from "@orderloom/schema/error";
import { nodeKey } from "@orderloom/schema/graph/node";
import type { LocalizedText } from "@orderloom/schema/language";
import type { StoryLine } from "@orderloom/store/orders/order-timeline";
import type { StoryCause, StoryNode } from "@orderloom/store/timeline/story-cause";

/** A cause as screens show it: a node by its title, an id only where a link needs it. */
export type ShownCause =
  | {
      readonly type: "run";
      readonly runId: string;
      readonly flow: string | null;
      readonly version: number | null;
      readonly node: LocalizedText | null;
    }
  | Exclude<StoryCause, { type: "run" }>;

export type ShownLine = Omit<StoryLine, "cause" | "node"> & {
  readonly cause: ShownCause;
  readonly node: LocalizedText | null;
};

/** Names nodes as people see them, so that a screen of words needs no catalogue of nodes in the browser. */
export function withNodeTitles({ cause, node, ...line }: StoryLine): ShownLine {
  return { ...line, cause: shownCause(cause), node: node && nodeTitle(node) };
}

/** A cause with its node named. */
export function shownCause(cause: StoryCause): ShownCause {
  switch (cause.type) {
    case "run": {
      const { runId, run, node } = cause;
      const flow = run?.flowName ?? null;
      return { type: "run", runId, flow, version: run?.versionNumber ?? null, node: node && nodeTitle(node) };
    }
    case "person":
    case "connection":
    case "token":
    case "system":
      return cause;
    default:
      return assertNever(cause);
  }
}

/** What a node is called: the name it was given, or what its kind is called. */
export function nodeTitle({ name, type, typeVersion }: StoryNode): LocalizedText {
  if (name !== "") return { zh: name, en: name };
  return CATALOGUE.get(nodeKey(type, typeVersion))?.labels.title ?? { zh: type, en: type };
}
