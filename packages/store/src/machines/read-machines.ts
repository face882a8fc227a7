import { compileMachine, DEFAULT_MACHINE, type Machine, StateMachine } from "@orderloom/schema/order/state-machine";
import type { ControlTx } from "../database/database.ts";

/** How orders of each type move that has a machine of its own. */
export type Machines = ReadonlyMap<string, Machine>;

/** Reads and compiles the machines in force: one small statement, for a process to keep until it hears of a change. */
export async function readMachines(tx: ControlTx): Promise<Machines> {
  const { rows } = await tx.client.query<{ orderType: string; number: number; machine: unknown }>(
    `select distinct on (m.order_type) m.order_type as "orderType", m.number, m.machine
     from control.state_machines m order by m.order_type, m.number desc`,
  );
  return new Map(
    rows.flatMap(({ orderType, number, machine }) =>
      machine === null ? [] : [[orderType, compileMachine(StateMachine.parse(machine), number)] as const],
    ),
  );
}

/** How orders of a type move: by its own machine, or as every installation's do. */
export function machineOf(machines: Machines | undefined, orderType: string): Machine {
  return machines?.get(orderType) ?? DEFAULT_MACHINE;
}
