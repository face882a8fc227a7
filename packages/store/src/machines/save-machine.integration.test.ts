import { MACHINE_TEMPLATES } from "@orderloom/schema/order/machine-templates";
import { DEFAULT_MACHINE } from "@orderloom/schema/order/state-machine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptEvents } from "../accept/accept.ts";
import { listActs } from "../control/control-audit.ts";
import { inControlTransaction, inHotTransaction } from "../database/database.ts";
import { BY_TEST } from "../testing/control.ts";
import { createWorld, messageOf, type World } from "../testing/world.ts";
import { machineOf, readMachines } from "./read-machines.ts";
import { listMachines, type SaveMachine, saveMachine } from "./save-machine.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const furniture = MACHINE_TEMPLATES.find(({ key }) => key === "furniture7")?.machine ?? null;

const save = (changes: Partial<SaveMachine> = {}) =>
  inControlTransaction(world.db, (tx) =>
    saveMachine(tx, {
      ...{ orderType: "custom_made", machine: furniture, basedOn: 0, note: "按单生产", cause: BY_TEST, ...changes },
    }),
  );
const machines = () => inControlTransaction(world.db, readMachines);

test("a type moves by what was said of it last; others, and a type whose machine was taken away, as ever", async () => {
  expect(machineOf(await machines(), "custom_made")).toBe(DEFAULT_MACHINE);
  expect(await save()).toBe(1);
  expect(machineOf(await machines(), "custom_made")).toMatchObject({ number: 1 });
  expect(machineOf(await machines(), "normal")).toBe(DEFAULT_MACHINE);
  await expect(save()).rejects.toMatchObject({ code: "conflict" });
  expect(await save({ machine: null, basedOn: 1 })).toBe(2);
  expect(machineOf(await machines(), "custom_made")).toBe(DEFAULT_MACHINE);
  expect(await save({ basedOn: 2 })).toBe(3);
  const said = await inControlTransaction(world.db, listMachines);
  expect(said).toMatchObject([{ orderType: "custom_made", number: 3, machine: furniture }]);
  const acts = await inControlTransaction(world.db, (tx) =>
    listActs(tx, { subject: "machine", subjectId: "custom_made" }),
  );
  expect(acts.map(({ code }) => code)).toEqual(["machine.changed", "machine.removed", "machine.changed"]);
});

test("a machine with a problem is refused, and says which", async () => {
  const machine = { states: [{ state: "shipped", owner: null, limitMinutes: null, next: ["completed"] }] } as const;
  const bad = { states: machine.states.map((state) => ({ ...state, next: [...state.next] })) };
  await expect(save({ orderType: "rx", machine: bad })).rejects.toMatchObject({
    code: "invalid_input",
    params: { problem: "no_start" },
  });
});

test("C228: what a channel reports takes an order the way of its type's machine", async () => {
  const { keys, numbers, published } = world;
  const order = { externalNo: "sofa-1", orderType: "custom_made", state: "paid" } as const;
  const deps = { keys, numbers, published: published.live, machines: await machines() };
  const accept = (changes: Parameters<typeof messageOf>[1]) =>
    inHotTransaction(world.db, "live", (tx) => acceptEvents(tx, deps, [messageOf(world, changes)]));
  await accept({ order });
  await accept({ order: { ...order, state: "shipped", externalUpdatedAt: "2027-01-01T00:00:00.000Z" } });
  const { rows } = await world.db.pool.query(
    `select o.state, c.params -> 'implied' as implied from live.orders o
     join live.order_changes c on c.order_id = o.id and c.version = o.version where o.external_no = 'sofa-1'`,
  );
  expect(rows).toEqual([{ state: "shipped", implied: ["split", "in_production", "qc_passed"] }]);
});
