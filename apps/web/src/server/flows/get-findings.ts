import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { getDraft } from "@orderloom/store/flows/drafts";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { checkApprovers } from "./check-approvers.ts";
import { checkReferences } from "./check-references.ts";

/**
 * What is wrong with the saved draft that only the server can know: what it names here, and who could approve. `params`
 * are those that were looked at, by node: once they are others, what was found says nothing of them.
 */
export const getFindingsProcedure = procedure("flow.read")
  .input(z.strictObject({ flowId: Id }))
  .query(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      const draft = await getDraft(tx, input.flowId);
      if (!draft) throw new OrderloomError("not_found", { params: input });
      const { nodes } = draft.graph;
      const problems = [...(await checkReferences(tx, draft.graph)), ...(await checkApprovers(tx, draft.graph))];
      const about = new Set(problems.flatMap((problem) => problem.nodes));
      const params = nodes.flatMap((node) => (about.has(node.id) ? [[node.id, node.params] as const] : []));
      return { problems, params: new Map(params) };
    }),
  );
