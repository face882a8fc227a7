import { listChains } from "@orderloom/store/approvals/chains";
import { inControlTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";

/** The approval chains a flow may ask. */
export const chainChoicesProcedure = procedure("chain.read").query(async ({ ctx }) => {
  const chains = await inControlTransaction(ctx.db, (tx) => listChains(tx));
  return chains.filter((chain) => !chain.archived).map(({ id, name, definition }) => ({ id, name, definition }));
});
