import type { StoryCode } from "@orderloom/schema/messages/changes";
import type { StoryLine } from "./order-row.ts";

/** Sentences that name the flow or the person themselves: to say it again below would be noise. */
const TELLING: ReadonlySet<StoryCode> = new Set([
  "run.done",
  "run.failed",
  "run.cancelled",
  "approval.approved",
  "approval.rejected",
]);

/** Whether the sentence already says why it happened. */
export function tellsItsCause(code: StoryCode): boolean {
  return TELLING.has(code);
}

type Line = Pick<StoryLine, "code" | "runId" | "failure">;

/** Leaves out the reason of a failed call where the run failed of it: the line of the run says it. */
export function sayOnce<Told extends Line>(lines: readonly Told[]): readonly Told[] {
  const said = new Set(lines.filter(({ code }) => code === "run.failed").map(reasonOf));
  return lines.map((line) =>
    line.code === "call.failed" && said.has(reasonOf(line)) ? { ...line, failure: null } : line,
  );
}

function reasonOf({ runId, failure }: Line): string {
  return `${runId} ${failure?.code}`;
}
