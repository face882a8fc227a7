import type { CustomFields } from "../order/custom-field.ts";
import { type ImportFieldName, normalHeader } from "./import-field.ts";
import type { ColumnMapping, ImportMapping, TableMapping } from "./import-mapping.ts";
import { findJoin } from "./join-tables.ts";
import { settleLevels } from "./order-levels.ts";
import type { ImportProposal, ImportQuestion, ProposedColumn, SampleTable } from "./proposal.ts";
import { type Guess, proposeColumns } from "./propose-columns.ts";
import { stateOfWord } from "./state-words.ts";

/**
 * Proposes what tables mean from their headers and first rows. What may mean two things is left unmapped and asked for:
 * a wrong guess about money or dates costs more than a question.
 */
export function proposeMapping(samples: readonly SampleTable[], defined?: CustomFields | undefined): ImportProposal {
  const guesses = samples.map((sample) => settleLevels(sample, proposeColumns(sample)));
  const tables = samples.map((sample, index) =>
    withCustomColumns(tableOf(index, samples, guesses) ?? unkeyed(sample, guesses[index] ?? []), defined),
  );
  const states = statesOf(samples, guesses);
  const columns = guesses.flatMap((table, index) => table.map((guess) => proposed(index, guess, tables[index])));
  const hasOrders = tables.some((table) => table.key !== "" && table.of === null);
  const mapping: ImportMapping | null = hasOrders
    ? { version: 1, tables, states: states.known, defaultState: "paid" }
    : null;
  return { mapping, columns, questions: questionsOf({ tables, guesses, unknown: states.unknown }) };
}

/** A table of orders or of parts of orders has their number; any other adds to one, by a column both have. */
function tableOf(
  index: number,
  samples: readonly SampleTable[],
  guesses: readonly (readonly Guess[])[],
): TableMapping | null {
  const sample = samples[index];
  const columns = mappedOf(guesses[index] ?? []);
  const key = columns.find(({ field }) => field === "externalNo")?.column;
  if (sample === undefined) return null;
  if (key !== undefined) return { headers: [...sample.headers], columns, key, of: null };
  const keyed = guesses.map((table) => table.some(({ mapped }) => mapped?.field === "externalNo"));
  const join = findJoin(index, samples, keyed);
  if (join === null) return null;
  const own = columns.filter(({ column }) => column !== join.key);
  return { headers: [...sample.headers], columns: own, ...join };
}

function unkeyed({ headers }: SampleTable, guesses: readonly Guess[]): TableMapping {
  return { headers: [...headers], columns: mappedOf(guesses), key: "", of: null };
}

/** A column that nothing else claims, under the name of a field that administrators defined, is taken for it. */
function withCustomColumns(table: TableMapping, defined: CustomFields | undefined): TableMapping {
  if (!defined) return table;
  const taken = new Set([table.key, ...table.columns.map(({ column }) => column)]);
  const custom = table.headers
    .filter((column) => !taken.has(column))
    .flatMap((column) => {
      const name = normalHeader(column);
      const field = [...defined.byKey.values()].find(
        ({ key, label, retired }) =>
          !retired && [key, label.zh, label.en].some((known) => normalHeader(known) === name),
      );
      return field ? [{ column, key: field.key }] : [];
    });
  const first = custom.filter(({ key }, place) => custom.findIndex((one) => one.key === key) === place);
  return first.length > 0 ? { ...table, custom: first } : table;
}

function mappedOf(guesses: readonly Guess[]): ColumnMapping[] {
  return guesses.flatMap(({ mapped }) => (mapped === null ? [] : [mapped]));
}

function proposed(table: number, guess: Guess, mapping: TableMapping | undefined): ProposedColumn {
  const { column, mapped, confidence, reason, candidates } = guess;
  if (mapping?.custom?.some((one) => one.column === column))
    return { table, column, field: null, confidence: "sure", reason: "header", candidates: [] };
  if (mapping?.of && column === mapping.key)
    return { table, column, field: null, confidence: "sure", reason: "joins", candidates: [] };
  return { table, column, field: mapped?.field ?? null, confidence, reason, candidates };
}

type States = { readonly known: ImportMapping["states"]; readonly unknown: readonly string[] };

/** Words that nobody knows are asked for, and the column is mapped all the same: its other words are known. */
function statesOf(samples: readonly SampleTable[], guesses: readonly (readonly Guess[])[]): States {
  const words = samples.flatMap(({ headers, rows }, index) => {
    const column = guesses[index]?.find(({ mapped }) => mapped?.field === "status")?.column;
    const place = column === undefined ? -1 : headers.indexOf(column);
    return place < 0 ? [] : rows.map((row) => row[place] ?? "").filter((word) => word !== "");
  });
  const known: ImportMapping["states"] = {};
  const unknown: string[] = [];
  for (const word of new Set(words)) {
    const state = stateOfWord(word);
    if (state === null) unknown.push(word);
    else known[word] = state;
  }
  return { known, unknown };
}

type Asked = {
  readonly tables: readonly TableMapping[];
  readonly guesses: readonly (readonly Guess[])[];
  readonly unknown: readonly string[];
};

function questionsOf({ tables, guesses, unknown }: Asked): readonly ImportQuestion[] {
  const fields = new Set(tables.flatMap(({ columns }) => columns.map(({ field }) => field)));
  const missing = REQUIRED.filter((field) => !fields.has(field)).map((field) => ({
    code: "missing_field" as const,
    field,
  }));
  const unkeyedTables = tables.flatMap(({ key }, table) => (key === "" ? [{ code: "no_key" as const, table }] : []));
  const unsure = guesses.flatMap((table, index) =>
    table
      .filter((guess) => guess.mapped === null && ASKED.has(guess.reason))
      .map(({ column, reason }) => ({ code: "column" as const, table: index, column, reason })),
  );
  return [...missing, ...unkeyedTables, ...unsure, ...unknown.map((word) => ({ code: "status" as const, word }))];
}

/** Without these there is no order. */
const REQUIRED = ["externalNo", "placedAt"] as const satisfies readonly ImportFieldName[];
const ASKED: ReadonlySet<string> = new Set(["several", "states", "dates", "decimal", "digits", "mismatch"]);
