import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { MailContent } from "@orderloom/schema/mail";
import { ONCE, planOwnCall } from "../calls/plan-own-call.ts";
import type { Tx } from "../database/database.ts";
import type { KeyProvider } from "../seal/key-provider.ts";

/** What a mail is for that no run asked for; stands in the call's `step`. */
export type MailPurpose = "invite" | "password" | typeof TEST_MAIL_STEP;
export const TEST_MAIL_STEP = "test";

/**
 * Plans a mail that the product itself sends, in the transaction of what it tells about: the runner makes the call
 * after the commit. A test is tried once, because somebody waits for its end. Returns the call's id.
 */
export async function planMail(
  tx: Tx,
  keys: KeyProvider,
  mail: { readonly connectionId: Id; readonly purpose: MailPurpose; readonly content: MailContent },
): Promise<Id> {
  const { connectionId, purpose, content } = mail;
  const timeoutMs = LIMITS.httpTotalTimeoutMs;
  return planOwnCall(tx, keys, {
    purpose,
    effect: { performer: "mail", connectionId, content, idempotency: "none", timeoutMs },
    retry: purpose === TEST_MAIL_STEP ? ONCE : null,
  });
}
