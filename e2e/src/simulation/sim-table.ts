/** One table as a transaction sees it: what is committed, and what it wrote itself. */
export type TxTable<Row> = {
  get(id: string): Row | undefined;
  all(): readonly Row[];
  put(id: string, row: Row): void;
  drop(id: string): void;
};

/** A row as it was before a commit and after it. */
export type Change<Row> = { readonly id: string; readonly before: Row | undefined; readonly after: Row | undefined };

export type SimTable<Row> = {
  readonly committed: Pick<TxTable<Row>, "get" | "all">;
  /** Opens the table for one transaction. */
  open(): OpenTable<Row>;
};

/** What one transaction has written so far; `apply` makes it true for all, at once. */
export type OpenTable<Row> = TxTable<Row> & { apply(): readonly Change<Row>[] };

/** A table at read committed. */
export function createSimTable<Row>(): SimTable<Row> {
  const rows = new Map<string, Row>();
  return {
    committed: { get: (id) => rows.get(id), all: () => [...rows.values()] },
    open: () => new TxView(rows),
  };
}

/** A class because whoever looks for work and finds none opens eight of these: as closures they were half of all time. */
class TxView<Row> implements OpenTable<Row> {
  readonly #rows: Map<string, Row>;
  /** Most transactions write to few tables: those that they only read cost nothing. */
  #written: Map<string, Row | null> | null = null;

  constructor(rows: Map<string, Row>) {
    this.#rows = rows;
  }

  get(id: string): Row | undefined {
    const own = this.#written?.get(id);
    return own === undefined ? this.#rows.get(id) : (own ?? undefined);
  }

  all(): readonly Row[] {
    if (this.#written === null) return [...this.#rows.values()];
    const seen = new Map<string, Row | null>([...this.#rows, ...this.#written]);
    return [...seen.values()].flatMap((row) => (row === null ? [] : [row]));
  }

  put(id: string, row: Row): void {
    this.#write(id, row);
  }

  drop(id: string): void {
    this.#write(id, null);
  }

  apply(): readonly Change<Row>[] {
    return [...(this.#written ?? [])].map(([id, row]) => {
      const before = this.#rows.get(id);
      if (row === null) this.#rows.delete(id);
      else this.#rows.set(id, row);
      return { id, before, after: row ?? undefined };
    });
  }

  #write(id: string, row: Row | null): void {
    this.#written ??= new Map();
    this.#written.set(id, row);
  }
}
