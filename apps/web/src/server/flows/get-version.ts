import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { getVersion } from "@orderloom/store/flows/versions";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** A published version with its graph; `not_found` when there is none. */
export const getVersionProcedure = procedure("flow.read")
  .input(z.strictObject({ versionId: Id }))
  .query(async ({ ctx, input }) => {
    const version = await inControlTransaction(ctx.db, (tx) => getVersion(tx, input.versionId));
    if (!version) throw new OrderloomError("not_found", { params: input });
    return version;
  });
