import { OrderloomError } from "@orderloom/schema/error";
import type { MailStep } from "@orderloom/schema/mail";
import type { PerformResult } from "../performer.ts";

/** Where an attempt broke off. `handedOver`: the server had asked for the text, so it may have taken the mail. */
export type BrokenOff = { readonly step: MailStep; readonly handedOver: boolean };

/**
 * What an attempt that threw means. A reply is an answer: from 500 on it is final (RFC 5321, 4.2.1), below it may
 * pass. Without one, a mail that was handed over may have been taken and is for a person; any other is tried again.
 */
export function judgeMailError(thrown: unknown, { step: begun, handedOver }: BrokenOff): PerformResult {
  if (thrown instanceof OrderloomError) return { type: "failed", code: thrown.code, params: thrown.params };
  const reason = read(thrown, "code");
  const status = read(thrown, "responseCode");
  const step = stepOf(thrown, begun);
  const params = { step, ...(typeof reason === "string" ? { reason } : {}) };
  if (typeof status === "number") {
    if (status >= 500) return { type: "failed", code: "call_refused", params: { step, status } };
    return { type: "retry", code: "call_failed", params: { step, status } };
  }
  if (reason === "EENVELOPE") return { type: "failed", code: "call_refused", params: { step } };
  if (handedOver) return { type: "unknown", code: "call_unknown", params };
  const isTimeout = reason === "ETIMEDOUT" || isAborted(thrown);
  return { type: "retry", code: isTimeout ? "call_timeout" : "call_failed", params };
}

/** What the server was being told when it refused; the step that had begun where the error does not say. */
function stepOf(thrown: unknown, begun: MailStep): MailStep {
  const command = read(thrown, "command");
  if (command === "MAIL FROM") return "sender";
  if (command === "RCPT TO") return "recipient";
  if (command === "DATA") return "content";
  if (typeof command === "string" && command.startsWith("AUTH")) return "login";
  return begun === "connect" && isAboutTls(thrown) ? "tls" : begun;
}

/** The library's code for encryption that was asked for and not offered, and Node's for handshakes and certificates. */
function isAboutTls(thrown: unknown): boolean {
  if (read(thrown, "code") === "ETLS" || read(thrown, "command") === "STARTTLS") return true;
  const original = read(thrown, "originalCode") ?? read(thrown, "code");
  return typeof original === "string" && TLS_CODES.test(original);
}

const TLS_CODES = /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO$)/;

function isAborted(thrown: unknown): boolean {
  return thrown instanceof Error && ["AbortError", "TimeoutError"].includes(thrown.name);
}

/** Codes alone: messages of mail servers quote addresses. */
function read(thrown: unknown, name: "code" | "responseCode" | "command" | "originalCode"): unknown {
  return thrown instanceof Error ? Reflect.get(thrown, name) : undefined;
}
