import { z } from "zod";
import { isBaseUrl, isOutside } from "../../network/base-url.ts";

/** Headers that a connection's own header may not replace: they decide where and how the request is read. */
const RESERVED_HEADERS: ReadonlySet<string> = new Set(
  "connection content-length content-type expect host idempotency-key keep-alive te trailer transfer-encoding upgrade x-orderloom-hop".split(
    " ",
  ),
);

/**
 * Settings of an HTTP connection. Every call goes to this origin, below this path; the secret is the bearer token,
 * the password or the header's value, as `auth` says.
 */
export const HttpSettings = z
  .strictObject({
    baseUrl: z.string().max(500).refine(isBaseUrl),
    auth: z.enum(["none", "bearer", "basic", "header"]).default("none"),
    username: z
      .string()
      .max(200)
      .regex(/^[^:\p{Cc}]*$/u)
      .default(""),
    headerName: z
      .string()
      .regex(/^[A-Za-z0-9-]{0,64}$/)
      .refine((name) => !RESERVED_HEADERS.has(name.toLowerCase()))
      .default(""),
    /** Set by an administrator for services of the own network. */
    allowPrivateNetwork: z.boolean().default(false),
  })
  .refine(({ auth, headerName }) => auth !== "header" || headerName !== "", { path: ["headerName"] })
  .refine(({ auth, username }) => auth !== "basic" || username !== "", { path: ["username"] })
  .refine(({ baseUrl, allowPrivateNetwork }) => allowPrivateNetwork || isOutside(baseUrl), { path: ["baseUrl"] });
export type HttpSettings = z.infer<typeof HttpSettings>;
