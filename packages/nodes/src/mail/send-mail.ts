import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { untilAborted } from "../network/until-aborted.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import type { MailContent } from "./mail-content.ts";

/** A mail as it goes out. */
export type OutgoingMail = MailContent & { readonly from: string; readonly messageId: string };

/** How sending ended. `handedOver`: the server had asked for the text, so it may have taken the mail. */
export type SendMailResult =
  | { readonly type: "sent" }
  | { readonly type: "error"; readonly error: unknown; readonly handedOver: boolean };

/**
 * Sends one mail over a connection of its own. Speaks to the server step by step, instead of through nodemailer's
 * transport, to know whether an attempt that broke off had already handed the text over.
 */
export async function sendMail(
  mail: OutgoingMail,
  options: ConnectionOptions,
  signal: AbortSignal,
): Promise<SendMailResult> {
  const { from, to, subject, text, messageId } = mail;
  const sources = { disableFileAccess: true, disableUrlAccess: true };
  const message = new MailComposer({
    from,
    to: { name: "", address: to },
    subject,
    text,
    messageId,
    ...sources,
  }).compile();
  const bytes = await message.build();
  let handedOver = false;
  const content = Readable.from(
    (function* () {
      handedOver = true;
      yield bytes;
    })(),
  );
  const connection = new SMTPConnection(options.server);
  try {
    const broken = new Promise<never>((_, reject) => connection.once("error", reject));
    const sent = converse(connection, { options, envelope: message.getEnvelope(), content });
    await untilAborted(Promise.race([sent, broken]), signal);
    return { type: "sent" };
  } catch (error) {
    return { type: "error", error, handedOver };
  } finally {
    connection.on("error", () => {});
    connection.close();
  }
}

type Talk = {
  readonly options: ConnectionOptions;
  readonly envelope: { readonly from: string | false; readonly to: string[] };
  readonly content: Readable;
};

async function converse(connection: SMTPConnection, { options, envelope, content }: Talk): Promise<void> {
  await step((done) => connection.connect(done));
  const { login } = options;
  if (login) await step((done) => connection.login(login, done));
  await step((done) => connection.send(envelope, content, done));
}

function step(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
}
