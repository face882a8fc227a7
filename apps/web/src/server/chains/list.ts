import { listChains } from "@orderloom/store/approvals/chains";
import { inControlTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";

/** Every chain with its newest version; the archived ones last. */
export const listChainsProcedure = procedure("chain.edit").query(async ({ ctx }) => {
  const chains = await inControlTransaction(ctx.db, (tx) => listChains(tx));
  return chains.toSorted((one, other) => Number(one.archived) - Number(other.archived));
});
