import { type KeyProvider, openKeyProvider } from "@orderloom/store/seal/key-provider";
import { env } from "../env.ts";

let known: KeyProvider | null = null;

/** The installation's key, read at the first use. Throws `key_missing` or `key_wrong`. */
export function keys(): KeyProvider {
  const { ORDERLOOM_KEY: key, ORDERLOOM_KEY_FILE: keyFile } = env();
  known ??= openKeyProvider({ key, keyFile });
  return known;
}
