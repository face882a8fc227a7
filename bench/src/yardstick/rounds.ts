import type { ProductStore } from "@orderloom/e2e/product/start-product";
import type { Db } from "@orderloom/store/database/database";
import type { Bench } from "../world/prepare.ts";
import type { Figure } from "./figure.ts";
import { measureInsertCommit } from "./reference.ts";
import { median } from "./statistics.ts";

/** What a measurement works on. Serials make the orders of the load differ from all before. */
export type On = {
  readonly store: ProductStore;
  readonly db: Db;
  readonly bench: Bench;
  readonly sizes: {
    readonly rounds: number;
    readonly runs: number;
    readonly rest: number;
    readonly claims: number;
    readonly timers: number;
    readonly seconds: number;
    /** Orders that are searched. */
    readonly orders: number;
  };
  readonly serial: { next: number };
  /** What was measured before, by name. */
  readonly found: Map<string, Figure>;
};

/** The name of R among the figures. */
export const REFERENCE = "reference_insert_commit_per_s";
export const REFERENCE_SECONDS = 2;

/** What the rounds of one measurement came to, each rate beside the reference taken right before and after it. */
export type Rounds<Seen> = { readonly seen: readonly Seen[]; readonly figures: readonly Figure[] };

/** Measures `rounds` times and returns the median with its ratio to R, and R itself. */
export async function inRounds<Seen extends { readonly value: number }>(
  name: string,
  { store, sizes }: On,
  measure: () => Promise<Seen>,
): Promise<Rounds<Seen>> {
  const rows: { seen: Seen; reference: number }[] = [];
  for (let round = 1; round <= sizes.rounds; round += 1) {
    const before = await measureInsertCommit(store.databaseUrl, REFERENCE_SECONDS);
    const seen = await measure();
    const after = await measureInsertCommit(store.databaseUrl, REFERENCE_SECONDS);
    const reference = (before + after) / 2;
    rows.push({ seen, reference });
    const ratio = (seen.value / reference).toFixed(2);
    say(`${name} ${round}/${sizes.rounds}: ${Math.round(seen.value)}/s, R ${Math.round(reference)}/s, ${ratio} R`);
  }
  const figure: Figure = {
    name,
    value: median(rows.map(({ seen }) => seen.value)),
    unit: "1/s",
    reference: REFERENCE,
    ratio: median(rows.map(({ seen, reference }) => seen.value / reference)),
  };
  const reference = plain(REFERENCE, median(rows.map((row) => row.reference)), "1/s");
  return { seen: rows.map(({ seen }) => seen), figures: [figure, { ...reference, name: `${REFERENCE}:${name}` }] };
}

/** A number that stands alone. */
export function plain(name: string, value: number, unit: string): Figure {
  return { name, value, unit, reference: null, ratio: null };
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const SERIALS = 1_000_000;

/** The first of a million serials that no other load of this bench has. */
export function nextSerial({ serial }: Pick<On, "serial">): number {
  const first = serial.next;
  serial.next += SERIALS;
  return first;
}
