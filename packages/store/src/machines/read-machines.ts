import type { CustomFields } from "@orderloom/schema/order/custom-field";
import { ORDER_TYPES } from "@orderloom/schema/order/order";
import { compileMachine, DEFAULT_MACHINE, type Machine, StateMachine } from "@orderloom/schema/order/state-machine";
import type { ControlTx } from "../database/database.ts";
import { readCustomFields } from "../fields/read-fields.ts";

/** How orders of each type move, where that is not as every installation's do; all types where fields were defined. */
export type Machines = ReadonlyMap<string, Machine>;

/** Reads and compiles the machines in force: one small statement, for a process to keep until it hears of a change. */
export async function readMachines(tx: ControlTx): Promise<Machines> {
  const { rows } = await tx.client.query<{ orderType: string; number: number; machine: unknown }>(
    `select distinct on (m.order_type) m.order_type as "orderType", m.number, m.machine
     from control.state_machines m order by m.order_type, m.number desc`,
  );
  const own = new Map(
    rows.flatMap(({ orderType, number, machine }) =>
      machine === null ? [] : [[orderType, compileMachine(StateMachine.parse(machine), number)] as const],
    ),
  );
  const fields = await readCustomFields(tx);
  if (fields === null) return own;
  return new Map(ORDER_TYPES.map((type) => [type, { ...(own.get(type) ?? DEFAULT_MACHINE), fields }]));
}

/** How orders of a type move: by its own machine, or as every installation's do. */
export function machineOf(machines: Machines | undefined, orderType: string): Machine {
  return machines?.get(orderType) ?? DEFAULT_MACHINE;
}

/** The fields that administrators defined, as they were read with the machines; undefined where there are none. */
export function definedFields(machines: Machines | undefined): CustomFields | undefined {
  return [...(machines?.values() ?? [])].find(({ fields }) => fields)?.fields;
}
