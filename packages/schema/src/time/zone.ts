import { z } from "zod";

/** A time zone by its IANA name, e.g. `Asia/Shanghai`; one that this machine does not know is refused. */
export const Zone = z.string().max(64).refine(isZone);
export type Zone = z.infer<typeof Zone>;

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
