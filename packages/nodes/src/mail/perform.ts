import { createHash } from "node:crypto";
import { MailContent, type MailStep } from "@orderloom/schema/mail";
import { type Resolve, resolveHost } from "../network/resolve-host.ts";
import { untilAborted } from "../network/until-aborted.ts";
import type { PerformCall, Performer, PerformResult } from "../performer.ts";
import { connectionOptions } from "./connection-options.ts";
import { judgeMailError } from "./judge-mail-error.ts";
import { MailSettings } from "./mail-settings.ts";
import { sendMail } from "./send-mail.ts";

/**
 * Sends mails. Mail servers drop no repeats, so an attempt that may have been taken is for a person; the Message-ID
 * is the same for every attempt of a call, by which that person finds it. `resolve` answers host names in the
 * system's place.
 */
export function createMailPerformer(resolve?: Resolve): Performer {
  return { idempotency: "none", perform: (call) => performMail(call, resolve) };
}

async function performMail(call: PerformCall, resolve?: Resolve): Promise<PerformResult> {
  const { connection } = call;
  if (connection?.type !== "mail") return { type: "failed", code: "connection_unknown", params: {} };
  const settings = MailSettings.safeParse(connection.settings);
  if (!settings.success) return { type: "failed", code: "host_blocked", params: {} };
  const content = MailContent.safeParse(call.content);
  if (!content.success) return { type: "failed", code: "invalid_input", params: {} };
  const { user, host, from, allowPrivateNetwork } = settings.data;
  const password = connection.secret ?? "";
  if (user !== "" && password === "") return { type: "failed", code: "connection_secret_missing", params: {} };
  const signal = AbortSignal.any([AbortSignal.timeout(call.timeoutMs), call.signal]);
  let step: MailStep = "lookup";
  try {
    const address = await untilAborted(
      resolveHost(host, { allowPrivateNetwork, ...(resolve ? { resolve } : {}) }),
      signal,
    );
    step = "connect";
    const messageId = messageIdOf(call.key, from);
    const options = connectionOptions(settings.data, { address, password, timeoutMs: call.timeoutMs });
    const sent = await sendMail({ ...content.data, from, messageId }, options, signal);
    return sent.type === "sent" ? { type: "ok", result: { messageId } } : judgeMailError(sent.error, sent);
  } catch (thrown) {
    return judgeMailError(thrown, { step, handedOver: false });
  }
}

/** The same for every attempt, and silent about runs and people: the key goes in as a hash. */
function messageIdOf(key: string, from: string): string {
  const hash = createHash("sha256").update(key).digest("hex").slice(0, 40);
  return `<${hash}@${from.slice(from.lastIndexOf("@") + 1)}>`;
}
