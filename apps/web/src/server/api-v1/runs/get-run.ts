import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { getRun as queryRun } from "@orderloom/store/runs/run-queries";
import { z } from "zod";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";

const Params = z.object({ runId: Id });

/** One run with its first turns. A token has no role, so every personal value in them is masked away. */
export const getRun = defineRoute({
  scope: "runs:read",
  summary: "Reads a run with its first turns; personal values in them are masked away.",
  answers: { 200: "The run." },
  params: Params,
  async handle({ params: { runId }, scope, transaction }) {
    const run = await transaction((tx) => queryRun(tx, keys(), { runId, roles: [], ...scope }));
    if (!run) throw new OrderloomError("not_found", { params: { runId } });
    return answer(run);
  },
});
