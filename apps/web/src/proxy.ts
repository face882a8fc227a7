import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "./server/content-security-policy.ts";

/** The path of the page that was asked for; layouts cannot see it and need it to come back after signing in. */
export const PATH_HEADER = "x-orderloom-path";

/** Gives every page a fresh nonce and the policy that names it, so that no script runs but ours. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy({
    nonce,
    https: request.nextUrl.protocol === "https:",
    // React's development build needs eval for its error overlay; the production build has none.
    // biome-ignore lint/style/noProcessEnv: a constant of the build, not a setting
    development: process.env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: [{ source: "/((?!api/|_next/static|_next/image|favicon).*)" }],
};
