const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** The origins our pages may be opened from: the public address, and on one's own machine all its names. */
export function ownOrigins(url: URL): readonly string[] {
  if (!LOOPBACK.includes(url.hostname)) return [url.origin];
  const port = url.port === "" ? "" : `:${url.port}`;
  return [url.origin, ...LOOPBACK.map((host) => `${url.protocol}//${host}${port}`)];
}
