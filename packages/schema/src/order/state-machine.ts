import { z } from "zod";
import { Role } from "../role.ts";
import type { CustomFields } from "./custom-field.ts";
import { isStandstill, isTerminal, MAIN_LINE, ORDER_STATE_FACTS, ORDER_STATES, OrderState } from "./order-state.ts";

/** The longest time limit of a state: a year, in minutes. */
const MOST_LIMIT_MINUTES = 525_600;

/** One state as orders of a type use it. Who acts next is null where only the system does; without a limit none is overdue. */
export const MachineState = z.strictObject({
  state: OrderState,
  owner: Role.nullable(),
  limitMinutes: z.int().positive().max(MOST_LIMIT_MINUTES).nullable(),
  /** Where an order may go from here; closing is possible from everywhere and is not said. */
  next: z.array(OrderState).max(ORDER_STATES.length),
});
export type MachineState = z.infer<typeof MachineState>;

/** How orders of a type move: the states they use, with owners, time limits and legal moves. */
export const StateMachine = z
  .strictObject({ states: z.array(MachineState).min(1).max(ORDER_STATES.length) })
  .refine(({ states }) => new Set(states.map(({ state }) => state)).size === states.length, { path: ["states"] });
export type StateMachine = z.infer<typeof StateMachine>;

/** A machine made ready to be asked. */
export type Machine = {
  /** The saying of its order type that it was made of; null for the one that every installation starts with. */
  readonly number: number | null;
  readonly states: ReadonlyMap<OrderState, CompiledState>;
  /** The fields that administrators defined; absent where nobody knows them, and then any may be set and none is required. */
  readonly fields?: CustomFields | undefined;
};

type CompiledState = Omit<MachineState, "state" | "next"> & { readonly next: ReadonlySet<OrderState> };

/**
 * States that every order may come to whatever its type: ends, and those in which it stands still until a person
 * answers. They need not be named.
 */
export const SIDE_STATES = ["cancel_requested", "exception", "merged", "cancelled", "closed"] as const;

/** How orders move of which nobody said otherwise. */
export const DEFAULT_STATE_MACHINE: StateMachine = {
  states: ORDER_STATES.map((state) => {
    const { owner, next } = ORDER_STATE_FACTS[state];
    return { state, owner, limitMinutes: null, next: [...next] };
  }),
};

/** Makes a machine ready; `number` is that of its saying. */
export function compileMachine({ states }: StateMachine, number: number | null): Machine {
  const compiled = new Map<OrderState, CompiledState>(
    SIDE_STATES.map((state) => {
      const { owner, next } = ORDER_STATE_FACTS[state];
      return [state, { owner, limitMinutes: null, next: new Set(next) }];
    }),
  );
  for (const { state, next, ...facts } of states) compiled.set(state, { ...facts, next: new Set(next) });
  return { number, states: compiled };
}

/** The machine of every order type that has none of its own. */
export const DEFAULT_MACHINE: Machine = compileMachine(DEFAULT_STATE_MACHINE, null);

/** A move to be judged; `previous` is the state before a standstill. */
export type Move = { readonly from: OrderState; readonly to: OrderState; readonly previous: OrderState | null };

/** Where an order that came to us asked to be cancelled, or in exception, may go: it has no state to return to. */
const WAYS_IN: ReadonlySet<OrderState> = new Set([...MAIN_LINE, "pending_review", "cancelled"]);

/**
 * Whether the machine allows a move. An order that was asked to be cancelled or fell into exception may return to the
 * state it was in before, or anywhere on the main line when it came to us that way and there is none. Any state that is
 * not terminal may be closed. Out of a state that its type has no longer an order moves as it always could.
 */
export function allows({ states }: Machine, { from, to, previous }: Move): boolean {
  if (isTerminal(from) || from === to) return false;
  if (to === "closed") return true;
  if (isStandstill(from) && (previous === null ? WAYS_IN.has(to) && states.has(to) : to === previous)) return true;
  const known = states.get(from);
  return known ? known.next.has(to) : states.has(to) && ORDER_STATE_FACTS[from].next.includes(to);
}

/** The states an order may move to now, for a 409 answer or a menu. */
export function allowedMoves(machine: Machine, { from, previous }: Omit<Move, "to">): readonly OrderState[] {
  return ORDER_STATES.filter((to) => allows(machine, { from, to, previous }));
}

/** When an order that entered a state `since` (ISO 8601) is overdue there; null where the state has no limit. */
export function overdueAt(machine: Machine, state: OrderState, since: string): string | null {
  const limit = machine.states.get(state)?.limitMinutes ?? null;
  return limit === null ? null : new Date(Date.parse(since) + limit * 60_000).toISOString();
}

/** Whether orders of a type without a machine of its own may move `from → to`. */
export function canMove(from: OrderState, to: OrderState, previous: OrderState | null): boolean {
  return allows(DEFAULT_MACHINE, { from, to, previous });
}

/** The states that orders of such a type may move to now. */
export function movesFrom(from: OrderState, previous: OrderState | null): readonly OrderState[] {
  return allowedMoves(DEFAULT_MACHINE, { from, previous });
}
