import { expect, test } from "vitest";
import { namedEntries } from "./named-entries.ts";

const entry = (path: string) => ({ path, label: { zh: path, en: path }, value: "x", missingPercent: 30 });
const GROUPS = [{ id: "order", title: { zh: "订单", en: "Order" }, entries: [entry("order.city"), entry("order.no")] }];
const named = (text: string) => namedEntries(text, GROUPS).map(({ path }) => path);

test("a text names what stands in its variables and tags, each once", () => {
  expect(named("到 {{ order.city | upcase }}，{{order.city}}{% if order.no == 'a' %}!{% endif %}")).toEqual([
    "order.city",
    "order.no",
  ]);
});

test("plain words, and names that nobody knows, are none", () => {
  expect(named("order.city {{ order.cityish }} {{ 'reorder.city' }}")).toEqual([]);
});
