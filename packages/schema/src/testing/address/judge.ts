import { parseAddress } from "../../address/parse-address.ts";
import type { AddressFieldName, ParsedAddress } from "../../address/parsed-address.ts";
import { ADDRESS_FIELDS } from "../../address/parsed-address.ts";
import type { Sample } from "./sample.ts";

/** What a reading of a sample is worth. */
export type Verdict = {
  readonly wrong: readonly AddressFieldName[];
  /** Wrong and marked sure: the worst that can happen. */
  readonly wrongButSure: readonly AddressFieldName[];
  readonly parsed: ParsedAddress;
};

/** Reads a sample and compares every field. Blanks inside a detail do not count; an open field must not be sure. */
export function judge({ text, truth, open }: Sample): Verdict {
  const parsed = parseAddress(text);
  const wrong: AddressFieldName[] = [];
  const wrongButSure: AddressFieldName[] = [];
  for (const field of ADDRESS_FIELDS) {
    const { value, confidence } = parsed[field];
    const isSame = bare(value) === bare(truth[field]);
    const isRight = open.includes(field) ? isSame || confidence !== "sure" : isSame;
    if (!isRight) wrong.push(field);
    if (!isRight && confidence === "sure") wrongButSure.push(field);
  }
  const code = parsed.codes.district ?? parsed.codes.city;
  if (open.length === 0 && truth.code !== null && code !== truth.code && !wrong.includes("district"))
    wrong.push("district");
  return { wrong, wrongButSure, parsed };
}

function bare(value: string | null): string {
  return (value ?? "").normalize("NFKC").replaceAll(/\s/g, "");
}
