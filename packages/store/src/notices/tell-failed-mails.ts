import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import { mailFailureSentence } from "@orderloom/schema/messages/mail-failure";
import type { Tx } from "../database/database.ts";
import { tellAdmins } from "./tell-admins.ts";

/** A mail that did not go out, and why. */
export type FailedMailCall = {
  readonly id: Id;
  readonly failure: { readonly code: ErrorCode; readonly params: ErrorParams };
};

const TITLE: LocalizedText = { zh: "有一封邮件没有送出", en: "A mail did not go out" };

/** Writes a line to every administrator's notification list for each mail that did not go out, so that none is lost in silence. */
export function tellFailedMails(tx: Tx, failed: readonly FailedMailCall[]): Promise<void> {
  return tellAdmins(
    tx,
    failed.map(({ id: callId, failure }) => {
      const body = { zh: mailFailureSentence(failure, "zh"), en: mailFailureSentence(failure, "en") };
      return { step: "mail", title: TITLE, body, callId };
    }),
  );
}
