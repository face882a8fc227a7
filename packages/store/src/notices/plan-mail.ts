import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { MailContent } from "@orderloom/schema/mail";
import type { Tx } from "../database/database.ts";
import { sendRows } from "../database/statement.ts";
import { newId } from "../orders/identity.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { callRow, INSERT_CALLS } from "../turns/new-call.ts";
import { openBoxes } from "../turns/order-boxes.ts";

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
  const id = newId();
  const row = callRow(
    {
      run: { id, orderId: null, hop: 0 },
      at: new Date().toISOString(),
      step: purpose,
      detached: true,
      retry: purpose === TEST_MAIL_STEP ? { attempts: 1, delaysMs: [] } : null,
      effect: {
        type: "call.make",
        performer: "mail",
        connectionId,
        content,
        key: `mail:${id}`,
        idempotency: "none",
        timeoutMs: LIMITS.httpTotalTimeoutMs,
      },
    },
    await openBoxes(tx, keys, []),
  );
  sendRows(tx, INSERT_CALLS, [{ ...row, run_id: null }]);
  tx.topics.add(`${tx.env}:calls`);
  return row.id;
}
