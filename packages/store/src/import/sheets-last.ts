import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";

/** Signatures and fields of PKWARE's APPNOTE 6.3.10, sections 4.3.12 and 4.3.16. */
const END_SIGNATURE = Buffer.from("PK\x05\x06", "latin1");
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;

type Entry = { readonly name: string; readonly size: number; readonly offset: number };

/**
 * A workbook with its sheets behind everything else. A reader that streams needs the list of sheets and the shared
 * texts before the sheets, and programs write them in any order. Throws `too_large` for one that unpacks beyond the
 * limit by its own words, and RangeError for what is no ZIP.
 */
export function sheetsLast(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(END_SIGNATURE);
  const directory = bytes.readUInt32LE(end + 16);
  const entries = [...entriesOf(bytes, { from: directory, count: bytes.readUInt16LE(end + 10) })];
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > LIMITS.importUnpackedBytes)
    throw new OrderloomError("too_large", { params: { limit: LIMITS.importUnpackedBytes } });
  const placed = entries.toSorted((one, other) => one.offset - other.offset);
  const pieces = placed.map(({ name, offset }, place) => ({
    isSheet: name.startsWith("xl/worksheets/"),
    bytes: bytes.subarray(offset, placed[place + 1]?.offset ?? directory),
  }));
  const ordered = [...pieces.filter(({ isSheet }) => !isSheet), ...pieces.filter(({ isSheet }) => isSheet)];
  return Buffer.concat([...ordered.map((piece) => piece.bytes), bytes.subarray(directory)]);
}

function* entriesOf(
  bytes: Buffer,
  { from, count }: { readonly from: number; readonly count: number },
): Generator<Entry> {
  let at = from;
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new RangeError("no entry where the directory has one");
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    yield { name, size: bytes.readUInt32LE(at + 24), offset: bytes.readUInt32LE(at + 42) };
    at += ENTRY_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
