import { Language } from "@orderloom/schema/language";
import { Currency } from "@orderloom/schema/money";
import { inControlTransaction } from "@orderloom/store/database/database";
import { setPreferences } from "@orderloom/store/people/people";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Language, zone and currency of the person; null goes back to the installation's, absent stays. */
const Input = z.strictObject({
  language: Language.nullable().optional(),
  zone: z.string().refine(isZone).nullable().optional(),
  currency: Currency.nullable().optional(),
});

/** What the person chose for themselves, on every device. */
export const setPreferencesProcedure = procedure("self.manage")
  .input(Input)
  .mutation(({ ctx, input }) => {
    const change = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const { personId } = ctx.signedIn;
    return inControlTransaction(ctx.db, (tx) => setPreferences(tx, { personId, change, cause: ctx.cause }));
  });

function isZone(name: string): boolean {
  return Intl.supportedValuesOf("timeZone").includes(name) || name === "UTC";
}
