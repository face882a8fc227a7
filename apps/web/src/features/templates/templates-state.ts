import { z } from "zod";

/** What the page of a template keeps in the address: the flow that was just made of it. */
export const TemplateState = z.object({ flow: z.string().nullable().catch(null) });
export type TemplateState = z.infer<typeof TemplateState>;
