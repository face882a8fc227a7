import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { machineProblems } from "@orderloom/schema/order/machine-problems";
import { StateMachine } from "@orderloom/schema/order/state-machine";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx } from "../database/database.ts";
import { personOf } from "../flows/drafts.ts";
import { stateMachines } from "../tables/control/state-machines.ts";

/** What was last said of an order type. `machine` is null where it moves as every installation's orders do again. */
export type SavedMachine = {
  readonly orderType: string;
  readonly number: number;
  readonly machine: StateMachine | null;
  /** ISO 8601. */
  readonly savedAt: string;
  /** The name of who said it; null for a token. */
  readonly savedBy: string | null;
};

/** What was last said of each order type that anything was said of. */
export async function listMachines(tx: ControlTx): Promise<readonly SavedMachine[]> {
  const { rows } = await tx.client.query<Omit<SavedMachine, "machine"> & { machine: unknown }>(
    `select distinct on (m.order_type) m.order_type as "orderType", m.number, m.machine, m.saved_at as "savedAt",
       p.name as "savedBy"
     from control.state_machines m left join control.person p on p.id = m.saved_by
     order by m.order_type, m.number desc`,
  );
  return rows.map(({ machine, ...row }) => ({
    ...row,
    machine: machine === null ? null : StateMachine.parse(machine),
  }));
}

/** A machine to be put in force, made from the saying `basedOn` (0 where there was none); null takes a type's own away. */
export type SaveMachine = {
  readonly orderType: string;
  readonly machine: StateMachine | null;
  readonly basedOn: number;
  readonly note: string | null;
  readonly cause: Cause;
};

/**
 * Says how orders of a type move from now on, and answers the saying's number. Orders stay where they are. Throws
 * `invalid_input` for a machine with problems, and `conflict` when somebody else changed it meanwhile.
 */
export async function saveMachine(tx: ControlTx, input: SaveMachine): Promise<number> {
  const { orderType, machine, basedOn, note, cause } = input;
  const [problem] = machine ? machineProblems(machine) : [];
  if (problem) throw new OrderloomError("invalid_input", { params: { problem: problem.code, state: problem.state } });
  await tx.client.query("select pg_advisory_xact_lock(hashtext('orderloom:machines'))");
  const { rows } = await tx.client.query<{ number: number }>(
    "select coalesce(max(m.number), 0) as number from control.state_machines m where m.order_type = $1",
    [orderType],
  );
  const known = rows[0]?.number ?? 0;
  if (known !== basedOn) throw new OrderloomError("conflict", { params: { number: known } });
  const number = known + 1;
  await tx.drizzle.insert(stateMachines).values({ orderType, number, machine, note, savedBy: personOf(cause) });
  const code = machine ? "machine.changed" : "machine.removed";
  await recordAct(tx, { code, params: { number, note }, subject: "machine", subjectId: orderType, cause });
  tellControl(tx, "control:machines");
  return number;
}
