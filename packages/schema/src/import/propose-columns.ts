import { type Fit, fitOf } from "./column-fit.ts";
import { IMPORT_FIELD_NAMES, IMPORT_FIELDS, type ImportFieldName, normalHeader } from "./import-field.ts";
import type { ColumnMapping } from "./import-mapping.ts";
import type { ColumnConfidence, ProposalReason, SampleTable } from "./proposal.ts";

/** What a column of one table is taken for, before its rows are held against its orders. */
export type Guess = {
  readonly column: string;
  readonly mapped: ColumnMapping | null;
  readonly confidence: ColumnConfidence;
  readonly reason: ProposalReason;
  readonly candidates: readonly ImportFieldName[];
};

type Claim = { readonly column: string; readonly field: ImportFieldName; readonly rank: number; readonly fit: Fit };

/** Takes each column for the field that its header names and its values fit; each field is given once. */
export function proposeColumns({ headers, rows }: SampleTable): readonly Guess[] {
  const claims = headers.flatMap((column, index) => {
    const values = rows.map((row) => row[index] ?? "").filter((value) => value !== "");
    return namedBy(column).map(({ field, rank }): Claim => ({ column, field, rank, fit: fitOf(field, values) }));
  });
  const taken = take(claims);
  return headers.map((column, index) => {
    const own = claims.filter((claim) => claim.column === column);
    const claim = taken.get(column);
    if (claim?.fit.fits) return guessed({ column, field: claim.field, ...claim.fit.how }, "sure", "header");
    if (own.length > 0) return refused(column, own, taken);
    const values = rows.map((row) => row[index] ?? "").filter((value) => value !== "");
    return guessByValues(column, values, taken);
  });
}

function guessed(mapped: ColumnMapping, confidence: ColumnConfidence, reason: ProposalReason): Guess {
  return { column: mapped.column, mapped, confidence, reason, candidates: [mapped.field] };
}

/** The fields whose names a header is, with how far down the list of names it stands; units may follow a name. */
function namedBy(column: string): readonly { field: ImportFieldName; rank: number }[] {
  const header = normalHeader(column);
  const bare = header.replace(/(?:元|rmb|cny|人民币)$/, "");
  return IMPORT_FIELD_NAMES.flatMap((field) => {
    const { headers, label } = IMPORT_FIELDS[field];
    // What an export of ours calls it comes last: other systems use some of these words for something else.
    const names = [...headers.split(" "), normalHeader(label.zh), normalHeader(label.en)];
    const rank = names.findIndex((name) => name === header || name === bare);
    return rank < 0 ? [] : [{ field, rank }];
  });
}

/** Fields go to the column with the likelier name; two with the same name have to be told apart by a person. */
function take(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  const taken = new Map<string, Claim>();
  const given = new Set<ImportFieldName>();
  const ordered = claims.filter(({ fit }) => fit.fits).toSorted((a, b) => a.rank - b.rank);
  for (const claim of ordered) {
    if (taken.has(claim.column) || given.has(claim.field)) continue;
    const rivals = ordered.filter(
      ({ field, rank, column }) => field === claim.field && rank === claim.rank && column !== claim.column,
    );
    if (rivals.length > 0) continue;
    taken.set(claim.column, claim);
    given.add(claim.field);
  }
  return taken;
}

function refused(column: string, own: readonly Claim[], taken: ReadonlyMap<string, Claim>): Guess {
  const candidates = own.map(({ field }) => field);
  const [first] = own;
  const reason =
    first === undefined || first.fit.fits
      ? reasonOfRival(own, taken)
      : first.fit.why === "values"
        ? "mismatch"
        : first.fit.why;
  return { column, mapped: null, confidence: "unsure", reason, candidates };
}

/** Named like a field that another column was likelier to be: no question. Two as likely as each other: one. */
function reasonOfRival(own: readonly Claim[], taken: ReadonlyMap<string, Claim>): ProposalReason {
  const fields = new Set([...taken.values()].map(({ field }) => field));
  return own.every(({ field }) => fields.has(field)) ? "unknown" : "several";
}

/** Values that are hardly ever anything else. */
function guessByValues(column: string, values: readonly string[], taken: ReadonlyMap<string, Claim>): Guess {
  const given = new Set([...taken.values()].map(({ field }) => field));
  const found = VALUE_SHAPES.find(
    ({ field, shape }) => !given.has(field) && values.length > 0 && values.every((value) => shape.test(value)),
  );
  if (found) return guessed({ column, field: found.field }, "likely", "values");
  return { column, mapped: null, confidence: "unsure", reason: "unknown", candidates: [] };
}

const VALUE_SHAPES: readonly { readonly field: ImportFieldName; readonly shape: RegExp }[] = [
  { field: "email", shape: /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i },
  { field: "phone", shape: /^(?:\+?86[ -]?)?1[3-9]\d[\d* ]{8,10}$/ },
  { field: "address", shape: /^(?=.*[省市区县]).*[市区县镇乡街路道号村室]/u },
];
