import { z } from "zod";

/** The screen's state in the address: the person who is open. */
export const PeopleState = z.object({ id: z.string().max(64).nullable().catch(null) });
