import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { listen } from "./listen.ts";

export type SeenMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/** A loopback mail server that reads what it gets as a mail program would. */
export type MailWitness = { readonly port: number; readonly seen: SeenMail[]; [Symbol.asyncDispose](): Promise<void> };

export async function startMailWitness(options: SMTPServerOptions = {}): Promise<MailWitness> {
  const seen: SeenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, callback) {
      let raw = "";
      stream.setEncoding("latin1");
      stream.on("data", (chunk: string) => {
        raw += chunk;
      });
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        seen.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          ...parseMail(raw),
        });
        callback();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  const port = await listen(server.server);
  const dispose = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { port, seen, [Symbol.asyncDispose]: dispose };
}

function parseMail(raw: string): Pick<SeenMail, "headers" | "text"> {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const lines = head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(":")).toLowerCase(),
      decodeWords(line.slice(line.indexOf(":") + 2)),
    ]),
  );
  return { headers, text: decodeBody(rest.join("\r\n\r\n"), headers["content-transfer-encoding"] ?? "7bit") };
}

/** Encoded words of RFC 2047; the space between two of them is none. */
function decodeWords(text: string): string {
  const joined = text.replaceAll(/\?=\s+=\?/g, "?==?");
  return joined.replaceAll(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_all, kind: string, word: string) =>
    kind.toLowerCase() === "b" ? Buffer.from(word, "base64").toString() : decodeQuoted(word.replaceAll("_", " ")),
  );
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString().trimEnd();
  return (encoding === "quoted-printable" ? decodeQuoted(body.replaceAll(/=\r\n/g, "")) : body).trimEnd();
}

function decodeQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString();
}
