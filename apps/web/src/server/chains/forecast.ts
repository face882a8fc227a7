import { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import { forecastChain } from "@orderloom/schema/approval/chain-forecast";
import { Money } from "@orderloom/schema/money";
import { listChainPeople } from "@orderloom/store/approvals/chain-people";
import { inControlTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({
  definition: ChainDefinition,
  amount: Money.nullable(),
  requesterId: z.string().max(64).nullable(),
});

/** Who would be asked by a chain as it is being drawn, of the people there are today. Saves nothing. */
export const forecastChainProcedure = procedure("chain.edit")
  .input(Input)
  .query(async ({ ctx, input: { definition, ...sample } }) => {
    const people = await inControlTransaction(ctx.db, (tx) => listChainPeople(tx));
    return forecastChain(definition, sample, people);
  });
