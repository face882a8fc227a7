import { z } from "zod";
import { isPublicAddress, literalAddress } from "../../network/public-address.ts";

/** Headers that a connection's own header may not replace: they decide where and how the request is read. */
const RESERVED_HEADERS: ReadonlySet<string> = new Set(
  "connection content-length content-type expect host idempotency-key keep-alive te trailer transfer-encoding upgrade".split(
    " ",
  ),
);

/** Ports of services that speak something other than HTTP and act on what they make of it. */
const OTHER_SERVICES: ReadonlySet<string> = new Set(
  "21 22 23 25 53 110 143 389 465 587 993 995 1433 1521 2375 3306 5432 5672 6379 9092 9200 11211 27017".split(" "),
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

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text) || text.includes("\\")) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return ["http:", "https:"].includes(protocol) && `${username}${password}${search}${hash}` === "";
}

/** Refuses what is seen to be inside already here; names are decided on when the call is made. */
function isOutside(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname, port } = new URL(text);
  const address = literalAddress(hostname);
  return (address === null || isPublicAddress(address)) && !OTHER_SERVICES.has(port) && !isLocalName(hostname);
}

function isLocalName(hostname: string): boolean {
  return /(^|\.)(localhost|local|internal)\.?$/.test(hostname);
}
