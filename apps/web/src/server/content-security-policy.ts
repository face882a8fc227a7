export type PolicyFacts = { readonly nonce: string; readonly https: boolean; readonly development: boolean };

/**
 * The content security policy of a page. Scripts need the nonce. Inline styles are allowed because the kit writes
 * its styles at run time; everything else comes from this address alone.
 */
export function contentSecurityPolicy({ nonce, https, development }: PolicyFacts): string {
  const directives: readonly (readonly string[])[] = [
    ["default-src", "'self'"],
    ["script-src", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    ["script-src-attr", "'none'"],
    ["style-src", "'self'", "'unsafe-inline'"],
    ["img-src", "'self'", "data:", "blob:"],
    ["font-src", "'self'", "data:"],
    ["connect-src", "'self'", ...(development ? ["ws:"] : [])],
    ["worker-src", "'self'", "blob:"],
    ["object-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'self'"],
    ["frame-ancestors", "'none'"],
    ...(https ? [["upgrade-insecure-requests"]] : []),
  ];
  return directives.map((parts) => parts.join(" ")).join("; ");
}
