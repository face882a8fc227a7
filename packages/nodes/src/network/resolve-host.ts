import { lookup } from "node:dns/promises";
import { OrderloomError } from "@orderloom/schema/error";
import { isPublicAddress, literalAddress } from "./public-address.ts";

/** Answers a name with all its addresses; the system's resolver unless a test brings its own. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Whom a connection may talk to: the public internet alone, or also this network when an administrator said so. */
export type Reach = { readonly allowPrivateNetwork: boolean; readonly resolve?: Resolve };

/**
 * The one address to connect to. A name is resolved once and the caller connects to the address given here, so that
 * a second answer of the resolver changes nothing. A name with any address that is not public is refused whole.
 * Throws `host_blocked`; an unknown name throws the resolver's error.
 */
export async function resolveHost(host: string, reach: Reach): Promise<string> {
  const literal = literalAddress(host);
  const addresses = literal === null ? await (reach.resolve ?? resolveBySystem)(host) : [literal];
  const [address] = addresses;
  const isAllowed = reach.allowPrivateNetwork || addresses.every(isPublicAddress);
  if (address === undefined || !isAllowed) throw new OrderloomError("host_blocked", { params: { host } });
  return address;
}

async function resolveBySystem(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true, verbatim: false });
  return found.map(({ address }) => address);
}
