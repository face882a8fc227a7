import { keys } from "../keys.ts";

/** The key that signs session cookies: derived from the installation's key, so that there is one key to guard. */
export function authSecret(): string {
  return keys().keyFor("session").toString("base64");
}
