import { z } from "zod";

/** A mail to one reader: plain text, written in their language when it was committed. */
export const MailContent = z.strictObject({
  to: z.email().max(254),
  subject: z.string().max(200),
  text: z.string().max(20_000),
});
export type MailContent = z.infer<typeof MailContent>;
