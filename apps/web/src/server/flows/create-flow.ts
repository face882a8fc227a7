import { upgradeGraph } from "@orderloom/schema/graph/graph-upgrade";
import { inControlTransaction } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { FlowName } from "./flow-name.ts";

/**
 * Makes a flow: empty, or with an imported graph, of whatever known version, as its first draft. Refused with
 * `graph_invalid` or `graph_version_newer` when what was imported is none that can be read.
 */
export const createFlowProcedure = procedure("flow.edit")
  .input(z.strictObject({ name: FlowName, graph: z.unknown().optional() }))
  .mutation(({ ctx, input: { name, graph } }) => {
    const drawn = graph === undefined ? {} : { graph: upgradeGraph(graph) };
    return inControlTransaction(ctx.db, (tx) => createFlow(tx, { name, ...drawn, cause: ctx.cause }));
  });
