import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { contextWith, orderWith } from "../../testing/order.ts";
import { analyseTable } from "./analyse-table.ts";
import { tableDefinition } from "./definition.ts";
import { waysOf } from "./evaluate.ts";
import type { DecisionTable } from "./params.ts";
import { readTable } from "./read-table.ts";

type Sketch = Partial<Omit<DecisionTable, "columns" | "rows">> & {
  readonly columns: readonly string[];
  /** Cells and results, parted by `|`; the way comes after `→`, the first when there is none. */
  readonly rows: readonly string[];
};

function tableOf({ columns, rows, ...rest }: Sketch): DecisionTable {
  return {
    hit: "first",
    results: [],
    ways: ["A", "B"],
    ...rest,
    columns: columns.map((field) => ({
      field: `order.${field}`,
      currency: field === "payable" || field === "paid" ? "CNY" : null,
    })),
    rows: rows.map((text) => {
      const [cells = "", way = "1"] = text.split("→");
      const all = cells.split("|").map((cell) => cell.trim());
      return { when: all.slice(0, columns.length), gives: all.slice(columns.length), way: Number(way) - 1 };
    }),
  };
}

function leave(table: DecisionTable, changes: Parameters<typeof orderWith>[0] = {}) {
  return tableDefinition.evaluate(contextWith({ table }, { order: { facts: orderWith(changes) } }));
}

const carriers = tableOf({
  columns: ["city", "weightG"],
  results: [{ name: "service", type: "text" }],
  rows: ["*乌鲁木齐* | >2000 | EMS", "*乌鲁木齐* | | 中通 → 2", "| <=5000 | 顺丰"],
});

describe("a row is a rule", () => {
  it("of several that hold the first counts, and the trace names it", () => {
    const table = tableOf({
      columns: ["city", "weightG"],
      results: [{ name: "service", type: "text" }],
      rows: ["*乌鲁木齐* | >2000 | EMS", "*乌鲁木齐* | | 中通 → 2"],
    });
    expect(leave(table, { city: "乌鲁木齐市", weightG: 2_001 })).toEqual({
      type: "goto",
      port: "w1",
      output: { row: 1, service: "EMS" },
      decidedBy: "/rows/1",
    });
    expect(leave(table, { city: "乌鲁木齐市", weightG: 2_000 })).toMatchObject({ port: "w2", decidedBy: "/rows/2" });
    expect(leave(table, { city: "杭州市" })).toMatchObject({ port: "none", output: { row: null } });
  });

  it("amounts are compared to the cent in their currency; another currency has its way", () => {
    const table = tableOf({ columns: ["payable"], rows: ["[100..500)", ">=500 → 2"] });
    const port = (payable: number, currency = "CNY") => leave(table, { payable, currency });
    expect(port(9_999)).toMatchObject({ port: "none" });
    expect(port(10_000)).toMatchObject({ port: "w1" });
    expect(port(49_999)).toMatchObject({ port: "w1" });
    expect(port(50_000)).toMatchObject({ port: "w2" });
    expect(port(50_000, "USD")).toMatchObject({ port: "other_currency", output: { expected: "CNY", found: "USD" } });
  });

  it("where one row may hold, two are a failure that names them; where all count, all are given", () => {
    const rows = [">1000 | 1", ">2000 | 2"];
    const sketch = { columns: ["weightG"], results: [{ name: "points", type: "number" as const }], rows };
    const order = { weightG: 2_400 };
    expect(leave(tableOf({ ...sketch, hit: "unique" }), order)).toMatchObject({
      type: "fail",
      code: "table_rows_clash",
      params: { first: 1, second: 2 },
    });
    expect(leave(tableOf({ ...sketch, hit: "collect", ways: ["all"] }), order)).toMatchObject({
      port: "w1",
      output: {
        rows: [
          { row: 1, points: 1 },
          { row: 2, points: 2 },
        ],
      },
    });
  });

  it("choices go by their words, lists by commas, and ! turns round", () => {
    const table = tableOf({
      columns: ["channel", "tags", "complete", "province"],
      rows: ['Shopify，淘宝 | vip | 是 | !"西藏",新*'],
    });
    expect(readTable(table).problems).toEqual([]);
    expect(leave(table)).toMatchObject({ port: "w1" });
    expect(leave(table, { province: "新疆维吾尔自治区" })).toMatchObject({ port: "none" });
    expect(leave(table, { tags: ["gift"] })).toMatchObject({ port: "none" });
  });

  it("is said in words", () => {
    expect(tableDefinition.clause?.({ table: carriers }, "/rows/1")?.zh).toContain("第 1 行：城市 包含 “乌鲁木齐”");
    expect(tableDefinition.clause?.({ table: carriers }, "/none")?.en).toBe("No row");
  });
});

