import type { Tables } from "./rows.ts";
import { type Change, createSimTable, type TxTable } from "./sim-table.ts";

/** What can become of a transaction beside a commit. `commit_unknown`: it was committed, and the caller is not told. */
export type FaultKind = "unavailable" | "timeout" | "commit_unknown" | "clash";

/** What the store says instead of an answer. */
export class StoreFault extends Error {
  override readonly name = "StoreFault";
  readonly kind: FaultKind;

  constructor(kind: FaultKind) {
    super(kind);
    this.kind = kind;
  }
}

export type TxTables = { readonly [Name in keyof Tables]: TxTable<Tables[Name]> };

/** All that one commit changed. */
export type Committed = { readonly [Name in keyof Tables]: readonly Change<Tables[Name]>[] };

export type SimTx = TxTables & {
  /** Takes a lock until the end, or says that somebody else has it: `for update skip locked`. */
  tryLock(place: string): boolean;
  /** The same for whoever cannot do without it. Waiting in vain ends in lock_timeout: throws a `clash`. */
  lock(place: string): void;
  commit(): void;
  rollback(): void;
};

/** What is committed, for those who look and change nothing. */
export type Look = { readonly [Name in keyof Tables]: Pick<TxTable<Tables[Name]>, "get" | "all"> };

export type SimStore = {
  /** Opens a transaction that dies with its owner. */
  begin(owner: string): SimTx;
  /** What the server does when a connection is gone: its open transactions never were. */
  forget(owner: string): void;
  readonly look: Look;
};

export type StoreHooks = {
  /** What goes wrong at this moment; null for nothing. */
  readonly faultAt: (moment: "begin" | "commit") => FaultKind | null;
  /** Told of all that a commit changed, before anybody goes on. */
  readonly onCommit: (committed: Committed) => void;
};

/**
 * Models what PostgreSQL promises the store and no more: rows with locks held to the end of the transaction, read
 * committed, all of a transaction or nothing, and a caller who may not hear which.
 */
export function createSimStore(hooks: StoreHooks): SimStore {
  const tables = newTables();
  const locks = new Map<string, SimTx>();
  const open = new Map<SimTx, string>();
  const end = (tx: SimTx): void => {
    for (const [place, holder] of locks) if (holder === tx) locks.delete(place);
    open.delete(tx);
  };
  const begin = (owner: string): SimTx => {
    const fault = hooks.faultAt("begin");
    if (fault) throw new StoreFault(fault);
    const { apply, ...seen } = openAll(tables);
    const tryLock = (place: string): boolean => {
      const holder = locks.get(place);
      if (holder === undefined) locks.set(place, tx);
      return holder === undefined || holder === tx;
    };
    const tx: SimTx = {
      ...seen,
      tryLock,
      lock: (place) => {
        if (!tryLock(place)) throw new StoreFault("clash");
      },
      commit: () => {
        const wrong = hooks.faultAt("commit");
        const committed = wrong === null || wrong === "commit_unknown" ? apply() : null;
        end(tx);
        if (committed) hooks.onCommit(committed);
        if (wrong) throw new StoreFault(wrong);
      },
      rollback: () => end(tx),
    };
    open.set(tx, owner);
    return tx;
  };
  const forget = (owner: string): void => {
    for (const [tx, whose] of open) if (whose === owner) end(tx);
  };
  return { begin, forget, look: lookAt(tables) };
}

function newTables() {
  return {
    orders: createSimTable<Tables["orders"]>(),
    runs: createSimTable<Tables["runs"]>(),
    calls: createSimTable<Tables["calls"]>(),
    approvals: createSimTable<Tables["approvals"]>(),
    waits: createSimTable<Tables["waits"]>(),
    keys: createSimTable<Tables["keys"]>(),
    keyEvents: createSimTable<Tables["keyEvents"]>(),
    turns: createSimTable<Tables["turns"]>(),
  };
}

function openAll(tables: ReturnType<typeof newTables>) {
  const orders = tables.orders.open();
  const runs = tables.runs.open();
  const calls = tables.calls.open();
  const approvals = tables.approvals.open();
  const waits = tables.waits.open();
  const keys = tables.keys.open();
  const keyEvents = tables.keyEvents.open();
  const turns = tables.turns.open();
  const apply = (): Committed => ({
    orders: orders.apply(),
    runs: runs.apply(),
    calls: calls.apply(),
    approvals: approvals.apply(),
    waits: waits.apply(),
    keys: keys.apply(),
    keyEvents: keyEvents.apply(),
    turns: turns.apply(),
  });
  return { orders, runs, calls, approvals, waits, keys, keyEvents, turns, apply };
}

function lookAt(tables: ReturnType<typeof newTables>): Look {
  return {
    orders: tables.orders.committed,
    runs: tables.runs.committed,
    calls: tables.calls.committed,
    approvals: tables.approvals.committed,
    waits: tables.waits.committed,
    keys: tables.keys.committed,
    keyEvents: tables.keyEvents.committed,
    turns: tables.turns.committed,
  };
}
