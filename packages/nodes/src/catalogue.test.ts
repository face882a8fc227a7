import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PortId } from "@orderloom/schema/graph/graph";
import { nodeKey, WIDGETS } from "@orderloom/schema/graph/node";
import { outputPorts } from "@orderloom/schema/graph/ports";
import { Json } from "@orderloom/schema/json";
import type { LocalizedText } from "@orderloom/schema/language";
import { EXAMPLE_STOCK_NEWS } from "@orderloom/schema/stock/stock-news";
import { refundOf } from "@orderloom/schema/testing/refunds";
import { FIRST_CALENDAR } from "@orderloom/schema/time/cn-holidays";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CATALOGUE, NODE_DEFINITIONS } from "./definitions.ts";
import { PERFORMERS } from "./performers.ts";
import { contextWith, orderWith, REFUND_TRIGGER } from "./testing/order.ts";

const SRC = fileURLToPath(new URL(".", import.meta.url));

/** Folders of nodes: `family/name` with a definition in it. */
function nodeFolders(): readonly string[] {
  const families = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = families.flatMap((family) =>
    readdirSync(`${SRC}/${family.name}`).map((name) => `${family.name}/${name}`),
  );
  return folders.filter((folder) => existsSync(`${SRC}/${folder}/definition.ts`));
}

/** Nodes about what an order owns stand beside those about the order. */
const FAMILY_OF: Readonly<Record<string, string>> = { refund: "order", stock: "order" };

const bothLanguages = (text: LocalizedText): void => {
  expect(text.zh, text.en).toMatch(/\p{Script=Han}/u);
  expect(text.en).toMatch(/[A-Za-z]/);
  expect(text.en).not.toMatch(/\p{Script=Han}/u);
};

test("each folder is listed, each listed node is a folder", () => {
  const types = NODE_DEFINITIONS.map(({ type }) => type.replace(".", "/"));
  expect(types.toSorted()).toEqual(nodeFolders().toSorted());
});

test("the catalogue holds each type and version once", () => {
  expect(CATALOGUE.size).toBe(NODE_DEFINITIONS.length);
});

describe.each(NODE_DEFINITIONS)("$type", (definition) => {
  const { type, version, family, labels, help, params, initial, sample, effects } = definition;
  const folder = `${SRC}/${type.replace(".", "/")}`;
  const parsed = params.parse(sample);
  const schema = z.toJSONSchema(params, { io: "input" });
  const paramNames = Object.keys(schema.properties ?? {});

  test("is found by its key and its family", () => {
    expect(CATALOGUE.get(nodeKey(type, version))).toBe(definition);
    const [folder = ""] = type.split(".");
    expect(FAMILY_OF[folder] ?? folder).toBe(family);
  });

  test("its folder has the files of every node, tests among them", () => {
    const files = readdirSync(folder);
    expect(files).toEqual(
      expect.arrayContaining(["definition.ts", "evaluate.ts", "help.ts", "labels.ts", "params.ts"]),
    );
    expect(files.some((file) => file.endsWith(".test.ts"))).toBe(true);
  });

  test("its words exist in both languages", () => {
    bothLanguages(labels.title);
    bothLanguages(labels.description);
    const labelled = Object.keys(labels.params);
    expect(labelled.filter((path) => !path.includes(".")).toSorted()).toEqual(paramNames.toSorted());
    for (const path of labelled) expect(paramNames).toContain(path.split(".")[0]);
    for (const param of Object.values(labels.params)) {
      const options = Object.values(param.options ?? {});
      for (const text of [param.label, param.help, param.unit, ...options]) if (text) bothLanguages(text);
    }
  });

  test("it is documented in both languages", () => {
    bothLanguages(help);
    expect(help.zh.length).toBeGreaterThan(60);
    expect(help.en.length).toBeGreaterThan(120);
  });

  test("its sample is complete and without problems, its first parameters are JSON", () => {
    expect(definition.check?.(parsed) ?? []).toEqual([]);
    expect(Json.safeParse(initial).success).toBe(true);
    expect(JSON.parse(JSON.stringify(initial))).toEqual(initial);
    expect(paramNames).toEqual(expect.arrayContaining(Object.keys(initial)));
  });

  test("its form can be built: every widget is known", () => {
    const widgets = JSON.stringify(schema).match(/"widget":"[^"]+"/g) ?? [];
    for (const widget of widgets) expect(WIDGETS.map((known) => `"widget":"${known}"`)).toContain(widget);
  });

  test("its ports are unique, named and free of the error port's name", () => {
    const ports = outputPorts(definition, { params: initial, onError: "stop" });
    const ids = [...ports, ...definition.outputs(parsed)].map(({ id }) => id);
    for (const id of ids) expect(PortId.safeParse(id).success).toBe(true);
    expect(new Set(ports.map(({ id }) => id)).size).toBe(ports.length);
    expect(ids).not.toContain("error");
    for (const { label } of ports) bothLanguages(label);
  });

  test("it says in one line what it does", () => {
    const { zh, en } = definition.summary(parsed);
    for (const text of [zh, en]) expect(text).toMatch(/^[^\n]+$/);
  });

  test("triggers start runs, error handlers take them over: neither has an input, all others have one", () => {
    expect(definition.hasInput).toBe(family !== "trigger" && !definition.handlesErrors);
    expect(definition.trigger !== undefined).toBe(family === "trigger");
  });

  test("what waits can be answered, what calls out has somebody to call", () => {
    const waits =
      effects.includes("approval.request") || effects.includes("call.make") || effects.includes("stock.act");
    if (waits) expect(definition.resume).toBeDefined();
    if (effects.includes("call.make")) expect(PERFORMERS).toHaveProperty([type]);
  });

  test("its sample is evaluated to a declared outcome, the same each time", () => {
    const refund = refundOf({ id: REFUND_TRIGGER.data.refund.id });
    const about = effects.includes("refund.set_state") && {
      trigger: REFUND_TRIGGER,
      order: { facts: orderWith(), refunds: [refund] },
    };
    const news = definition.trigger?.(parsed).stock && {
      trigger: { type: "StockChanged", data: EXAMPLE_STOCK_NEWS },
    };
    const outputs = { approval: { comment: "ok" }, query: { parcels: ["P1"] } };
    const ctx = contextWith(parsed, { outputs, calendar: FIRST_CALENDAR, ...about, ...news });
    const outcome = definition.evaluate(ctx);
    expect(definition.evaluate(ctx)).toEqual(outcome);
    expect(outcome.type).not.toBe("fail");
    const rests = ["call", "approval", "timer", "event", "children", "stock"].includes(outcome.type);
    if (rests) expect(definition.resume).toBeDefined();
    if (outcome.type !== "goto") return;
    expect(definition.outputs(parsed).map(({ id }) => id)).toContain(outcome.port);
    for (const effect of outcome.effects ?? []) expect(effects).toContain(effect.type);
  });
});
