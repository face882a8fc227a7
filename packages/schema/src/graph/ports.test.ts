import { describe, expect, test } from "vitest";
import { ACT, CHOOSE, node, START } from "../testing/definitions.ts";
import { ERROR_PORT_ID, outputPorts } from "./ports.ts";

const ids = (ports: readonly { readonly id: string }[]) => ports.map(({ id }) => id);

describe("outputPorts", () => {
  test("are those of the definition for the node's params", () => {
    const choose = node("n", CHOOSE.type, { params: { branches: ["a", "b", "c"] } });
    expect(ids(outputPorts(CHOOSE, choose))).toEqual(["a", "b", "c"]);
  });

  test("are those of the sample while the params are incomplete", () => {
    expect(ids(outputPorts(CHOOSE, node("n", CHOOSE.type)))).toEqual(["yes", "no"]);
  });

  test("have an error port when the node asks for one", () => {
    const params = { to: "a" };
    const port = node("n", ACT.type, { params, onError: "port" });
    expect(ids(outputPorts(ACT, port))).toEqual(["out", ERROR_PORT_ID]);
    for (const onError of ["stop", "continue"] as const) {
      expect(ids(outputPorts(ACT, node("n", ACT.type, { params, onError })))).toEqual(["out"]);
    }
  });

  test("a trigger has no error port, and a port of that name is not doubled", () => {
    expect(ids(outputPorts(START, node("n", START.type, { onError: "port" })))).toEqual(["out"]);
    const own = node("n", CHOOSE.type, { params: { branches: ["error"] }, onError: "port" });
    expect(ids(outputPorts(CHOOSE, own))).toEqual(["error"]);
  });
});
