import { stemOf } from "./division-names.ts";
import { findName, withoutSpans } from "./find-name.ts";
import type { Field, Piece } from "./labels.ts";
import { piecesOf } from "./labels.ts";
import type { AddressDoubt, AddressField, ParsedAddress } from "./parsed-address.ts";
import { fieldOf, NOT_FOUND } from "./parsed-address.ts";
import { cleanName } from "./person-name.ts";
import type { FoundPhone } from "./phones.ts";
import { phonesIn } from "./phones.ts";
import { isPostcodeOf, LONE_POSTCODE } from "./postcode.ts";
import type { Region } from "./region.ts";
import { regionIn } from "./region.ts";
import { regionFields } from "./region-fields.ts";
import { plainSeparators, tidyAddress, tidyDetail } from "./tidy-address.ts";
import { PHONE_MARK, tokensOf } from "./tokens.ts";

/** Longer texts are cut: nobody's address is that long, and a reader's time grows with the length. */
const MOST_CHARACTERS = 1_000;

/**
 * Reads a Chinese address out of free text in any order, with or without labels: name, phone, postcode, region with
 * codes of GB/T 2260, and the rest as detail. Pure and total. What is not certain is marked `doubtful` with the reason
 * or left empty, never guessed silently.
 */
export function parseAddress(input: string): ParsedAddress {
  const text = tidyAddress(input.slice(0, MOST_CHARACTERS));
  const pieces = piecesOf(text)
    .filter(({ field }) => field !== "other")
    .map((piece) => ({ ...piece, text: plainSeparators(piece.text) }));
  const phones = pieces.flatMap((piece) => phonesIn(piece.text));
  const bare = pieces.flatMap(splitLabelled).map((piece) => ({ ...piece, text: withoutPhones(piece.text) }));
  const labelled = joined(bare, ["region", "address"]);
  const free = joined(bare, [null]);
  const place = labelled === "" ? free : labelled;
  const extensions = phones.flatMap(({ number }) => /-(\d{3,6})$/.exec(number)?.[1] ?? []);
  const body = readBody(extensions.reduce((rest, code) => rest.replaceAll(`[${code}]`, " "), place));
  const name = nameOf(bare, { isLabelled: labelled !== "", free, body });
  const region = regionFields(body.region);
  const detail = detailOf(body, name);
  const postcode = postcodeOf(bare, body);
  const phone = phoneOf(phones, bare);
  const doubts = [...name.doubts, ...phone.doubts, ...region.doubts, ...detail.doubts];
  return { ...region, name: name.field, phone: phone.field, detail: detail.field, postcode, doubts };
}

type Body = {
  readonly text: string;
  readonly region: Region | null;
  /** Six digits that may be a postcode; null when there are none. */
  readonly digits: string | null;
  readonly isPostcode: boolean;
};
type Read = { readonly field: AddressField; readonly doubts: readonly AddressDoubt[] };
type ReadName = Read & { readonly span: { readonly start: number; readonly end: number } | null };

function readBody(text: string): Body {
  const region = regionIn(text);
  const match = LONE_POSTCODE.exec(text);
  const digits = match?.[0] ?? null;
  const province = region?.division ?? null;
  if (match === null || digits === null || (province !== null && !isPostcodeOf(digits, province.code)))
    return { text, region, digits, isPostcode: false };
  const rest = `${text.slice(0, match.index)}      ${text.slice(match.index + digits.length)}`;
  return { text: rest, region: regionIn(rest), digits, isPostcode: true };
}

/** A labelled name or postcode ends where something else begins; the rest has no label. */
function splitLabelled(piece: Piece): readonly Piece[] {
  if (piece.field === "phone") return [{ field: "phone", text: piece.text }];
  if (piece.field !== "name" && piece.field !== "postcode") return [piece];
  const value = withoutPhones(piece.text);
  const region = piece.field === "name" ? regionIn(value) : null;
  const [first] = tokensOf(value);
  const end = Math.min(
    first?.end ?? value.length,
    region !== null && region.start > 0 && region.end - region.start >= 4 ? region.start : value.length,
  );
  return [
    { field: piece.field, text: value.slice(first?.start ?? 0, end) },
    { field: null, text: value.slice(end) },
  ];
}

