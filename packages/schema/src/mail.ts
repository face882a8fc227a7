import { z } from "zod";

/** The content of a call that sends a mail: plain text to one reader, in the reader's language. */
export const MailContent = z.strictObject({
  to: z.email(),
  subject: z.string().max(500),
  text: z.string().max(20_000),
});
export type MailContent = z.infer<typeof MailContent>;
