import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { DeployWish, deployTemplate } from "./deploy-template.ts";

const Input = DeployWish.extend({ templateId: z.string().min(1).max(64) });

/** Makes a flow of a template in this environment, its nodes named in the reader's language. */
export const deployTemplateProcedure = procedure("flow.publish")
  .input(Input)
  .mutation(({ ctx, input }) => {
    const { language, cause } = ctx;
    return inTransaction(ctx.db, ctx.environment, (tx) => deployTemplate(tx, { ...input, language, cause }));
  });
