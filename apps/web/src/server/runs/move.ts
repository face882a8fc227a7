import { compile } from "@orderloom/engine/compile";
import { whyNotMoved } from "@orderloom/engine/move-token";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { OrderloomError } from "@orderloom/schema/error";
import { GraphId } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { getVersion } from "@orderloom/store/flows/versions";
import { openMigrating, readMigrating } from "@orderloom/store/runs/migrating-run";
import { moveToken } from "@orderloom/store/runs/move-token";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { procedure } from "../trpc.ts";
import { nodeChoices } from "./node-titles.ts";

/** Where the tokens of a run wait, and to which nodes each could be taken. */
export const movePlacesProcedure = procedure("run.move")
  .input(z.strictObject({ runId: Id }))
  .query(({ ctx, input: { runId } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      const run = orMissing(await readMigrating(tx, runId, ctx.signedIn.scope), { runId });
      const state = await openMigrating(tx, keys(), run);
      const version = orMissing(await getVersion(tx, run.versionId), { runId });
      const program = compile(version.graph, CATALOGUE);
      const nodes = nodeChoices(version.graph);
      return (state?.tokens ?? []).flatMap((token) => {
        if (!state || token.type !== "waiting" || token.undoes !== undefined) return [];
        const { step, node, wait } = token;
        const targets = nodes.filter(({ id }) => whyNotMoved(program, state, { step, node: id }) === null);
        return [{ step, node, waits: wait.type, title: nodes.find(({ id }) => id === node)?.title ?? null, targets }];
      });
    }),
  );

const Input = z.strictObject({ runId: Id, step: z.string().max(200), node: GraphId, reason: ActReason });

/** Takes a waiting token to another node; what it waited for is withdrawn. */
export const moveTokenProcedure = procedure("run.move")
  .input(Input)
  .mutation(({ ctx, input }) => {
    const { cause, signedIn } = ctx;
    const { step, node } = input;
    return inTransaction(ctx.db, ctx.environment, (tx) =>
      moveToken(tx, keys(), {
        ...input,
        cause,
        scope: signedIn.scope,
        check: ({ graph }, state) => {
          const code = whyNotMoved(compile(graph, CATALOGUE), state, { step, node });
          if (code) throw new OrderloomError(code, { params: { node } });
        },
      }),
    );
  });
