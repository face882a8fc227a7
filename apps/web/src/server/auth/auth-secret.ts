import { openKeyProvider } from "@orderloom/store/key-provider";
import { env } from "../../env.ts";

/** The key that signs session cookies: derived from the installation's key, so that there is one key to guard. */
export function authSecret(): string {
  const { ORDERLOOM_KEY: key, ORDERLOOM_KEY_FILE: keyFile } = env();
  return openKeyProvider({ key, keyFile }).keyFor("session").toString("base64");
}
