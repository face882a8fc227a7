import { firstCharacters, tidy } from "./visible.ts";

const DOMAIN = /^(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,63}$/u;

/** Masks an address of e-mail: `a***@example.com`. What has no proper domain is all star. Total and idempotent. */
export function maskEmail(text: string): string {
  const plain = tidy(text);
  if (plain === "") return "";
  const at = plain.lastIndexOf("@");
  const domain = plain.slice(at + 1);
  if (at < 0 || domain.length > 253 || !DOMAIN.test(domain)) return "***";
  const [first = "*"] = firstCharacters(plain.slice(0, at), 1);
  return first === "*" ? `***@${domain}` : `${first}***@${domain}`;
}
