import { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import { Id } from "@orderloom/schema/ids";
import { changeChain, getChain, renameChain } from "@orderloom/store/approvals/chains";
import { inControlTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { orMissing } from "../or-missing.ts";
import { orRefuse } from "../refuse.ts";
import { procedure } from "../trpc.ts";
import { ChainName } from "./chain-name.ts";

const Input = z.strictObject({
  chainId: Id,
  name: ChainName,
  definition: ChainDefinition,
  /** The version that was looked at: two who change a chain at once do not undo each other unseen. */
  number: z.int(),
});

/** Gives a chain its name and, where it says something else than before, its next version. */
export const changeChainProcedure = procedure("chain.edit")
  .input(Input)
  .mutation(({ ctx: { db, cause }, input: { chainId, name, definition, number } }) =>
    inControlTransaction(db, async (tx) => {
      const known = orMissing(await getChain(tx, chainId), { chainId });
      if (known.name.zh !== name.zh || known.name.en !== name.en) await renameChain(tx, { chainId, name, cause });
      // Zod writes keys in its own order, so what means the same reads the same.
      if (JSON.stringify(known.definition) === JSON.stringify(definition)) return { number: known.number };
      const changed = orRefuse(await changeChain(tx, { chainId, definition, expected: number, cause }));
      return { number: changed.number };
    }),
  );
