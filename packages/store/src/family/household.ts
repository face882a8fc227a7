import type { Cause } from "@orderloom/schema/cause";
import type { ErrorParams } from "@orderloom/schema/error";
import type { FamilyNews, Question } from "@orderloom/schema/family/family-news";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { PERSONAL_CLASSES } from "@orderloom/schema/mask/personal";
import type { OrderPatch } from "@orderloom/schema/order/apply-order-effect";
import type { EventType } from "@orderloom/schema/order/event";
import type { MergePieces } from "@orderloom/schema/order/merge-orders";
import type { Order } from "@orderloom/schema/order/order";
import type { OrderChangeCode } from "@orderloom/schema/order/order-change";
import { lockOrders } from "../accept/lock-orders.ts";
import type { Happening, OrderWork } from "../accept/order-work.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { Clash } from "../database/store-error.ts";
import type { Machines } from "../machines/read-machines.ts";
import { loadOrderParts } from "../orders/order-parts.ts";
import { happeningOf } from "../regroup/write-regrouped.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import type { HandOver } from "../stock/hand-over.ts";

/** An order of a family, locked, with its lines, receiver and document as this transaction leaves them. */
export type Kin = { readonly work: OrderWork; pieces: Omit<MergePieces, "order"> };

/**
 * Orders that were split and merged of each other, as far as a transaction has to do with them: each is locked once, and
 * what is decided for it is kept here until all of it is written.
 */
export type Household = {
  readonly tx: Tx;
  readonly keys: KeyProvider;
  readonly machines: Machines | undefined;
  /** The database's clock, ISO 8601. */
  readonly at: string;
  /** Those whose changes somebody else writes: the orders that the caller had locked already. */
  readonly seeds: ReadonlyMap<Id, OrderWork>;
  readonly known: Map<Id, Kin>;
  readonly handOvers: HandOver[];
  /** Orders that ended here, with why: what is kept for them is free again. */
  readonly ended: Map<Id, Cause>;
  readonly asked: { readonly order: Order; readonly question: Question }[];
};

/** Opens the family of orders that the caller may have locked; nothing is read before it is needed. */
export function openHousehold(
  { tx, keys }: Pick<Household, "tx" | "keys">,
  facts: Pick<Household, "machines" | "at"> & { readonly seeds?: ReadonlyMap<Id, OrderWork> },
): Household {
  const { machines, at, seeds = new Map() } = facts;
  return { tx, keys, machines, at, seeds, known: new Map(), handOvers: [], ended: new Map(), asked: [] };
}

const LOCK_KIN = statement(
  "lock_kin",
  (schema) => `
    select o.id from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.orders o on o.bucket = w.bucket and o.id = w.id
    order by o.id for update of o skip locked`,
);

/**
 * Locks those of the orders that are not known yet, and opens them. Other locks are held already, so nobody is waited
 * for: where one is busy the transaction is run again, as after a deadlock.
 */
export async function kinOf(house: Household, ids: readonly Id[]): Promise<readonly Kin[]> {
  const { tx, keys, seeds, known } = house;
  const missing = [...new Set(ids)].filter((id) => !known.has(id)).sort();
  const strange = missing.filter((id) => !seeds.has(id));
  if (strange.length > 0) {
    const free = await execute<{ id: Id }>(tx, LOCK_KIN, [strange.map(bucketOf), strange]);
    if (free.length < strange.length) throw new Clash("an order of the family is busy");
  }
  const works = await lockOrders(tx, keys, strange);
  if (missing.length > 0) {
    const parts = await loadOrderParts(tx, keys, { orderIds: missing, parts: ["lines", "doc", ...PERSONAL_CLASSES] });
    for (const id of missing) {
      const work = seeds.get(id) ?? works.get(id);
      const { lines = [], private: personal = {}, doc = {} } = parts.get(id) ?? {};
      if (work) known.set(id, { work, pieces: { lines, private: personal, doc } });
    }
  }
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** News of an order that others are shipped in place of, why it is passed on, and the message it came by. */
export type Telling = {
  readonly news: readonly FamilyNews[];
  readonly cause: Cause;
  readonly item?: Happening["message"]["item"] | undefined;
};

/** What is done to an order of a family, and how its history tells it. */
export type KinChange = {
  readonly patch: OrderPatch;
  readonly pieces?: Kin["pieces"];
  readonly code: OrderChangeCode;
  readonly params: ErrorParams;
  readonly cause: Cause;
  /** What flows may start or wait for. */
  readonly event: EventType;
  /** The message that it follows on, where there is one. */
  readonly item?: Happening["message"]["item"] | undefined;
};

/** Changes an order of a family; its patch says the version that comes of it. */
export function changeKin({ at, ended }: Household, kin: Kin, change: KinChange): void {
  const { patch, pieces, code, params, cause, event, item } = change;
  const { work } = kin;
  work.order = { ...work.order, ...patch };
  work.changes.push({ version: work.order.version, at, code, params, patch, cause });
  work.happenings.push(happeningOf(work.order, { event, at, cause }, item));
  if (pieces) {
    kin.pieces = pieces;
    work.parts = { ...pieces, lines: [...pieces.lines], destination: { country: work.order.country } };
    work.decidedHere = true;
  }
  if (patch.state === "cancelled" || patch.state === "closed") ended.set(work.order.id, cause);
}

/** The orders that were changed and that nobody else writes. */
export function changedKin({ known, seeds }: Household): readonly OrderWork[] {
  return [...known.values()]
    .map(({ work }) => work)
    .filter((work) => work.changes.length > 0 && !seeds.has(work.order.id));
}
