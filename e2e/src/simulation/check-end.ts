import type { TurnInput } from "@orderloom/engine/advance";
import { start } from "@orderloom/engine/start";
import type { JsonObject } from "@orderloom/schema/json";
import type { RunState, Token } from "@orderloom/schema/run/run";
import { cameFor } from "./begin-waits.ts";
import { holds } from "./broken.ts";
import { flowOf, hashOf, triggerOf } from "./make-turn.ts";
import type { RunRow } from "./rows.ts";
import type { World } from "./world.ts";

/** What must be true once everything that can happen has happened. */
export function checkEnd(world: World): void {
  checkNothingLost(world);
  checkNothingStuck(world);
  checkReplays(world);
  checkMoney(world);
}

/** Every message that was acknowledged has its row, and started each flow that listens once. */
function checkNothingLost(world: World): void {
  const { keys, orders, runs } = world.store.look;
  for (const { key, orderNo, acked, body } of world.messages) {
    if (acked === null) holds(body.type === "refund", "I1", () => `${key} was never taken`);
    else holds(keys.get(key) !== undefined, "I1", () => `${key} of ${orderNo} was acknowledged and is not there`);
  }
  const all = runs.all();
  for (const { order, history } of orders.all()) {
    const refundNos = world.store.look.orders.get(order.id)?.refunds.map(({ externalNo }) => externalNo) ?? [];
    const isTwice = new Set(refundNos).size < refundNos.length;
    holds(!isTwice, "I2", () => `a refund of ${order.id} was taken twice`);
    for (const { version, events } of history) {
      for (const [flow, { events: wanted }] of world.flows.entries()) {
        const expected = events.filter((event) => wanted.some((type) => type === event)).length;
        const started = all.filter(
          (run) => run.orderId === order.id && run.flow === flow && run.orderVersion === version,
        );
        holds(
          started.length === expected,
          "I1",
          () => `version ${version} of ${order.id}: ${started.length} runs, not ${expected}`,
        );
      }
    }
  }
  checkFirstTurns(world);
}

/** Of the runs of an order the first to begin is the one whose event came first. */
function checkFirstTurns({ firstTurns, store }: World): void {
  const last = new Map<string, number>();
  for (const runId of firstTurns) {
    const run = store.look.runs.get(runId);
    if (!run || run.cancelled) continue;
    const before = last.get(run.orderId) ?? 0;
    holds(run.orderVersion >= before, "I13", () => `run ${runId} began with ${run.orderVersion} after ${before}`);
    last.set(run.orderId, run.orderVersion);
  }
}

/** Nothing claimable is left; what waits, waits for a person or for something that may still happen. */
function checkNothingStuck(world: World): void {
  const { runs, calls } = world.store.look;
  for (const { id, status } of calls.all()) {
    const isLeft = status === "ready" || status === "running";
    holds(!isLeft, "I12", () => `call ${id} is still ${status}`);
  }
  for (const run of runs.all()) {
    if (run.status !== "ready" && run.status !== "waiting") continue;
    holds(run.status === "waiting", "I12", () => `run ${run.id} is still ready`);
    const state: RunState = JSON.parse(run.state ?? "{}");
    for (const token of state.tokens) {
      holds(
        canBeAnswered(world, { run, trigger: state.trigger }, token),
        "I12",
        () => `run ${run.id} waits in vain: ${JSON.stringify(token)}`,
      );
    }
  }
}

type Waiting = { readonly run: RunRow; readonly trigger: JsonObject };

function canBeAnswered(world: World, { run, trigger }: Waiting, token: Token): boolean {
  if (token.type === "ready") return false;
  const { step, wait } = token;
  const { approvals, calls, waits } = world.store.look;
  const isMine = (row: { runId: string; step: string }): boolean => row.runId === run.id && row.step === step;
  switch (wait.type) {
    case "approval":
      return !world.peopleAnswer && approvals.all().some((row) => isMine(row) && row.status === "open");
    case "call": {
      const call = calls.all().find(isMine);
      const leader = call?.follows ? calls.get(call.follows) : call;
      return !world.peopleAnswer && leader?.status === "unknown";
    }
    case "event":
      return (
        wait.wakeAt === null &&
        waits.get(`${run.id}/${step}`) !== undefined &&
        cameFor(world.store.look, { run, trigger, step, wait }).length === 0
      );
    // Behind a person who has not answered: the other branch.
    case "join":
      return !world.peopleAnswer;
    case "timer":
    case "children":
    case "stock":
    case "order_act":
      return false;
  }
}

/** The stored inputs alone give every state again. */
function checkReplays(world: World): void {
  for (const run of world.store.look.runs.all()) {
    let state: RunState | null = null;
    for (let seq = 1; seq <= run.seq; seq += 1) {
      const turn = world.store.look.turns.get(`${run.id}:${seq}`);
      holds(turn !== undefined, "I10", () => `turn ${seq} of run ${run.id} is missing`);
      if (!turn) return;
      const input: TurnInput = JSON.parse(turn.input);
      const from = state ?? start(input.data.type === "start" ? input.data.event : triggerOf(run.pending));
      const result = world.parts.advance(flowOf(world, run).program, from, input);
      const isSame = hashOf(result.state) === turn.hash || (seq === 1 && input.data.type === "cancel");
      holds(isSame, "I10", () => `turn ${seq} of run ${run.id} replays to another state`);
      state = JSON.parse(JSON.stringify(result.state));
    }
  }
}

/** What the books say was paid back is what the pay system paid, once for each refund. */
function checkMoney({ peer, store }: World): void {
  const paid = [...peer.witnessed.values()].flatMap(({ effects, payout }) => (effects > 0 && payout ? [payout] : []));
  for (const { order, refunds } of store.look.orders.all()) {
    const payouts = paid.filter(({ orderId }) => orderId === order.id);
    const sum = payouts.reduce((total, { amount }) => total + amount, 0);
    holds(sum <= order.paid, "I4", () => `${sum} left for order ${order.id}, which had paid ${order.paid}`);
    for (const { no, state } of refunds) {
      const times = payouts.filter(({ refundNo }) => refundNo === no).length;
      holds(times <= 1, "I4", () => `refund ${no} was paid ${times} times`);
      const isTold = times === 0 ? state !== "refunded" : state === "refunded" || state === "refunding";
      holds(isTold, "I4", () => `refund ${no} is ${state} and was paid ${times} times`);
    }
  }
}
