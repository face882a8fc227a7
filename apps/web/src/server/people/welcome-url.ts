import { env } from "../../env.ts";

/** The address of a one-time link. */
export function welcomeUrl(secret: string): string {
  const url = new URL("/welcome", env().url);
  url.searchParams.set("code", secret);
  return url.href;
}
