import { describe, expect, test } from "vitest";
import { z } from "zod";
import { flowJsonSchema } from "./flow-json-schema.ts";
import { EMPTY_GRAPH, Graph } from "./graph.ts";

describe("flowJsonSchema", () => {
  const schema = flowJsonSchema();

  test("says which draft and which version of the format it is", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:orderloom:flow:1",
      title: "Orderloom flow",
    });
  });

  test("asks of a file what zod asks, and nothing that zod fills", () => {
    expect(schema).toMatchObject({ required: ["schemaVersion", "nodes", "edges"], additionalProperties: false });
    // What a flow is tried with is the one thing that may be absent.
    expect(Object.keys(Graph.shape)).toEqual([...Object.keys(EMPTY_GRAPH), "trials"]);
  });

  test("read back by zod it accepts and refuses what zod does", () => {
    const back = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
    const { schemaVersion, nodes, edges } = EMPTY_GRAPH;
    const cases: readonly unknown[] = [
      EMPTY_GRAPH,
      { schemaVersion, nodes, edges },
      { nodes, edges },
      { ...EMPTY_GRAPH, x: 1 },
      [],
    ];
    for (const value of cases) expect(back.safeParse(value).success).toBe(Graph.safeParse(value).success);
  });
});
