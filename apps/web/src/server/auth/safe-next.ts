const BASE = "http://orderloom.invalid";

/**
 * Where to go after signing in: a path of ours, or the start page. Anything that a browser could read as another
 * host (`//host`, `/\host`, `https:…`, control characters) is refused, and so is coming back to sign in again.
 */
export function safeNext(wanted: string | null | undefined): string {
  const start = "/";
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\p{Cc}\\]/u.test(wanted)) return start;
  if (!URL.canParse(wanted, BASE)) return start;
  const url = new URL(wanted, BASE);
  // "/.//host" is harmless to read and dangerous once resolved
  if (url.origin !== BASE || url.pathname.startsWith("//")) return start;
  if (/^\/(sign-in|welcome|api)(\/|$)/.test(url.pathname)) return start;
  return url.pathname + url.search + url.hash;
}
