import { z } from "zod";

/** The field that is open, in the address: its key, `new`, or none. */
export const FieldsState = z.object({ field: z.string().max(64).nullable().catch(null) });
