import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { getVersion } from "@orderloom/store/flows/versions";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { publishGraph } from "./publish-graph.ts";
import { type Publishing, publishedOrProblems } from "./publishing.ts";
import { VersionNote } from "./version-note.ts";

const Input = z.strictObject({ flowId: Id, number: z.int().positive(), note: VersionNote });

/**
 * Brings an earlier version back into force here, as a new version with its graph. It is checked again: what it names
 * may be gone since. The draft stays as it is.
 */
export const rollBackProcedure = procedure("flow.publish")
  .input(Input)
  .mutation(({ ctx, input: { flowId, number, note } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx): Promise<Publishing> => {
      const version = await getVersion(tx, { flowId, number });
      if (!version) throw new OrderloomError("not_found", { params: { flowId, number } });
      // The way out of trouble is not barred by tests; what it names here still has to be there.
      const back = { flowId, graph: version.graph, note, restores: number, despiteTests: true, cause: ctx.cause };
      return publishedOrProblems(await publishGraph(tx, back));
    }),
  );
