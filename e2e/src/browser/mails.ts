import { z } from "zod";
import { ReceivedMail } from "./mail-server.ts";
import { world } from "./world.ts";

export type ReadMail = { readonly subject: string; readonly text: string };

/** The mails that arrived for an address, as a reader sees them. */
export async function mailsTo(address: string): Promise<readonly ReadMail[]> {
  const response = await fetch(world().mailUrl);
  const mails = z.array(ReceivedMail).parse(await response.json());
  return mails.filter((mail) => mail.to.includes(address)).map((mail) => readMail(mail.raw));
}

/** Reads a plain-text message: encoded words in the subject (RFC 2047), base64 or quoted-printable in the body. */
function readMail(raw: string): ReadMail {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const headers = head.replace(/\r\n[ \t]+/g, " ");
  const subject = /^Subject: (.*)$/im.exec(headers)?.[1] ?? "";
  const encoding = /^Content-Transfer-Encoding: (.*)$/im.exec(headers)?.[1]?.trim().toLowerCase() ?? "7bit";
  return { subject: decodeWords(subject), text: decodeBody(rest.join("\r\n\r\n"), encoding) };
}

function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_word, kind: string, content: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(content, "base64").toString("utf8")
        : decodeQuoted(content.replaceAll("_", " ")),
    );
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8").trim();
  return (encoding === "quoted-printable" ? decodeQuoted(body.replace(/=\r\n/g, "")) : body).trim();
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
