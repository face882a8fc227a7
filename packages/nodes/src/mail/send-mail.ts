import { Readable } from "node:stream";
import type { MailContent, MailStep } from "@orderloom/schema/mail";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { untilAborted } from "../network/until-aborted.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import type { BrokenOff } from "./judge-mail-error.ts";

/** A mail as it goes out. */
export type OutgoingMail = MailContent & { readonly from: string; readonly messageId: string };

/** How sending ended. */
export type SendMailResult =
  | { readonly type: "sent" }
  | ({ readonly type: "error"; readonly error: unknown } & BrokenOff);

/**
 * Sends one mail over a connection of its own. Speaks to the server step by step, instead of through nodemailer's
 * transport, to know whether an attempt that broke off had already handed the text over.
 */
export async function sendMail(
  mail: OutgoingMail,
  options: ConnectionOptions,
  signal: AbortSignal,
): Promise<SendMailResult> {
  const { from, fromName, to, subject, text, messageId } = mail;
  const sources = { disableFileAccess: true, disableUrlAccess: true };
  const message = new MailComposer({
    from: { name: fromName, address: from },
    to: { name: "", address: to },
    subject,
    text,
    messageId,
    ...sources,
  }).compile();
  const bytes = await message.build();
  let handedOver = false;
  let step: MailStep = "connect";
  const content = Readable.from(
    (function* () {
      handedOver = true;
      yield bytes;
    })(),
  );
  const connection = new SMTPConnection(options.server);
  try {
    const broken = new Promise<never>((_, reject) => connection.once("error", reject));
    const sent = converse(connection, {
      options,
      envelope: message.getEnvelope(),
      content,
      begin: (next) => (step = next),
    });
    await untilAborted(Promise.race([sent, broken]), signal);
    return { type: "sent" };
  } catch (error) {
    return { type: "error", error, handedOver, step };
  } finally {
    connection.on("error", () => {});
    connection.close();
  }
}

type Talk = {
  readonly options: ConnectionOptions;
  readonly envelope: { readonly from: string | false; readonly to: string[] };
  readonly content: Readable;
  /** Told which step begins. */
  readonly begin: (step: MailStep) => void;
};

async function converse(connection: SMTPConnection, { options, envelope, content, begin }: Talk): Promise<void> {
  await answered((done) => connection.connect(done));
  const { login } = options;
  if (login) {
    begin("login");
    await answered((done) => connection.login(login, done));
  }
  begin("content");
  await answered((done) => connection.send(envelope, content, done));
}

function answered(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
}
