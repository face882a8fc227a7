import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { tableOfDump } from "@orderloom/store/testing/table-of-dump";
import { parse } from "csv-parse/sync";
import type { SentFile } from "./import-world.ts";

/** Files of one source, and what importing them should come to, reckoned from the files alone. */
export type Source = {
  readonly name: string;
  readonly currency: string;
  readonly zone: string;
  readonly files: readonly SentFile[];
  readonly rows: number;
  readonly orders: number;
};

type Row = Readonly<Record<string, string>>;

function rowsOf({ name, bytes }: SentFile): readonly Row[] {
  return parse(name.endsWith(".gz") ? gunzipSync(bytes) : bytes, { columns: true, bom: true });
}

/** The real files of the reference data in a folder. */
export function referenceSources(folder: string): readonly Source[] {
  const datasets = join(folder, "domain", "datasets");
  const at = (...path: readonly string[]): SentFile => ({
    name: path.at(-1) ?? "",
    bytes: readFileSync(join(datasets, ...path)),
  });
  const days = readdirSync(join(datasets, "uci-online-retail-by-day")).filter((name) => name.endsWith(".gz"));
  const olist = ["order_items", "customers", "orders", "order_payments"];
  const dump = readFileSync(join(datasets, "northwind", "northwind.sql"), "utf8");
  const northwind = ["orders", "order_details", "products", "customers"];
  return [
    sourceOf({
      name: "UCI retail",
      ...{ currency: "GBP", zone: "Europe/London", column: "InvoiceNo" },
      files: days.map((day) => at("uci-online-retail-by-day", day)),
    }),
    sourceOf({
      name: "Superstore",
      ...{ currency: "USD", zone: "UTC", column: "Order ID" },
      files: [at("superstore", "superstore.csv")],
    }),
    sourceOf({
      name: "Olist",
      ...{ currency: "BRL", zone: "America/Sao_Paulo", column: "order_id" },
      files: olist.map((name) => at("olist-sample-1000", `olist_${name}_dataset.csv`)),
    }),
    sourceOf({
      name: "Northwind",
      ...{ currency: "USD", zone: "UTC", column: "order_id" },
      files: northwind.map((table) => tableOfDump(dump, table)),
    }),
  ];
}

/** Files whose orders have their numbers in a column. */
type Counted = Omit<Source, "rows" | "orders"> & { readonly column: string };

/** An order for each number that stands in the column, whichever file it is in. */
function sourceOf({ column, ...source }: Counted): Source {
  const { files } = source;
  const numbers = new Set<string>();
  let rows = 0;
  for (const file of files) {
    for (const row of rowsOf(file)) {
      rows += 1;
      const number = row[column];
      if (number !== undefined && number !== "") numbers.add(number);
    }
  }
  return { ...source, rows, orders: numbers.size };
}

/** A made file of `orders` orders with two lines each. */
export function madeSource(orders: number): Source {
  const lines = [
    "订单编号,订单创建时间,订单状态,买家实际支付金额,收货人姓名,收货地址,联系手机,宝贝标题,购买数量,商品单价",
  ];
  for (let order = 0; order < orders; order += 1) {
    const minute = new Date(Date.UTC(2026, 0, 1) + order * 60_000).toISOString().slice(0, 19).replace("T", " ");
    const head = `M-${order},${minute},已付款,36.00,买家${order},浙江省杭州市西湖区文三路 ${order} 号,138${String(order).padStart(8, "0")}`;
    lines.push(`${head},牙刷,1,12.00`, `${head},毛巾,2,12.00`);
  }
  const bytes = Buffer.from(lines.join("\n"));
  const place = { currency: "CNY", zone: "Asia/Shanghai" };
  return { name: "made", ...place, files: [{ name: "made.csv", bytes }], rows: orders * 2, orders };
}
