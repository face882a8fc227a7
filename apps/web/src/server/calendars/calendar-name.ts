import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

const Name = z.string().trim().max(LIMITS.nameChars);

/** A calendar's name; one language is enough. */
export const CalendarName = z.strictObject({ zh: Name, en: Name }).refine(({ zh, en }) => zh !== "" || en !== "");
