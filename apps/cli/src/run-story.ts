import { Id } from "@orderloom/schema/ids";
import type { Language } from "@orderloom/schema/language";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { Failure, RunStatus } from "@orderloom/schema/run/run";
import { z } from "zod";
import { RUN_STATUS_LABELS } from "./run-words.ts";
import { table } from "./table.ts";

const Step = z.looseObject({
  node: z.string(),
  phase: z.enum(["visit", "resume"]),
  port: z.string().nullable(),
  waits: z.string().nullable(),
  failure: Failure.nullable(),
});
type Step = z.output<typeof Step>;

/** A run as the API shows it, with the turns it took. */
export const ShownRun = z.looseObject({
  id: Id,
  flowName: z.string(),
  versionNumber: z.number(),
  orderNo: z.string().nullable(),
  status: RunStatus,
  startedAt: z.string(),
  turns: z.array(z.looseObject({ at: z.string(), trace: z.array(Step) })),
});
type ShownRun = z.output<typeof ShownRun>;

/** Where the run went, step after step, for people. */
export function runStory(run: ShownRun, language: Language): string {
  const head = [
    run.id,
    run.flowName,
    `v${run.versionNumber}`,
    run.orderNo ?? "",
    RUN_STATUS_LABELS[run.status][language],
  ];
  const steps = run.turns.flatMap(({ at, trace }) => trace.map((step) => [at, step.node, endOf(step, language)]));
  return [head.filter((text) => text !== "").join("  "), "", table(steps)].join("\n");
}

function endOf({ port, waits, failure }: Step, language: Language): string {
  if (failure) return `✗ ${errorSentence(failure.code, failure.params, language)}`;
  if (waits) return `… ${waits}`;
  return port === null ? "" : `→ ${port}`;
}
