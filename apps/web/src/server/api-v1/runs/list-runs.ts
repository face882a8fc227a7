import { Id } from "@orderloom/schema/ids";
import { RunStatus } from "@orderloom/schema/run/run";
import { listRuns as queryRuns } from "@orderloom/store/runs/run-list";
import { z } from "zod";
import { answer, defineRoute } from "../define-route.ts";
import { pageKey, pageOf } from "../page-of.ts";

const Query = z.strictObject({
  status: RunStatus.optional(),
  flowId: Id.optional(),
  orderId: Id.optional(),
  after: pageKey(Id),
});

/** Runs, newest first, open and ended in one list. */
export const listRuns = defineRoute({
  scope: "runs:read",
  summary: "Lists runs, newest first, open and ended in one list.",
  answers: { 200: "A page of runs." },
  query: Query,
  async handle({ query: wish, scope, transaction }) {
    const runs = await transaction((tx) => queryRuns(tx, { ...scope, ...wish }));
    return answer(pageOf(runs, ({ id }) => id));
  },
});
