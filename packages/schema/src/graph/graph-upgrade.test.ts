import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OrderloomError } from "../error.ts";
import { node } from "../testing/definitions.ts";
import { EMPTY_GRAPH, GRAPH_SCHEMA_VERSION } from "./graph.ts";
import { GRAPH_UPGRADES, type GraphUpgrade, upgradeGraph, upgradeJson } from "./graph-upgrade.ts";

function refusalOf(json: unknown): { code: string; params: unknown } {
  try {
    upgradeGraph(json);
  } catch (thrown) {
    if (thrown instanceof OrderloomError) return { code: thrown.code, params: thrown.params };
    throw thrown;
  }
  throw new Error("was accepted");
}

describe("upgradeGraph", () => {
  test("fills what a short graph leaves out", () => {
    expect(upgradeGraph({ schemaVersion: 1, nodes: [], edges: [] })).toEqual(EMPTY_GRAPH);
  });

  test("takes out what Postgres cannot keep", () => {
    const note = { id: "n", text: "a\0b", position: { x: 0, y: 0 }, size: { width: 1, height: 1 } };
    expect(upgradeGraph({ ...EMPTY_GRAPH, notes: [note] }).notes[0]?.text).toBe("ab");
  });

  test("refuses a newer version by name", () => {
    expect(refusalOf({ schemaVersion: GRAPH_SCHEMA_VERSION + 1 })).toEqual({
      code: "graph_version_newer",
      params: { found: GRAPH_SCHEMA_VERSION + 1, known: GRAPH_SCHEMA_VERSION },
    });
  });

  test.each<[string, unknown, string, string]>([
    ["a text", "graph", "", "invalid_type"],
    ["a list", [], "", "invalid_type"],
    ["nothing", undefined, "", "not_json"],
    ["no version", {}, "schemaVersion", "invalid_type"],
    ["half a version", { schemaVersion: 0.5 }, "schemaVersion", "invalid_type"],
    ["a version before the first", { schemaVersion: 0 }, "schemaVersion", "invalid_value"],
    ["no nodes", { schemaVersion: 1, edges: [] }, "nodes", "invalid_type"],
    ["an unknown key", { ...EMPTY_GRAPH, extra: 1 }, "", "unrecognized_keys"],
    ["a bad node id", { ...EMPTY_GRAPH, nodes: [node("a b", "order.act")] }, "nodes.0.id", "invalid_format"],
  ])("refuses %s with the place", (...row) => {
    const [, json, path, code] = row;
    const refusal = refusalOf(json);
    expect(refusal).toMatchObject({ code: "graph_invalid", params: { problems: [{ path, code }] } });
  });

  test("names at most ten places", () => {
    const nodes = Array.from({ length: 50 }, () => ({}));
    const { params } = refusalOf({ ...EMPTY_GRAPH, nodes });
    expect(params).toMatchObject({ problems: { length: 10 } });
  });

  test("refuses nesting that would overflow a stack", () => {
    const deep: unknown = JSON.parse("[".repeat(50_000) + "]".repeat(50_000));
    expect(refusalOf({ ...EMPTY_GRAPH, nodes: deep })).toMatchObject({ code: "graph_invalid" });
  });

  test("any JSON either gives a graph or one of the two refusals", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(["graph_invalid", "graph_version_newer"]).toContain(refusalOf(value).code);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("upgrade steps", () => {
  const steps: readonly GraphUpgrade[] = [
    { name: "names_are_titles", from: 1, upgrade: ({ name, ...rest }) => ({ ...rest, title: name ?? "" }) },
    { name: "titles_are_trimmed", from: 2, upgrade: (graph) => ({ ...graph, title: String(graph.title).trim() }) },
  ];

  test("run one after another from the graph's own version", () => {
    expect(upgradeJson({ schemaVersion: 1, name: " x " }, steps, 3)).toEqual({ schemaVersion: 3, title: "x" });
    expect(upgradeJson({ schemaVersion: 2, title: " y " }, steps, 3)).toEqual({ schemaVersion: 3, title: "y" });
    expect(upgradeJson({ schemaVersion: 3, title: " z " }, steps, 3)).toEqual({ schemaVersion: 3, title: " z " });
  });

  test("there is exactly one for each version before today's", () => {
    const versions = GRAPH_UPGRADES.map(({ from }) => from);
    expect(versions).toEqual(Array.from({ length: GRAPH_SCHEMA_VERSION - 1 }, (_, index) => index + 1));
    expect(new Set(GRAPH_UPGRADES.map(({ name }) => name)).size).toBe(GRAPH_UPGRADES.length);
  });
});
