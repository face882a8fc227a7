import { z } from "zod";

/** A person by id. */
export const PersonInput = z.strictObject({ personId: z.string().max(64) });
