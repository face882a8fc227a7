import { listChainPeople } from "@orderloom/store/approvals/chain-people";
import { inControlTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";

/** The people a level may name, also those who could not decide: a chain that names them has to say so. */
export const chainPeopleProcedure = procedure("chain.edit").query(({ ctx }) =>
  inControlTransaction(ctx.db, (tx) => listChainPeople(tx)),
);
