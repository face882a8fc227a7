import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createImportWorld, type ImportWorld, type TestFile, textFile } from "../testing/imports.ts";
import { tableOfDump } from "../testing/table-of-dump.ts";

/**
 * Real files of orders from the reference data that ORDERLOOM_REFERENCE_DATA names; they are not ours to copy, so where
 * they are not there these tests have nothing to read. What each import should come to is reckoned here anew, from the
 * files alone.
 */
const folder = process.env["ORDERLOOM_REFERENCE_DATA"];
const CASES = 4;
if (!folder) process.stdout.write(`skipped ${CASES}: reference data not set\n`);
const datasets = join(folder ?? "", "domain", "datasets");

type Row = Readonly<Record<string, string>>;

function fileAt(...path: readonly string[]): TestFile {
  return { name: path.at(-1) ?? "", bytes: readFileSync(join(datasets, ...path)) };
}

function rowsOf({ name, bytes }: TestFile): readonly Row[] {
  const text = name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return parse(text, { columns: true, bom: true });
}

function groupsOf(rows: readonly Row[], column: string): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row[column] ?? "", [...(groups.get(row[column] ?? "") ?? []), row]);
  return [...groups.values()];
}

function cents(amount: number): number {
  return Math.sign(amount) * Math.round(Math.abs(amount) * 100 + 1e-7);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe.skipIf(!folder)("C031 files of others", () => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await createImportWorld({ currency: "USD", zone: "UTC" });
  });
  afterAll(() => world.close());

  const totalOf = async (column: "payable" | "paid", prefix: string) => {
    const { rows } = await world.db.pool.query<{ total: number }>(
      `select coalesce(sum(${column}), 0)::bigint as total from live.orders where external_no like $1`,
      [`${prefix}%`],
    );
    return Number(rows[0]?.total);
  };

  test("UCI: days of a gift shop, packed, with credit notes", async () => {
    const names = readdirSync(join(datasets, "uci-online-retail-by-day")).filter((name) => name.endsWith(".gz"));
    const files = names.slice(0, 3).map((name) => fileAt("uci-online-retail-by-day", name));
    const rows = files.flatMap(rowsOf);
    const invoices = groupsOf(rows, "InvoiceNo");
    const credits = invoices.filter((invoice) => invoice.every(({ Quantity }) => Number(Quantity) < 0));
    const { job, rejected, proposal } = await world.importFiles(files);
    expect(rejected).toEqual([]);
    expect(proposal.questions).toEqual([]);
    expect(job).toMatchObject({ rowsRead: rows.length, rowsDone: rows.length, created: invoices.length, updated: 0 });
    expect(job.states).toEqual({ paid: invoices.length - credits.length, closed: credits.length });
    const worth = sum(rows.map(({ Quantity, UnitPrice }) => cents(Number(Quantity) * Number(UnitPrice))));
    expect(await totalOf("payable", "")).toBe(worth);
    const { job: again } = await world.importFiles(files);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: invoices.length, rowsRejected: 0 });
  });

  test("Superstore: a spreadsheet of lines with rates of discount and American dates", async () => {
    const { name, bytes } = fileAt("superstore", "superstore.csv");
    const text = bytes.toString("utf8").split("\n").slice(0, 1_501).join("\n");
    const file = textFile(name, text);
    const rows = rowsOf(file);
    const orders = groupsOf(rows, "Order ID");
    const { job, rejected, proposal } = await world.importFiles([file]);
    expect(rejected).toEqual([]);
    expect(proposal.questions).toEqual([]);
    expect(job).toMatchObject({
      rowsRead: rows.length,
      created: orders.length,
      rowsRejected: 0,
      states: { shipped: orders.length },
    });
    expect(await totalOf("payable", "__-20")).toBe(sum(rows.map(({ Sales }) => cents(Number(Sales)))));
    expect(await world.order("CA-2018-152156")).toMatchObject({
      lineCount: 2,
      payable: 99_390,
      country: "US",
      province: "Kentucky",
      placedAt: "2018-11-08T00:00:00.000Z",
      shippedAt: "2018-11-11T00:00:00.000Z",
    });
  });

  test("Olist: four files joined, one of them by the customer", async () => {
    const part = (name: string) => fileAt("olist-sample-1000", `olist_${name}_dataset.csv`);
    const [orders, items, payments, customers] = [
      part("orders"),
      part("order_items"),
      part("order_payments"),
      part("customers"),
    ];
    const rows = rowsOf(orders);
    const { job, rejected, proposal } = await world.importFiles([items, customers, orders, payments]);
    expect(proposal.questions).toEqual([]);
    expect(rejected).toEqual([]);
    const read = sum([orders, items, payments, customers].map((file) => rowsOf(file).length));
    expect(job).toMatchObject({ rowsRead: read, rowsDone: read, created: rows.length, updated: 0, rowsRejected: 0 });
    const states: Record<string, string> = { invoiced: "paid", processing: "paid", canceled: "cancelled" };
    const byState: Record<string, number> = {};
    for (const { order_status: status = "" } of rows) {
      const state = states[status] ?? status;
      byState[state] = (byState[state] ?? 0) + 1;
    }
    expect(job.states).toEqual(byState);
    const [first] = rows;
    const of = (file: TestFile) => rowsOf(file).filter((row) => row["order_id"] === first?.["order_id"]);
    const cost = sum(of(items).map(({ price, freight_value }) => cents(Number(price)) + cents(Number(freight_value))));
    const customer = rowsOf(customers).find((row) => row["customer_id"] === first?.["customer_id"]);
    expect(await world.order(first?.["order_id"] ?? "")).toMatchObject({
      payable: cost,
      paid: sum(of(payments).map((row) => cents(Number(row["payment_value"])))),
      city: customer?.["customer_city"],
      province: customer?.["customer_state"],
    });
  });

  test("Northwind: files written from its dump, with products and customers looked up", async () => {
    const dump = readFileSync(join(datasets, "northwind", "northwind.sql"), "utf8");
    const files = ["orders", "order_details", "products", "customers"].map((table) => tableOfDump(dump, table));
    const orders = rowsOf(files[0] ?? textFile("", ""));
    const details = rowsOf(files[1] ?? textFile("", ""));
    const { job, rejected, proposal } = await world.importFiles(files);
    expect(proposal.questions).toEqual([]);
    expect(rejected).toEqual([]);
    const shipped = orders.filter((row) => row["shipped_date"] !== "NULL").length;
    expect(job).toMatchObject({
      created: orders.length,
      updated: 0,
      rowsRejected: 0,
      states: { shipped, paid: orders.length - shipped },
    });
    const own = details.filter((row) => row["order_id"] === "10250");
    const goods = sum(
      own.map((row) => cents(Number(row["unit_price"]) * Number(row["quantity"]) * (1 - Number(row["discount"])))),
    );
    const freight = cents(Number(orders.find((row) => row["order_id"] === "10250")?.["freight"]));
    expect(await world.order("10250")).toMatchObject({
      payable: goods + freight,
      shippingTotal: freight,
      country: "BR",
      city: "Rio de Janeiro",
      lineCount: own.length,
    });
  });
});
