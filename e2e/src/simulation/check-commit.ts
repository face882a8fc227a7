import { OrderState } from "@orderloom/schema/order/order-state";
import { canMove } from "@orderloom/schema/order/state-machine";
import { canMoveRefund, holdsMoney, RefundState } from "@orderloom/schema/refund/refund-state";
import type { RunState } from "@orderloom/schema/run/run";
import { holds } from "./broken.ts";
import type { ApprovalRow, CallRow, OrderRow, RunRow } from "./rows.ts";
import type { Committed } from "./sim-store.ts";
import type { Change } from "./sim-table.ts";

const CALL_ENDS: readonly CallRow["status"][] = ["ok", "failed", "dead", "cancelled"];

/** What every single commit must leave true of what it changed. */
export function checkCommit({ orders, runs, calls, approvals, turns, keys }: Committed): void {
  for (const change of orders) checkOrder(change);
  for (const change of runs) checkRun(change);
  for (const change of calls) checkCall(change);
  for (const change of approvals) checkApproval(change);
  for (const { id, before } of turns) holds(before === undefined, "I10", () => `turn ${id} was made twice`);
  for (const { id, before } of keys) holds(before === undefined, "I1", () => `key ${id} was taken twice`);
}

/** Each version follows the one before, by a move that the machine has; no more is paid back than was paid. */
function checkOrder({ id, before, after }: Change<OrderRow>): void {
  if (!after) return;
  const known = before?.history ?? [];
  const made = after.history.slice(known.length);
  const isGrown = known.every((row, index) => row === after.history[index]);
  holds(isGrown, "I5", () => `order ${id} lost a version that was committed`);
  for (const [index, { version }] of made.entries()) {
    const expected = known.length + index + 1;
    holds(version === expected, "I5", () => `order ${id} got version ${version}, not ${expected}`);
  }
  holds(after.order.version === after.history.length, "I5", () => `order ${id} and its history differ in versions`);
  let previous = before?.order.previousState ?? null;
  for (const { code, move } of made) {
    if (move === null) continue;
    const [from = "", to = ""] = move.split(">");
    if (code === "order.set_state") {
      const isLegal = canMove(OrderState.parse(from), OrderState.parse(to), previous);
      holds(isLegal, "I5", () => `order ${id} moved ${move}`);
      previous = after.order.previousState;
    } else {
      const isLegal = canMoveRefund(RefundState.parse(from), RefundState.parse(to));
      holds(isLegal, "I5", () => `a refund of ${id} moved ${move}`);
    }
  }
  const money = after.refunds.reduce((sum, { state, amount }) => (holdsMoney(state) ? sum + amount : sum), 0);
  holds(money <= after.order.paid, "I4", () => `order ${id} pays ${money} back of ${after.order.paid}`);
}

function checkRun({ id, before, after }: Change<RunRow>): void {
  if (!before || !after) return;
  const isOpen = before.status === "ready" || before.status === "waiting";
  holds(isOpen, "I10", () => `run ${id} moved although it had ended`);
  holds(after.seq - before.seq <= 1, "I10", () => `run ${id} made two turns at once`);
  if (after.seq === before.seq) return;
  const seenBefore = seenOf(before);
  for (const [node, mark] of Object.entries(seenOf(after))) {
    const last = seenBefore[node];
    const isLater = last === undefined || last === mark || isBefore(last, mark);
    holds(isLater, "I13", () => `run ${id} took ${mark} after ${last} at ${node}`);
  }
}

function seenOf({ state }: RunRow): NonNullable<RunState["seen"]> {
  const read: RunState | null = state === null ? null : JSON.parse(state);
  return read?.seen ?? {};
}

/** Marks of orders begin with the version, marks of keys are moments; events of one version keep their own sequence. */
function isBefore(one: string, other: string): boolean {
  const [first, second] = [one, other].map((mark) => (/^\d+:/.test(mark) ? Number.parseInt(mark, 10) : mark));
  return first !== undefined && second !== undefined && first <= second;
}

function checkCall({ id, before, after }: Change<CallRow>): void {
  if (!before || !after) return;
  holds(after.epoch >= before.epoch, "I2", () => `the lease of call ${id} went back`);
  const isHolders = before.status !== "running" || after.status === "running" || after.writtenBy === before.epoch;
  holds(isHolders, "I2", () => `call ${id} was settled by attempt ${after.writtenBy}, which had lost its lease`);
  const isEnded = CALL_ENDS.includes(before.status);
  holds(
    !isEnded || before.status === after.status,
    "I2",
    () => `call ${id} ended as ${before.status}, then ${after.status}`,
  );
}

function checkApproval({ id, before, after }: Change<ApprovalRow>): void {
  if (!before || !after) return;
  const isOpen = before.status === "open";
  holds(isOpen, "I6", () => `request ${id} was ${before.status} and is decided again`);
}
