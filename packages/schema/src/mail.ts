import { z } from "zod";
import type { Id } from "./ids.ts";

/** The content of a call that sends a mail: plain text to one reader, in the reader's language. */
export const MailContent = z.strictObject({
  to: z.email().max(254),
  subject: z.string().max(500),
  text: z.string().max(20_000),
  /** The name beside the sender's address; the address alone when it is empty. */
  fromName: z.string().max(120).default(""),
});
export type MailContent = z.infer<typeof MailContent>;

/** How far a mail got before it failed: finding the server, reaching it, encrypting, signing in, and what it refused. */
export const MAIL_STEPS = ["lookup", "connect", "tls", "login", "sender", "recipient", "content"] as const;
export const MailStep = z.enum(MAIL_STEPS);
export type MailStep = z.infer<typeof MailStep>;

/**
 * Stands in a node's parameters for the mail connection that the installation's settings name in the run's
 * environment. It is the same everywhere, so that a flow file that names it works on every installation.
 */
export const INSTALLATION_MAIL_ID: Id = "00000000-0000-4000-8000-000000000002";
