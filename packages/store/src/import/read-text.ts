import { Readable } from "node:stream";
import { OrderloomError } from "@orderloom/schema/error";
import { sniffDelimiter } from "@orderloom/schema/import/sniff-delimiter";
import { CsvError, parse } from "csv-parse";
import { z } from "zod";
import { cellText } from "./cell-text.ts";
import type { TableRow } from "./open-table.ts";

/** Delimited text: how it was read, and its rows. */
export type TextTable = {
  readonly encoding: string;
  readonly delimiter: string;
  readonly rows: AsyncGenerator<TableRow>;
};

type Source = () => AsyncIterable<Buffer>;

/** Reads delimited text. The source is gone through twice: one byte at its very end can say how all of it is encoded. */
export async function readText(source: Source): Promise<TextTable> {
  const encoding = await encodingOf(source);
  const delimiter = sniffDelimiter(await beginning(source, encoding));
  return { encoding, delimiter, rows: rowsOf(source, { encoding, delimiter }) };
}

/** A mark at the beginning tells; else what is no UTF-8 is GB 18030, in which Chinese programs write. */
async function encodingOf(source: Source): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  try {
    for await (const piece of source()) {
      if (isFirst && piece[0] === 0xff && piece[1] === 0xfe) return "utf-16le";
      if (isFirst && piece[0] === 0xfe && piece[1] === 0xff) return "utf-16be";
      isFirst = false;
      decoder.decode(piece, { stream: true });
    }
    decoder.decode();
    return "utf-8";
  } catch (thrown) {
    if (thrown instanceof OrderloomError) throw thrown;
    return "gb18030";
  }
}

async function beginning(source: Source, encoding: string): Promise<string> {
  let text = "";
  for await (const piece of decoded(source, encoding)) {
    text += piece;
    if (text.length >= SAMPLE) break;
  }
  return text.slice(0, SAMPLE);
}

const SAMPLE = 64 * 1024;
/** A row longer than this is no row: a quote was opened and never closed. */
const MAX_ROW = 1024 * 1024;
const Parsed = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

async function* decoded(source: Source, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of source()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

type Shape = { readonly encoding: string; readonly delimiter: string };

async function* rowsOf(source: Source, { encoding, delimiter }: Shape): AsyncGenerator<TableRow> {
  const parser = Readable.from(decoded(source, encoding)).pipe(
    parse({
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW,
      info: true,
    }),
  );
  try {
    for await (const parsed of parser) {
      const { record, info } = Parsed.parse(parsed);
      yield { line: info.lines, cells: record.map(cellText) };
    }
  } catch (cause) {
    if (cause instanceof CsvError) throw new OrderloomError("import_unreadable", { cause });
    throw cause;
  }
}
