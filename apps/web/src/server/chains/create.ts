import { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import { createChain } from "@orderloom/store/approvals/chains";
import { inControlTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { orRefuse } from "../refuse.ts";
import { procedure } from "../trpc.ts";
import { ChainName } from "./chain-name.ts";

/** Makes a chain with its first version. */
export const createChainProcedure = procedure("chain.edit")
  .input(z.strictObject({ name: ChainName, definition: ChainDefinition }))
  .mutation(async ({ ctx, input }) => {
    const made = await inControlTransaction(ctx.db, (tx) => createChain(tx, { ...input, cause: ctx.cause }));
    return { chainId: orRefuse(made).chainId };
  });
