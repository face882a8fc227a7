import type { Id } from "@orderloom/schema/ids";
import { Moment } from "@orderloom/schema/order/order";
import { z } from "zod";
import type { KeyProvider } from "../seal/key-provider.ts";

/** A secret as it lies in the connection's row. */
const SealedSecret = z.strictObject({
  sealed: z.base64(),
  /** Until when a replaced secret still works; null for the one in force. */
  validUntil: Moment.nullable(),
});
type SealedSecret = z.infer<typeof SealedSecret>;

const SealedSecrets = z.array(SealedSecret);

/** Seals a secret so that it opens only in the row of this connection. */
export function newSecret(
  keys: KeyProvider,
  input: { readonly connectionId: Id; readonly secret: string },
): SealedSecret {
  const sealed = keys.wrap(Buffer.from(input.secret), placeOf(input.connectionId));
  return { sealed: sealed.toString("base64"), validUntil: null };
}

/** The secrets after `fresh` took over: former ones work until `validUntil` at most, those past `now` are dropped. */
export function withNewSecret(
  stored: unknown,
  fresh: SealedSecret,
  times: { readonly now: string; readonly validUntil: string },
): readonly SealedSecret[] {
  const former = SealedSecrets.parse(stored).map((secret) => ({
    ...secret,
    validUntil: earlier(secret.validUntil, times.validUntil),
  }));
  return [fresh, ...former.filter((secret) => secret.validUntil > times.now)];
}

/** Opens the secrets that work at `now` (ISO 8601, UTC with milliseconds), newest first. Throws `key_wrong`. */
export function openSecrets(
  keys: KeyProvider,
  stored: { readonly connectionId: Id; readonly secrets: unknown },
  now: string,
): readonly string[] {
  return SealedSecrets.parse(stored.secrets)
    .filter((secret) => secret.validUntil === null || secret.validUntil > now)
    .map((secret) => keys.unwrap(Buffer.from(secret.sealed, "base64"), placeOf(stored.connectionId)).toString());
}

/** Until when the last of the former secrets works, or null when none does any more. */
export function formerSecretUntil(stored: unknown, now: string): string | null {
  const ends = SealedSecrets.parse(stored).flatMap(({ validUntil }) =>
    validUntil !== null && validUntil > now ? validUntil : [],
  );
  return ends.toSorted().at(-1) ?? null;
}

function earlier(a: string | null, b: string): string {
  return a !== null && a < b ? a : b;
}

function placeOf(connectionId: Id): string {
  return `connection:${connectionId}:secret`;
}
