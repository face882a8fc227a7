import type { ImportFieldName } from "./import-field.ts";
import type { ImportMapping } from "./import-mapping.ts";

/** Files of one shape, with their first rows: `rows` are cells in the order of `headers`, cleaned. */
export type SampleTable = { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** How far a column's meaning may be trusted: `sure` by name and values, `likely` by one of them, `unsure` means ask. */
export type ColumnConfidence = "sure" | "likely" | "unsure";

/**
 * Why a column is taken for a field, or for none: `header` names it so and the values fit; `values` alone tell it;
 * `repeated` and `varies` say that it belongs to the whole order, or to each line, because it does or does not repeat
 * within orders; `several` columns mean the same, `dates` may be read in two ways, `decimal` marks contradict each
 * other, `states` has words nobody knows, `digits` were lost by a spreadsheet, `mismatch` is a name whose values do
 * not fit; `joins` leads to another file; `unknown` says nothing.
 */
export const PROPOSAL_REASONS = [
  "header",
  "values",
  "repeated",
  "varies",
  "several",
  "dates",
  "decimal",
  "states",
  "digits",
  "mismatch",
  "joins",
  "unknown",
] as const;
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];

/** What a column of a table was taken for. `candidates` are the fields it may mean where it was left unmapped. */
export type ProposedColumn = {
  readonly table: number;
  readonly column: string;
  readonly field: ImportFieldName | null;
  readonly confidence: ColumnConfidence;
  readonly reason: ProposalReason;
  readonly candidates: readonly ImportFieldName[];
};

/** What must be said before the orders can be imported. */
export type ImportQuestion =
  /** No table says it. */
  | { readonly code: "missing_field"; readonly field: ImportFieldName }
  /** Nothing leads from the table to the orders. */
  | { readonly code: "no_key"; readonly table: number }
  /** A column with a name we know was left unmapped because its values may mean two things. */
  | { readonly code: "column"; readonly table: number; readonly column: string; readonly reason: ProposalReason }
  /** A word of a status column that nobody knows. */
  | { readonly code: "status"; readonly word: string };

/** A mapping with why each column means what it does; `mapping` is null while no table names its orders. */
export type ImportProposal = {
  readonly mapping: ImportMapping | null;
  readonly columns: readonly ProposedColumn[];
  readonly questions: readonly ImportQuestion[];
};
