import type { Dice } from "./sample.ts";
import { pick } from "./sample.ts";

/** Full-width digits and punctuation, blanks and line breaks between the parts. */
export function widen(text: string, dice: Dice): string {
  const wide = text.replaceAll(/[0-9,:()-]/g, (sign) =>
    dice(2) === 0 ? sign : String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
  );
  return pick(dice, [` ${wide} `, wide.replaceAll(" ", "　"), wide.replaceAll(" ", "  "), `\t${wide}\n`]);
}
