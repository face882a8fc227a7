import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import { mailFailureSentence } from "@orderloom/schema/messages/mail-failure";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { newIdBeside } from "../orders/identity.ts";
import { readAdminsToTell } from "../people/admins-to-tell.ts";

/** A mail that did not go out, and why. */
export type FailedMailCall = {
  readonly id: Id;
  readonly failure: { readonly code: ErrorCode; readonly params: ErrorParams };
};

const TITLE: LocalizedText = { zh: "有一封邮件没有送出", en: "A mail did not go out" };

const INSERT = insertion("notices", ["bucket", "id", "person_id", "step", "title", "body", "at", "call_id"]);

/** Writes a line to every administrator's notification list for each mail that did not go out, so that none is lost in silence. */
export async function tellFailedMails(tx: Tx, failed: readonly FailedMailCall[]): Promise<void> {
  if (failed.length === 0) return;
  const admins = await readAdminsToTell(tx);
  const rows = failed.flatMap(({ id: callId, failure }) =>
    admins.map(({ personId, at }) => {
      const id = newIdBeside(callId);
      const body = { zh: mailFailureSentence(failure, "zh"), en: mailFailureSentence(failure, "en") };
      return { bucket: bucketOf(id), id, person_id: personId, step: "mail", title: TITLE, body, at, call_id: callId };
    }),
  );
  sendRows(tx, INSERT, rows);
  tx.topics.add(`${tx.env}:notices`);
}
