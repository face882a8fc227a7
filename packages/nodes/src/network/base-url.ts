import { isPublicAddress, literalAddress } from "./public-address.ts";

/** Ports of services that speak something other than HTTP and act on what they make of it. */
const OTHER_SERVICES: ReadonlySet<string> = new Set(
  "21 22 23 25 53 110 143 389 465 587 993 995 1433 1521 2375 3306 5432 5672 6379 9092 9200 11211 27017".split(" "),
);

/** Whether calls can go below this address: http or https, and nothing that belongs to a single call. */
export function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text) || text.includes("\\")) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return ["http:", "https:"].includes(protocol) && `${username}${password}${search}${hash}` === "";
}

/** Refuses what is seen to be inside already here; names are decided on when the call is made. */
export function isOutside(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname, port } = new URL(text);
  const address = literalAddress(hostname);
  return (address === null || isPublicAddress(address)) && !OTHER_SERVICES.has(port) && !isLocalName(hostname);
}

function isLocalName(hostname: string): boolean {
  return /(^|\.)(localhost|local|internal)\.?$/.test(hostname);
}
