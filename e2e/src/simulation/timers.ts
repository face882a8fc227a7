import { settleAttempt } from "./settle-attempt.ts";
import { momentOf, type Steps, type World } from "./world.ts";

/** Makes runs ready whose timer is due. */
export function* wakeTimers(world: World, owner: string): Steps {
  const tx = world.store.begin(owner);
  try {
    const due = tx.runs
      .all()
      .filter(({ status, wakeAt }) => status === "waiting" && wakeAt !== null && wakeAt <= momentOf(world));
    const mine = due.filter(({ id }) => tx.tryLock(`runs/${id}`));
    for (const run of mine) {
      tx.runs.put(run.id, { ...run, status: "ready", wakeAt: null, pending: [...run.pending, { type: "timer.due" }] });
    }
    if (mine.length === 0) return tx.rollback();
    yield "timers.before_commit";
    tx.commit();
  } catch (fault) {
    tx.rollback();
    throw fault;
  }
}

/** Takes calls whose maker has gone. */
export function* settleLost(world: World, owner: string): Steps {
  const tx = world.store.begin(owner);
  try {
    const lost = tx.calls
      .all()
      .filter(({ status, leaseUntilMs }) => status === "running" && leaseUntilMs < world.nowMs);
    if (lost.length === 0) return tx.rollback();
    yield "lost.after_read";
    for (const { id, epoch } of lost) settleAttempt(world, tx, { id, epoch, result: { type: "lost" } });
    yield "lost.before_commit";
    tx.commit();
  } catch (fault) {
    tx.rollback();
    throw fault;
  }
}
