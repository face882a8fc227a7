import { csvLine } from "@orderloom/schema/import/csv-line";
import { CustomField } from "@orderloom/schema/order/custom-field";
import type { Role } from "@orderloom/schema/role";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "../database/database.ts";
import { saveField } from "../fields/save-field.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { BY_TEST } from "../testing/control.ts";
import { createImportWorld, type ImportWorld, textFile } from "../testing/imports.ts";
import { exportHeaders, exportOrders } from "./export-orders.ts";

const TEXT = [
  "订单编号,订单创建时间,订单状态,买家实际支付金额,收货人姓名,收货地址,联系手机,宝贝标题,购买数量,商品单价",
  "E-1,2026-11-20 10:00:00,已发货,20.00,王小明,浙江省杭州市西湖区文三路 1 号,13800138000,=毛巾,2,10.00",
  "E-2,2026-11-20 11:00:00,交易成功,36.00,李静,上海市浦东新区世纪大道 8 号,13900139000,牙刷,1,12.00",
  "E-2,2026-11-20 11:00:00,交易成功,36.00,李静,上海市浦东新区世纪大道 8 号,13900139000,毛巾,2,12.00",
].join("\n");

let world: ImportWorld;
beforeAll(async () => {
  world = await createImportWorld();
  await world.importFiles([textFile("orders.csv", TEXT)]);
});
afterAll(() => world.close());

async function exported(role: Role, language: "zh" | "en" = "zh"): Promise<string> {
  const wanted = { query: { ...WHOLE_SCOPE }, roles: [role], language, defined: [] };
  const page = await inTransaction(world.db, "live", (tx) => exportOrders(tx, world.keys, wanted));
  return [exportHeaders(language, []), ...page.rows].map(csvLine).join("");
}

test.each(["zh", "en"] as const)(
  "C031 what was exported in %s comes in again and changes nothing",
  async (language) => {
    const text = await exported("admin", language);
    expect(text).toContain("'=毛巾");
    const { job, rejected, proposal } = await world.importFiles([textFile("again.csv", text)]);
    expect({ rejected, questions: proposal.questions }).toEqual({ rejected: [], questions: [] });
    expect(job).toMatchObject({ rowsRead: 3, created: 0, rowsRejected: 0 });
    expect(await world.order("E-2")).toMatchObject({ payable: 3_600, paid: 3_600, lineCount: 2, state: "completed" });
  },
);

test("C191 an export masks what the reader's role may not see", async () => {
  for (const role of ["operator", "finance"] as const) expect(await exported(role)).not.toMatch(/138[\d*]+8000/);
});

test("fields that administrators defined go out and come in by their names, each as its type says", async () => {
  const field = { personal: false, options: [], orderTypes: [], requiredFrom: null, retired: false } as const;
  const choice = [{ value: "a", label: { zh: "大厅", en: "Hall" } }];
  const defined = [
    { ...field, key: "tableNo", type: "text", label: { zh: "桌号", en: "Table" } },
    { ...field, key: "deposit", type: "money", label: { zh: "押金", en: "Deposit" } },
    { ...field, key: "room", type: "choice", label: { zh: "区域", en: "Room" }, options: choice },
    { ...field, key: "rxNo", type: "text", label: { zh: "处方号", en: "Prescription" }, personal: true },
  ].map((one) => CustomField.parse(one));
  for (const one of defined) {
    await inTransaction(world.db, "live", (tx) => saveField(tx, { field: one, basedOn: 0, cause: BY_TEST }));
  }
  const head = "订单编号,订单创建时间,订单状态,买家实际支付金额,宝贝标题,购买数量,商品单价,桌号,押金,区域,处方号";
  const row = (no: string, custom: string) => `${no},2026-11-20 10:00:00,已付款,10.00,茶,1,10.00,${custom}`;
  const text = [head, row("X-1", "12,50.5,大厅,RX-2026-1"), row("X-2", "13,much,大厅,"), row("X-3", ",,厨房,")].join(
    "\n",
  );
  const { job, rejected, proposal } = await world.importFiles([textFile("x.csv", text)]);
  expect(proposal.questions).toEqual([]);
  expect(job).toMatchObject({ created: 1, rowsRejected: 2 });
  expect(rejected.map(({ reason }) => reason)).toEqual([
    { code: "custom_value", params: { column: "押金" } },
    { code: "custom_value", params: { column: "区域" } },
  ]);
  expect(await world.isInDatabase("RX-2026-1")).toBe(false);
  const query = { ...WHOLE_SCOPE, number: "X-1" };
  const page = (roles: readonly Role[]) =>
    inTransaction(world.db, "live", (tx) => exportOrders(tx, world.keys, { query, roles, language: "zh", defined }));
  expect((await page(["supervisor"])).rows[0]?.slice(-4)).toEqual(["12", "50.50", "大厅", "RX-2026-1"]);
  expect((await page(["finance"])).rows[0]?.slice(-4)).toEqual(["12", "50.50", "大厅", ""]);
});
