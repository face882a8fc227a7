import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { getVersion } from "@orderloom/store/flows/versions";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const Input = z.union([z.strictObject({ versionId: Id }), z.strictObject({ flowId: Id, number: z.int().positive() })]);

/** A published version with its graph, by its id or its number; `not_found` when there is none. */
export const getVersionProcedure = procedure("flow.read")
  .input(Input)
  .query(async ({ ctx, input }) => {
    const key = "versionId" in input ? input.versionId : input;
    const version = await inControlTransaction(ctx.db, (tx) => getVersion(tx, key));
    if (!version) throw new OrderloomError("not_found", { params: input });
    return version;
  });
