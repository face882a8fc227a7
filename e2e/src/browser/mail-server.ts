import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { z } from "zod";

/** A mail as it arrived. */
export const ReceivedMail = z.object({ to: z.array(z.string()), raw: z.string() });
export type ReceivedMail = z.infer<typeof ReceivedMail>;

export type MailServer = { readonly port: number; readonly url: string; readonly close: () => Promise<void> };

/** A real SMTP server on loopback that keeps what it receives, and a page that lists it for the test workers. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map((recipient) => recipient.address);
        mails.push({ to, raw: Buffer.concat(chunks).toString("utf8") });
        done();
      });
    },
  });
  const list = createServer((_request, response) => response.end(JSON.stringify(mails)));
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  await new Promise<void>((resolve) => list.listen(0, "127.0.0.1", resolve));
  return {
    port: portOf(smtp.server.address()),
    url: `http://127.0.0.1:${portOf(list.address())}`,
    close: async () => {
      list.close();
      await new Promise<void>((resolve) => smtp.close(resolve));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
