import { GraphId } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { getFlow } from "@orderloom/store/flows/flow-queries";
import { getVersion } from "@orderloom/store/flows/versions";
import { decidingClauses } from "@orderloom/store/lenses/deciding-clauses";
import { isNarrowed } from "@orderloom/store/people/row-scope";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const WEEK_MS = 7 * 86_400_000;

/**
 * Which clauses of a node's rule or rows of its table decided in the last 7 days, in the version in force here, with
 * the node as that version has it. Null where none is in force or it has no such node, and for who may not see all
 * orders: figures over all shops would tell of the others.
 */
export const readDecisionsProcedure = procedure("flow.read")
  .input(z.strictObject({ flowId: Id, node: GraphId }))
  .query(({ ctx, input: { flowId, node } }) => {
    if (isNarrowed(ctx.signedIn.scope)) return null;
    return inTransaction(ctx.db, ctx.environment, async (tx) => {
      const publication = (await getFlow(tx, flowId))?.publication;
      const version = publication && (await getVersion(tx, publication.versionId));
      const published = version?.graph.nodes.find(({ id }) => id === node);
      if (!publication || !version || !published) return null;
      const { versionId, number } = publication;
      return { number, published, ...(await decidingClauses(tx, { flowId, versionId, node, lastMs: WEEK_MS })) };
    });
  });
