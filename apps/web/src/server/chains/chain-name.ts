import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

const Name = z.string().trim().max(LIMITS.nameChars);

/** A chain's name; one language is enough. */
export const ChainName = z.strictObject({ zh: Name, en: Name }).refine(({ zh, en }) => zh !== "" || en !== "");
