import { paramsOfMark } from "@orderloom/schema/run/failure-mark";
import { inTransaction } from "@orderloom/store/database/database";
import { listLetterGroups } from "@orderloom/store/letters/letter-groups";
import { nodeTitle } from "../orders/with-node-titles.ts";
import { procedure } from "../trpc.ts";

/** The causes of dead letters, the latest first. */
export const letterGroupsProcedure = procedure("run.read").query(async ({ ctx }) => {
  const groups = await inTransaction(ctx.db, ctx.environment, (tx) => listLetterGroups(tx, ctx.signedIn.scope));
  const items = groups.map(({ node, mark, ...group }) => ({
    ...group,
    node: node && nodeTitle(node),
    params: paramsOfMark(mark),
  }));
  return { items };
});
