import { z } from "zod";

/** What the client adds to the input of a list that grows page by page; ours grow in one direction. */
export const FORWARD_PAGES = { direction: z.literal("forward").optional() };
