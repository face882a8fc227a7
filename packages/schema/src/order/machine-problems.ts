import { isStandstill, isTerminal, type OrderState } from "./order-state.ts";
import { SIDE_STATES, type StateMachine } from "./state-machine.ts";

/**
 * What is wrong with a machine.
 * - `no_start`: no order can begin: none of the states is one that channels bring new orders in.
 * - `unreachable`: no order ever comes into the state.
 * - `no_way_out`: an order that comes into the state stays there.
 * - `unknown_next`: a move leads to a state that the machine has not.
 * - `no_owner`: the state has a time limit, and nobody to remind.
 */
export const MACHINE_PROBLEMS = ["no_start", "unreachable", "no_way_out", "unknown_next", "no_owner"] as const;
export type MachineProblem = {
  readonly code: (typeof MACHINE_PROBLEMS)[number];
  readonly state: OrderState | null;
  /** Where the move leads that cannot be. */
  readonly to?: OrderState;
};

/** The states that a channel may bring a new order in. */
export const START_STATES: readonly OrderState[] = ["pending_confirm", "pending_payment", "deposit_paid", "paid"];

/** What is wrong with a machine; one with problems is not put in force. */
export function machineProblems({ states }: StateMachine): readonly MachineProblem[] {
  const known = new Map(states.map((one) => [one.state, one]));
  const has = (state: OrderState) => known.has(state) || SIDE_STATES.some((side) => side === state);
  const reached = new Set<OrderState>(START_STATES.filter((state) => known.has(state)));
  if (reached.size === 0) return [{ code: "no_start", state: null }];
  for (const state of reached) for (const to of known.get(state)?.next ?? []) reached.add(to);
  return states.flatMap(({ state, owner, limitMinutes, next }): MachineProblem[] => {
    const isSide = SIDE_STATES.some((side) => side === state);
    const leaves = next.some((to) => to !== "closed" && has(to));
    return [
      ...(reached.has(state) || isSide ? [] : [{ code: "unreachable", state } as const]),
      ...(leaves || isTerminal(state) || isStandstill(state) ? [] : [{ code: "no_way_out", state } as const]),
      ...next.filter((to) => !has(to)).map((to) => ({ code: "unknown_next", state, to }) as const),
      ...(limitMinutes !== null && owner === null ? [{ code: "no_owner", state } as const] : []),
    ];
  });
}
