import { z } from "zod";

/** The proof's state in the address: whether findings are shown that are gone or explained. */
export const ProofState = z.object({ over: z.stringbool().catch(false) });