function withoutPhones(text: string): string {
  const bare = phonesIn(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + PHONE_MARK + rest.slice(end),
    text,
  );
  return bare
    .replaceAll(/[([]\s*(\ue000)\s*[)\]]/gu, "$1")
    .replaceAll(/\(([^()\ue000]*\ue000[^()\ue000]*)\)/gu, " $1 ")
    .replaceAll(/(?<=\ue000\s*)[.:、/~_+#-]+|(?:[.:、/~_+-]|(?<!\d)#)+(?=\s*\ue000)/gu, " ");
}

/** The rest of a labelled phone is text like any other. */
function joined(pieces: readonly Piece[], fields: readonly (Field | null)[]): string {
  const wanted = pieces.filter(({ field }) => fields.includes(field) || (field === "phone" && fields.includes(null)));
  return wanted
    .map(({ text }) => text)
    .join("\n")
    .trim();
}

function nameOf(
  pieces: readonly Piece[],
  { isLabelled, free, body }: { isLabelled: boolean; free: string; body: Body },
): ReadName {
  const said = pieces.find(({ field }) => field === "name");
  const own = cleanName(said?.text ?? "").replace(/\[\d{3,6}\]$/, "");
  if (own !== "") return { field: fieldOf(own, true), doubts: [], span: null };
  const elsewhere = isLabelled ? findName(free, null) : null;
  const found = elsewhere ?? findName(body.text, body.region);
  if (found === null) return { field: NOT_FOUND, doubts: [{ field: "name", code: "missing" }], span: null };
  const name = found.name.replace(/\[\d{3,6}\]$/, "");
  return {
    field: fieldOf(name, found.isSure),
    doubts: found.isSure ? [] : [{ field: "name", code: "guessed" }],
    span: elsewhere === null ? found : null,
  };
}

function detailOf({ text, region }: Body, { span, field }: ReadName): Read {
  const before = text.slice(0, region?.start ?? 0);
  const left = tidyDetail(withoutSpans(before, inside(span, 0, before.length)));
  const leftOver = /[\p{L}\p{N}]/u.test(left) ? left : "";
  const start = region?.end ?? 0;
  const detail = tidyDetail(withoutSpans(text.slice(start), inside(span, start, text.length)));
  // A name nobody found may stand in the detail; so it is sure only when it ends like a house.
  const isWhole = leftOver === "" && (field.confidence === "sure" || (span === null && HOUSE_END.test(detail)));
  const doubts: AddressDoubt[] = [];
  if (detail === "") doubts.push({ field: "detail", code: "missing" });
  if (leftOver !== "") doubts.push({ field: "detail", code: "left_over", candidates: [leftOver] });
  return { field: fieldOf(detail, isWhole && beginsAtDetail(region, detail)), doubts };
}

/** Whether what follows a region is surely no part of it: no short name may have been cut, no unknown county stands there. */
function beginsAtDetail(region: Region | null, detail: string): boolean {
  if (region === null || region.doubts.some(({ code }) => code === "short" || code === "conflict")) return false;
  if (region.division?.level === "county") return true;
  const below = region.division?.children ?? [];
  // 济南市中… may be 济南 and its 市中区.
  const beginnings = [detail, `市${detail}`];
  const isBelow = below.some(({ name }) => beginnings.some((text) => text.startsWith(stemOf(name))));
  return !UNKNOWN_COUNTY.test(detail) && !isBelow;
}

const HOUSE_END = /(?:\d|[号號室栋幢楼层座户房])$/u;
const UNKNOWN_COUNTY = /^\p{Script=Han}{1,8}?[市县区旗]/u;

/** A span within a part of a text, counted from the beginning of that part. */
function inside(span: { start: number; end: number } | null, start: number, end: number) {
  return span === null || span.start < start || span.end > end
    ? []
    : [{ start: span.start - start, end: span.end - start }];
}

function postcodeOf(pieces: readonly Piece[], { digits, isPostcode, region }: Body): AddressField {
  const said = pieces.find(({ field }) => field === "postcode");
  const own = /\d{3,6}/.exec(said?.text ?? "")?.[0] ?? null;
  if (own !== null) return fieldOf(own, true);
  return isPostcode ? fieldOf(digits, region?.division != null) : NOT_FOUND;
}

function phoneOf(phones: readonly FoundPhone[], pieces: readonly Piece[]): Read {
  const first = phones.find(({ kind }) => kind === "mobile") ?? phones[0];
  if (first === undefined) return unknownPhone(pieces);
  const others = [...new Set(phones.filter((phone) => phone.number !== first.number).map(({ number }) => number))];
  const rivals = phones.filter(({ kind, number }) => kind === first.kind && number !== first.number);
  const doubts: AddressDoubt[] = [];
  if (others.length > 0) doubts.push({ field: "phone", code: "several", candidates: others });
  if (first.kind === "glued") doubts.push({ field: "phone", code: "guessed" });
  return { field: fieldOf(first.number, rivals.length === 0 && first.kind !== "glued"), doubts };
}

/** A labelled number of no known shape: a local one, or a masked one. */
function unknownPhone(pieces: readonly Piece[]): Read {
  const said = pieces.find(({ field }) => field === "phone")?.text ?? "";
  const number = /[\d*][\d* -]{5,14}[\d*]/.exec(said)?.[0].replaceAll(" ", "") ?? null;
  if (number === null) return { field: NOT_FOUND, doubts: [{ field: "phone", code: "missing" }] };
  return { field: fieldOf(number, false), doubts: [{ field: "phone", code: "guessed" }] };
}