test.each([
  [
    { columns: ["weightG"], rows: ["heavy"] },
    { problem: "cell", name: "heavy", row: 1 },
  ],
  [
    { columns: ["weightG"], rows: ["20..10"] },
    { problem: "cell", row: 1 },
  ],
  [
    { columns: ["payable"], rows: [">=1.005"] },
    { problem: "cell", row: 1 },
  ],
  [
    { columns: ["state"], rows: ["nowhere"] },
    { problem: "cell", row: 1 },
  ],
  [{ columns: ["secret"], rows: [""] }, { problem: "column" }],
  [{ columns: ["placedAt"], rows: [""] }, { problem: "column" }],
  [
    { columns: ["city"], rows: [" → 3"] },
    { problem: "way", row: 1 },
  ],
  [{ columns: ["city"], rows: [""], hit: "collect" }, { problem: "collect_ways" }],
  [
    { columns: ["city"], rows: ["| x"], results: [{ name: "n", type: "number" }] },
    { problem: "result", row: 1 },
  ],
  [{ columns: ["city"], rows: ["|"], results: [{ name: "row", type: "text" }] }, { problem: "name" }],
] as const)("what cannot be read is told by its row: %j", (sketch, params) => {
  const table = tableOf(sketch as Sketch);
  expect(tableDefinition.check?.({ table })).toMatchObject([{ code: "table_invalid", path: "table", params }]);
});

describe("what is wrong with a table as a whole is shown with an order", () => {
  it("orders that no row takes", () => {
    expect(analyseTable(tableOf({ columns: ["weightG"], rows: ["<1000", ">1000"] }))).toEqual({
      findings: [{ type: "gap", sample: [1_000] }],
      complete: true,
    });
    expect(analyseTable(tableOf({ columns: ["weightG"], rows: ["<=1000", ">1000"] })).findings).toEqual([]);
    const [gap] = analyseTable(carriers).findings;
    expect(gap).toEqual({ type: "gap", sample: ["…", 5_001] });
  });

  it("rows that others before them always answer for", () => {
    const table = tableOf({ columns: ["city", "weightG"], rows: ["| >=1000", "杭州市 | <1000", "杭州市 |", "|"] });
    expect(analyseTable(table).findings).toEqual([{ type: "unreachable", row: 3, sample: ["杭州市", 0] }]);
  });

  it("by the port for no row, which may stay open only where none can come", () => {
    const isNever = (...rows: string[]) =>
      waysOf({ table: tableOf({ columns: ["weightG"], rows }) }).find(({ id }) => id === "none")?.neverTaken ?? false;
    expect(isNever("<=1000", ">1000")).toBe(true);
    expect(isNever("<1000", ">1000")).toBe(false);
    expect(isNever("heavy")).toBe(false);
  });

  it("rows that both hold where only one may", () => {
    const table = tableOf({ columns: ["weightG"], hit: "unique", rows: ["0..1000", "1000..2000", ">2000"] });
    expect(analyseTable(table).findings).toEqual([{ type: "overlap", rows: [1, 2], sample: [1_000] }]);
  });
});

const cellOf = fc.constantFrom("", "-", ">500", "<=500", "100..900", "[0..500)", "!500", "500,501", ">=900");
const cityOf = fc.constantFrom("", "杭州市", "!杭州市", "*州*", "乌*", "杭州市,乌鲁木齐市");
const anyTable = fc
  .array(fc.tuple(cityOf, cellOf, fc.integer({ min: 1, max: 2 })), { minLength: 1, maxLength: 6 })
  .chain((rows) =>
    fc
      .constantFrom("first" as const, "unique" as const)
      .map((hit) =>
        tableOf({ hit, columns: ["city", "weightG"], rows: rows.map(([a, b, way]) => `${a} | ${b} → ${way}`) }),
      ),
  );
const anyOrder = fc.record({
  city: fc.constantFrom("杭州市", "乌鲁木齐市", "广州市", "北京市"),
  weightG: fc.constantFrom(0, 99, 100, 499, 500, 501, 899, 900, 901, 5_000),
});

test("findings are true: samples show them, and without one no order does", () => {
  fc.assert(
    fc.property(anyTable, fc.array(anyOrder, { minLength: 20, maxLength: 20 }), (table, orders) => {
      const { findings } = analyseTable(table);
      const told = (type: string) => findings.filter((finding) => finding.type === type);
      for (const { type, sample } of findings) {
        const [city, weightG] = sample;
        const outcome = leave(table, { city: String(city), weightG: Number(weightG) });
        if (type === "gap") expect(outcome).toMatchObject({ port: "none" });
        if (type === "overlap") expect(outcome).toMatchObject({ type: "fail" });
      }
      const unreachable = new Set(told("unreachable").map((finding) => Reflect.get(finding, "row")));
      for (const order of orders) {
        const outcome = leave(table, order);
        if (outcome.type === "fail") expect(told("overlap")).not.toEqual([]);
        if (outcome.type !== "goto") continue;
        if (outcome.port === "none") expect(told("gap")).toHaveLength(1);
        if (table.hit === "first") expect(unreachable.has(Reflect.get(Object(outcome.output), "row"))).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});
