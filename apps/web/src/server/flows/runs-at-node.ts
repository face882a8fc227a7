import { GraphId } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { readRunsAt } from "@orderloom/store/lenses/runs-at-nodes";
import { z } from "zod";
import { FORWARD_PAGES } from "../forward-pages.ts";
import { procedure } from "../trpc.ts";

const PAGE_SIZE = 50;

const Input = z.strictObject({ flowId: Id, versionId: Id, node: GraphId, cursor: Id.nullish(), ...FORWARD_PAGES });

/** The open runs that stand at a node now, oldest first. `next` leads to the next page, null at the end. */
export const runsAtNodeProcedure = procedure("run.read")
  .input(Input)
  .query(async ({ ctx, input: { cursor, flowId, versionId, node } }) => {
    const place = { flowId, versionId, node, after: cursor ?? null };
    const query = { ...place, ...ctx.signedIn.scope, limit: PAGE_SIZE + 1 };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) => readRunsAt(tx, query));
    const items = found.slice(0, PAGE_SIZE);
    return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
  });
