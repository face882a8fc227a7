import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import { type Resolve, resolveHost } from "../network/resolve-host.ts";
import { untilAborted } from "../network/until-aborted.ts";
import type { PerformCall, Performer, PerformResult } from "../performer.ts";
import { judgeMailError } from "./judge-mail-error.ts";
import { MailContent } from "./mail-content.ts";
import { MailSettings } from "./mail-settings.ts";
import { transportOptions } from "./transport-options.ts";

/**
 * Sends mails. Every attempt of a call carries the same Message-ID, by which mail servers and readers know a repeat;
 * so an attempt without an answer is made again rather than lost. `resolve` answers host names in the system's place.
 */
export function createMailPerformer(resolve?: Resolve): Performer {
  return { idempotency: "key", perform: (call) => performMail(call, resolve) };
}

async function performMail(call: PerformCall, resolve?: Resolve): Promise<PerformResult> {
  const { connection } = call;
  if (connection?.type !== "mail") return { type: "failed", code: "connection_unknown", params: {} };
  const settings = MailSettings.safeParse(connection.settings);
  if (!settings.success) return { type: "failed", code: "host_blocked", params: {} };
  const content = MailContent.safeParse(call.content);
  if (!content.success) return { type: "failed", code: "invalid_input", params: {} };
  if (settings.data.user !== "" && !connection.secret) {
    return { type: "failed", code: "connection_secret_missing", params: {} };
  }
  const signal = AbortSignal.any([AbortSignal.timeout(call.timeoutMs), call.signal]);
  try {
    const { host, allowPrivateNetwork } = settings.data;
    const reach = { allowPrivateNetwork, ...(resolve ? { resolve } : {}) };
    const address = await untilAborted(resolveHost(host, reach), signal);
    return await sendMail(call, { settings: settings.data, content: content.data, address, signal });
  } catch (thrown) {
    return judgeMailError(thrown);
  }
}

type Mail = {
  readonly settings: MailSettings;
  readonly content: MailContent;
  readonly address: string;
  readonly signal: AbortSignal;
};

async function sendMail(call: PerformCall, { settings, content, address, signal }: Mail): Promise<PerformResult> {
  const password = call.connection?.secret ?? "";
  const transport = createTransport(transportOptions(settings, { address, password, timeoutMs: call.timeoutMs }));
  const messageId = messageIdOf(call.key, settings.from);
  await transport.sendMail({
    from: settings.from,
    to: { name: "", address: content.to },
    subject: content.subject,
    text: content.text,
    messageId,
    signal,
  });
  return { type: "ok", result: { messageId } };
}

/** The same for every attempt, and silent about runs and people: the key goes in as a hash. */
function messageIdOf(key: string, from: string): string {
  const hash = createHash("sha256").update(key).digest("hex").slice(0, 40);
  return `<${hash}@${from.slice(from.lastIndexOf("@") + 1)}>`;
}
