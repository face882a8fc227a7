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
  /** Opens the table for one transaction; `apply` makes what it wrote true for all, at once. */
  open(): TxTable<Row> & { apply(): readonly Change<Row>[] };
};

/** A table at read committed. */
export function createSimTable<Row>(): SimTable<Row> {
  const rows = new Map<string, Row>();
  const open = (): TxTable<Row> & { apply(): readonly Change<Row>[] } => {
    // Most transactions write to few tables: those that they only read cost nothing.
    let written: Map<string, Row | null> | null = null;
    const write = (id: string, row: Row | null): void => {
      written ??= new Map();
      written.set(id, row);
    };
    return {
      get: (id) => {
        const own = written?.get(id);
        return own === undefined ? rows.get(id) : (own ?? undefined);
      },
      all: () => {
        if (written === null) return [...rows.values()];
        const seen = new Map<string, Row | null>([...rows, ...written]);
        return [...seen.values()].flatMap((row) => (row === null ? [] : [row]));
      },
      put: write,
      drop: (id) => write(id, null),
      apply: () =>
        [...(written ?? [])].map(([id, row]) => {
          const before = rows.get(id);
          if (row === null) rows.delete(id);
          else rows.set(id, row);
          return { id, before, after: row ?? undefined };
        }),
    };
  };
  return { committed: { get: (id) => rows.get(id), all: () => [...rows.values()] }, open };
}
