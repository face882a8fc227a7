import { commitTurn } from "./commit-turn.ts";
import { makeTurn } from "./make-turn.ts";
import type { RunRow } from "./rows.ts";
import type { SimTx } from "./sim-store.ts";
import { momentOf, type Steps, type World } from "./world.ts";

const BATCH = 3;

/** One batch of a runner: claims ready runs, then their orders, skipping what others hold; makes and commits a turn of each. */
export function* turnBatch(world: World, owner: string): Steps {
  const tx = world.store.begin(owner);
  try {
    const locked = lockRuns(world, tx);
    if (locked.length === 0) return tx.rollback();
    yield "claim.between";
    const runs = lockOrders(world, tx, firstOfEachOrder(locked));
    const at = momentOf(world);
    yield "claim.after_lock";
    const made = runs.map((run) => makeTurn(world, tx, { run, at }));
    yield "commit.before_write";
    for (const turn of made) commitTurn(world, tx, turn);
    yield "commit.before_commit";
    tx.commit();
    yield "commit.after_commit";
  } catch (fault) {
    tx.rollback();
    throw fault;
  }
}

function lockRuns(world: World, tx: SimTx): readonly RunRow[] {
  const ready = tx.runs.all().filter(({ status }) => status === "ready");
  const from = ready.length > BATCH && world.dice.chance(0.5) ? world.dice.below(ready.length) : 0;
  return ready
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .slice(from, from + BATCH)
    .filter(({ id }) => tx.tryLock(`runs/${id}`));
}

function firstOfEachOrder(runs: readonly RunRow[]): readonly RunRow[] {
  return runs.filter((run, index) => runs.findIndex(({ orderId }) => orderId === run.orderId) === index);
}

/** A run that has not moved gives way to an older one of its order that has not moved either. */
function lockOrders(world: World, tx: SimTx, runs: readonly RunRow[]): readonly RunRow[] {
  return runs.filter((run) => {
    const isOlder = (other: RunRow): boolean =>
      other.orderId === run.orderId && other.id < run.id && other.seq === 0 && other.status === "ready";
    if (world.parts.olderRunFirst && run.seq === 0 && tx.runs.all().some(isOlder)) return false;
    return tx.tryLock(`orders/${run.orderId}`);
  });
}
