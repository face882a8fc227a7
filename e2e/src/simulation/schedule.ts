import { LIMITS } from "@orderloom/schema/limits";
import { sendMessage } from "./accept-messages.ts";
import { holds } from "./broken.ts";
import { makeCall } from "./make-calls.ts";
import { cancelRun, decideApproval, decideCall } from "./people.ts";
import { StoreFault } from "./sim-store.ts";
import { settleLost, wakeTimers } from "./timers.ts";
import { turnBatch } from "./turns.ts";
import type { Steps, World } from "./world.ts";

type Counts = { steps: number; faults: number };

/** A pump: somebody who does the same thing again and again. Whoever crashes takes all of `house` with them. */
type Pump = {
  readonly name: string;
  readonly house: string | null;
  readonly work: (world: World, owner: string) => Steps;
  under: Steps | null;
};

const RUNNERS = ["r1", "r2", "r3"];

function pumpsOf(world: World): readonly Pump[] {
  const pump = (name: string, house: string | null, work: Pump["work"]): Pump => ({ name, house, work, under: null });
  const ofRunner = (runner: string): readonly Pump[] => [
    pump(`${runner}.turns1`, runner, turnBatch),
    pump(`${runner}.turns2`, runner, turnBatch),
    pump(`${runner}.calls1`, runner, makeCall),
    pump(`${runner}.calls2`, runner, makeCall),
    pump(`${runner}.timers`, runner, wakeTimers),
    pump(`${runner}.lost`, runner, settleLost),
    pump(`${runner}.accept`, runner, sendMessage),
  ];
  const person = (name: string, work: Pump["work"]): Pump => pump(name, null, work);
  const people = [
    person("p.decide1", decideApproval),
    person("p.decide2", decideApproval),
    person("p.calls", decideCall),
  ];
  const others = [
    person("web.accept", sendMessage),
    ...(world.dice.chance(0.3) ? [person("p.cancel", cancelRun)] : []),
  ];
  return [...RUNNERS.flatMap(ofRunner), ...others, ...(world.isHealed && !world.peopleAnswer ? [] : people)];
}

/** The phase of faults: whoever is next is chosen by the seed, and so is what goes wrong. */
export function playOn(world: World, { steps, counts }: { steps: number; counts: Counts }): void {
  const pumps = pumpsOf(world);
  for (let step = 0; step < steps; step += 1) {
    tick(world);
    const pump = world.dice.pick(pumps);
    if (pump.house !== null && world.dice.chance(world.plan.crash)) {
      crash(world, pumps, pump.house);
      counts.faults += 1;
    }
    advancePump(world, pump);
    counts.steps += 1;
  }
  for (const { house } of pumps) if (house !== null) crash(world, pumps, house);
  for (const { name, house } of pumps) if (house === null) world.store.forget(name);
}

/** Mostly milliseconds go by, at times as much as a lease or a nap. */
function tick(world: World): void {
  const { dice } = world;
  world.nowMs += 1 + dice.below(40);
  if (dice.chance(0.02)) world.nowMs += dice.below(2 * LIMITS.leaseMs);
  if (dice.chance(0.005)) world.nowMs += dice.below(900_000);
}

/** True when it did something. */
function advancePump(world: World, pump: Pump): boolean {
  pump.under ??= pump.work(world, pump.name);
  try {
    const { done, value } = pump.under.next();
    if (done) pump.under = null;
    else world.say(`${world.nowMs} ${pump.name} ${value}`);
    return !done;
  } catch (fault) {
    if (!(fault instanceof StoreFault)) throw fault;
    pump.under = null;
    world.say(`${world.nowMs} ${pump.name} told ${fault.kind}`);
    return true;
  }
}

function crash(world: World, pumps: readonly Pump[], house: string): void {
  world.say(`${world.nowMs} ${house} dies`);
  for (const pump of pumps) {
    if (pump.house !== house) continue;
    pump.under = null;
    world.store.forget(pump.name);
  }
}

const MAX_ROUNDS = 1_000;
/** Enough for all that anybody does at once, unless it hangs. */
const MAX_STEPS = 8;

/** The healed phase: everybody gets their turn until nobody has anything to do, not even later. */
export function runUntilQuiet(world: World, counts: Counts): void {
  const pumps = pumpsOf(world);
  let quiet = 0;
  for (let round = 0; quiet < 3; round += 1) {
    holds(round < MAX_ROUNDS, "I12", () => "it does not come to rest although nothing goes wrong any more");
    for (const pump of pumps) {
      for (let step = 0; step < MAX_STEPS; step += 1) {
        world.nowMs += 1;
        counts.steps += 1;
        if (!advancePump(world, pump)) break;
      }
    }
    const isLeft = leftToDo(world);
    quiet = isLeft ? 0 : quiet + 1;
    world.nowMs = Math.max(world.nowMs, nextMoment(world));
  }
}

/** What somebody will still do by themselves. */
function leftToDo({ store: { look }, messages, peopleAnswer }: World): boolean {
  const isAsked = look.approvals.all().some(({ status }) => status === "open");
  const isUnclear = look.calls.all().some(({ status, detached }) => status === "unknown" && !detached);
  return (
    messages.some(({ acked, body }) => acked === null && body.type !== "refund") ||
    look.runs.all().some(({ status, wakeAt }) => status === "ready" || (status === "waiting" && wakeAt !== null)) ||
    look.calls.all().some(({ status }) => status === "ready" || status === "running") ||
    (peopleAnswer && (isAsked || isUnclear))
  );
}

/** When the next thing is due that nobody but the clock brings. */
function nextMoment(world: World): number {
  const { runs, calls } = world.store.look;
  const times = [
    ...runs
      .all()
      .flatMap(({ status, wakeAt }) => (status === "waiting" && wakeAt !== null ? [Date.parse(wakeAt)] : [])),
    ...calls.all().flatMap(({ status, dueMs, leaseUntilMs, settledMs }) => {
      if (status === "ready") return [dueMs];
      if (status === "running") return [leaseUntilMs + 1];
      return status === "unknown" ? [settledMs + 300_001] : [];
    }),
  ].filter((ms) => ms > world.nowMs);
  return times.length > 0 ? Math.min(...times) : world.nowMs + 1_000;
}
