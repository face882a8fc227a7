import type { Tables } from "./rows.ts";
import { type Change, createSimTable, type OpenTable, type TxTable } from "./sim-table.ts";

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
  const server: Server = { tables, hooks, locks: new Map(), open: new Map() };
  const begin = (owner: string): SimTx => {
    const fault = hooks.faultAt("begin");
    if (fault) throw new StoreFault(fault);
    const tx = new Transaction(server);
    server.open.set(tx, owner);
    return tx;
  };
  const forget = (owner: string): void => {
    for (const [tx, whose] of server.open) if (whose === owner) tx.rollback();
  };
  return { begin, forget, look: lookAt(tables) };
}

type Server = {
  readonly tables: ReturnType<typeof newTables>;
  readonly hooks: StoreHooks;
  readonly locks: Map<string, SimTx>;
  readonly open: Map<SimTx, string>;
};

/** A class for the sake of speed, like the view of a table: most of them find nothing to do. */
class Transaction implements SimTx {
  readonly orders: OpenTable<Tables["orders"]>;
  readonly runs: OpenTable<Tables["runs"]>;
  readonly calls: OpenTable<Tables["calls"]>;
  readonly approvals: OpenTable<Tables["approvals"]>;
  readonly waits: OpenTable<Tables["waits"]>;
  readonly keys: OpenTable<Tables["keys"]>;
  readonly keyEvents: OpenTable<Tables["keyEvents"]>;
  readonly turns: OpenTable<Tables["turns"]>;
  readonly #server: Server;

  constructor(server: Server) {
    const { tables } = server;
    this.#server = server;
    this.orders = tables.orders.open();
    this.runs = tables.runs.open();
    this.calls = tables.calls.open();
    this.approvals = tables.approvals.open();
    this.waits = tables.waits.open();
    this.keys = tables.keys.open();
    this.keyEvents = tables.keyEvents.open();
    this.turns = tables.turns.open();
  }

  tryLock(place: string): boolean {
    const { locks } = this.#server;
    const holder = locks.get(place);
    if (holder === undefined) locks.set(place, this);
    return holder === undefined || holder === this;
  }

  lock(place: string): void {
    if (!this.tryLock(place)) throw new StoreFault("clash");
  }

  commit(): void {
    const { hooks } = this.#server;
    const wrong = hooks.faultAt("commit");
    const committed = wrong === null || wrong === "commit_unknown" ? this.#apply() : null;
    this.rollback();
    if (committed) hooks.onCommit(committed);
    if (wrong) throw new StoreFault(wrong);
  }

  /** Lets go of everything; what was not applied never was. */
  rollback(): void {
    const { locks, open } = this.#server;
    for (const [place, holder] of locks) if (holder === this) locks.delete(place);
    open.delete(this);
  }

  #apply(): Committed {
    return {
      orders: this.orders.apply(),
      runs: this.runs.apply(),
      calls: this.calls.apply(),
      approvals: this.approvals.apply(),
      waits: this.waits.apply(),
      keys: this.keys.apply(),
      keyEvents: this.keyEvents.apply(),
      turns: this.turns.apply(),
    };
  }
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
