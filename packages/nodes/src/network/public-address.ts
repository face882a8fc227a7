import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is one of the public internet. Private, loopback, link-local (with cloud metadata), shared,
 * reserved, translated and tunnelled ranges are not; nor is what cannot be read as an address. IPv6 is public only
 * inside 2000::/3, which also leaves out the old IPv4-compatible form (`::7f00:1`).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  const [first = 0] = parsed.toByteArray();
  return parsed.kind() === "ipv4" || (first & 0xe0) === 0x20;
}

/** The IP address that a host name literally is, in any spelling (`127.1`, `0x7f.1`, `[::1]`); null for a name. */
export function literalAddress(host: string): string | null {
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  return ipaddr.isValid(bare) ? ipaddr.process(bare).toString() : null;
}
