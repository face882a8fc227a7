import { z } from "zod";

/** What the designer keeps in the address besides the selected node. */
export const DesignerUrl = z.object({
  /** Two sides that are compared, `3..draft`; empty while the draft is drawn. */
  compare: z.string().catch(""),
  /** The order that the draft is tried on: one of the shelf, or `order:<id>`; empty while nothing is tried. */
  trial: z.string().max(64).catch(""),
  /** The lens through which a version at work is seen; empty for none. */
  lens: z.string().catch(""),
  /** The number of that version; null for the one in force. */
  version: z.coerce.number().int().positive().nullable().catch(null),
});
export type DesignerUrl = z.infer<typeof DesignerUrl>;
