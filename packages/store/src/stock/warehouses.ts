import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { warehouseIdOf } from "./stock-ids.ts";

/** A place that stock lies in; pieces are taken from the lowest `priority` first. */
export type Warehouse = {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly priority: number;
  readonly isArchived: boolean;
};

const LIST = statement(
  "list_warehouses",
  (schema) => `
    select id, code, name, priority, archived_at is not null as "isArchived" from ${schema}.stock_warehouses
    where bucket = 0 order by priority, code`,
);

/** Every warehouse of the transaction's environment, in the order pieces are taken from them. */
export function listWarehouses(tx: Tx): Promise<readonly Warehouse[]> {
  return execute<Warehouse>(tx, LIST, []);
}

type WarehouseInput = Pick<Warehouse, "code" | "name" | "priority">;

/** Makes a warehouse. Throws `warehouse_known` where there is one of the code. */
export async function createWarehouse(tx: Tx, input: WarehouseInput & { readonly cause: Cause }): Promise<Id> {
  const { code, name, priority, cause } = input;
  const id = warehouseIdOf(tx.env, code);
  const { rowCount } = await tx.client.query(
    `insert into ${tx.env}.stock_warehouses (bucket, id, code, name, priority) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [bucketOf(id), id, code.trim(), name, priority],
  );
  if (rowCount !== 1) throw new OrderloomError("warehouse_known", { params: { warehouse: code } });
  await audit(tx, { code: "warehouse.created", params: { code, name }, id, cause });
  return id;
}

type WarehouseChange = Omit<WarehouseInput, "code"> & { readonly isArchived: boolean };

/**
 * Changes a warehouse. Throws `warehouse_unknown`, and `warehouse_stocked` when one is to be archived that has stock or
 * is owed some.
 */
export async function changeWarehouse(
  tx: Tx,
  input: WarehouseChange & { readonly code: string; readonly cause: Cause },
): Promise<void> {
  const { code, name, priority, isArchived, cause } = input;
  const id = warehouseIdOf(tx.env, code);
  if (isArchived && (await hasStock(tx, "warehouse_id", id))) {
    throw new OrderloomError("warehouse_stocked", { params: { warehouse: code } });
  }
  const { rowCount } = await tx.client.query(
    `update ${tx.env}.stock_warehouses
     set name = $3, priority = $4, archived_at = case when $5 then coalesce(archived_at, now()) end
     where bucket = $1 and id = $2`,
    [bucketOf(id), id, name, priority, isArchived],
  );
  if (rowCount !== 1) throw new OrderloomError("warehouse_unknown", { params: { warehouse: code } });
  await audit(tx, { code: "warehouse.changed", params: { code, name, priority, isArchived }, id, cause });
}

/** Whether a SKU or a warehouse has pieces anywhere, on their way included. */
export async function hasStock(tx: Tx, of: "sku_id" | "warehouse_id", id: Id): Promise<boolean> {
  const { rowCount } = await tx.client.query(
    `select 1 from ${tx.env}.stock_balances
     where ${of} = $1 and free + soft + allocated + frozen + damaged + outbound + inbound > 0 limit 1 for update`,
    [id],
  );
  return rowCount === 1;
}

type Audited = Pick<Parameters<typeof recordAct>[1], "code" | "params" | "cause"> & { readonly id: Id };

async function audit(tx: Tx, { id, ...act }: Audited): Promise<void> {
  await recordAct(tx, { ...act, subject: "warehouse", subjectId: id, environment: tx.env });
  tx.topics.add(`${tx.env}:stock`);
}
