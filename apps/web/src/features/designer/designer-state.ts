import { z } from "zod";

/** What the designer keeps in the address besides the selected node. */
export const DesignerUrl = z.object({
  /** Two sides that are compared, `3..draft`; empty while the draft is drawn. */
  compare: z.string().catch(""),
});
export type DesignerUrl = z.infer<typeof DesignerUrl>;
