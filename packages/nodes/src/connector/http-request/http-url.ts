import { OrderloomError } from "@orderloom/schema/error";
import type { HttpContent } from "./http-content.ts";

/**
 * The URL of a call: the connection's base, the path below it, the query encoded. Throws `host_blocked` when the
 * result would be on another origin or outside the base's path, however it was spelled.
 */
export function httpUrl(baseUrl: string, content: Pick<HttpContent, "path" | "query">): URL {
  const base = new URL(baseUrl);
  const root = base.pathname.replace(/\/+$/, "");
  const url = new URL(`${base.origin}${root}${content.path}`);
  const isInside = url.pathname === root || url.pathname.startsWith(`${root}/`);
  if (url.origin !== base.origin || !isInside || url.username !== "" || url.search !== "" || url.hash !== "") {
    throw new OrderloomError("host_blocked", { params: { host: url.hostname } });
  }
  for (const [name, value] of Object.entries(content.query)) url.searchParams.append(name, value);
  return url;
}
