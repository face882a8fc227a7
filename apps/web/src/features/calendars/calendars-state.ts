import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** The page's state in the address: the calendar that is open, `new` for one that is being made. */
export const CalendarsState = z.object({
  calendar: z
    .union([Id, z.literal("new")])
    .nullable()
    .catch(null),
});
