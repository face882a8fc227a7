export type RequestFacts = { readonly method: string; readonly headers: Headers };

/**
 * Whether a request with the person's cookie was made by our own pages. Browsers say so themselves in
 * Sec-Fetch-Site; older ones send Origin with every POST. A request with neither comes from no browser page, so
 * nobody's cookie rides on it unasked.
 */
export function isSameOrigin({ method, headers }: RequestFacts, ownOrigins: readonly string[]): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || (site === "none" && method === "GET");
  const origin = headers.get("origin");
  return origin === null || ownOrigins.includes(origin);
}

/** Whether a body is declared as JSON; forms and plain text, which a foreign page may send, are not. */
export function isJson(headers: Headers): boolean {
  return /^application\/json(\s*;|$)/i.test(headers.get("content-type") ?? "");
}
