import type { Order } from "./order.ts";
import {
  BESIDE,
  isStandstill,
  isTerminal,
  MAIN_LINE,
  ORDER_STATES,
  type OrderState,
  placeInLine,
} from "./order-state.ts";
import { allows, DEFAULT_MACHINE, type Machine } from "./state-machine.ts";

/** States that an implied jump passes over: they are steps of some shops' own process, not of every order's. */
const OPTIONAL: ReadonlySet<OrderState> = new Set([
  "pending_payment",
  "deposit_paid",
  "pre_shipped",
  "partially_shipped",
]);

/**
 * The way from where an order stands to the state a channel reports, as the list of states entered, the last being
 * `to`. Empty when the channel is behind or level (its news is old to us); null when there is no way: the order is
 * at its end, waits for a person's answer that the channel cannot give, or its type has no such state. Every move is one
 * the machine allows, except that a channel may report a cancellation request or a state it cannot name (exception) at
 * any time.
 */
export function channelPath(
  { state: from, previousState }: Pick<Order, "state" | "previousState">,
  to: OrderState,
  machine: Machine = DEFAULT_MACHINE,
): readonly OrderState[] | null {
  if (from === to) return [];
  if (isTerminal(from)) return null;
  if (to === "closed" || isStandstill(to)) return [to];
  if (to === "cancelled") {
    return allows(machine, { from, to, previous: previousState }) ? [to] : ["cancel_requested", to];
  }
  return isStandstill(from)
    ? pathFromStandstill(machine, { from, to, previous: previousState })
    : pathForward(machine, from, to);
}

type Standstill = {
  readonly from: "cancel_requested" | "exception";
  readonly to: OrderState;
  readonly previous: OrderState | null;
};

/** A cancellation request is answered by a person; an exception is also over once the channel moves beyond it. */
function pathFromStandstill(machine: Machine, { from, to, previous }: Standstill): readonly OrderState[] | null {
  if (previous === null) return allows(machine, { from, to, previous }) ? [to] : null;
  if (from === "cancel_requested" && to !== "completed") return null;
  const rest = pathForward(machine, previous, to);
  return rest === null || rest.length === 0 ? rest : [previous, ...rest];
}

function pathForward(machine: Machine, from: OrderState, to: OrderState): readonly OrderState[] | null {
  const [fromRank, toRank] = [placeInLine(from), placeInLine(to)];
  if (steps(machine, from, to) && (toRank > fromRank || BESIDE[to] === from || toRank < 0)) return [to];
  if (toRank < 0) return null;
  if (toRank <= fromRank) return [];
  const between = MAIN_LINE.slice(fromRank + 1, toRank).filter((state) => !OPTIONAL.has(state));
  return isWalk(machine, from, [...between, to]) ? [...between, to] : shortestWalk(machine, from, to);
}

function steps(machine: Machine, from: OrderState, to: OrderState): boolean {
  return allows(machine, { from, to, previous: null });
}

function isWalk(machine: Machine, from: OrderState, path: readonly OrderState[]): boolean {
  return path.every((to, index) => steps(machine, path[index - 1] ?? from, to));
}

/** For orders beside the main line, which have to come back to it first. Never goes backwards. */
function shortestWalk(machine: Machine, from: OrderState, to: OrderState): readonly OrderState[] | null {
  const paths = new Map<OrderState, readonly OrderState[]>([[from, []]]);
  for (const [state, path] of paths) {
    if (state === to) return path;
    for (const next of ORDER_STATES) {
      const forward = placeInLine(next) >= placeInLine(state) && placeInLine(next) <= placeInLine(to);
      if (forward && !paths.has(next) && steps(machine, state, next)) paths.set(next, [...path, next]);
    }
  }
  return null;
}
