import { z } from "zod";
import { isPublicAddress, literalAddress } from "../network/public-address.ts";

/** Settings of a mail connection (SMTP submission); the secret is the password of `user`. */
export const MailSettings = z
  .strictObject({
    host: z.string().regex(/^[A-Za-z0-9.:[\]-]{1,253}$/),
    port: z.int().min(1).max(65_535).default(587),
    /** TLS from the first byte, as on port 465; otherwise the connection is upgraded when the server offers it. */
    secure: z.boolean().default(false),
    from: z.email().max(254),
    user: z.string().max(254).default(""),
    /** Set by an administrator for servers of the own network. */
    allowPrivateNetwork: z.boolean().default(false),
  })
  .refine(({ host, allowPrivateNetwork }) => allowPrivateNetwork || isOutside(host), { path: ["host"] });
export type MailSettings = z.infer<typeof MailSettings>;

function isOutside(host: string): boolean {
  const address = literalAddress(host);
  return address === null ? !/(^|\.)(localhost|local|internal)\.?$/i.test(host) : isPublicAddress(address);
}
