import type { JoinView } from "@orderloom/schema/graph/node";
import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { joinDefinition } from "./definition.ts";
import { JoinParams } from "./params.ts";

const ask = (params: object, join?: Partial<JoinView>) => {
  const view = join && { started: ["b1", "b2", "b3"], came: [], open: [], ...join };
  return joinDefinition.evaluate(contextWith(JoinParams.parse(params), view ? { join: view } : {}));
};

test.each([
  ["started", { came: ["b1"], open: ["b2"] }, "gather"],
  ["started", { came: ["b1"], open: [] }, "joined"],
  ["all", { came: ["b1", "b2"], open: ["b3"] }, "gather"],
  ["all", { came: ["b1", "b2"], open: [] }, "missed"],
  ["all", { came: ["b1", "b2", "b3"], open: [] }, "joined"],
  ["any", { came: ["b2"], open: ["b1", "b3"] }, "joined"],
  ["count", { came: ["b1"], open: ["b3"] }, "gather"],
  ["count", { came: ["b1", "b3"], open: ["b2"] }, "joined"],
  ["count", { came: ["b1"], open: [] }, "missed"],
])("%s with %j: %s", (mode, join, what) => {
  const outcome = ask({ mode }, join);
  if (what === "gather") expect(outcome).toEqual({ type: "gather" });
  else expect(outcome).toMatchObject({ type: "goto", port: what });
});

test("says who came and who did not, and stops the rest when told to", () => {
  const view = { came: ["b3", "b1"], open: ["b2"] };
  expect(ask({ mode: "count" }, view)).toEqual({
    type: "goto",
    port: "joined",
    output: { came: ["b3", "b1"], missing: ["b2"] },
  });
  expect(ask({ mode: "count", rest: "stop" }, view)).toMatchObject({ rest: "stop" });
});

test("waits for nobody where nothing was split", () => {
  expect(ask({ mode: "all" })).toMatchObject({ type: "goto", port: "joined" });
});

test("can miss somebody only where it counts them", () => {
  const ports = (mode: string) => joinDefinition.outputs(JoinParams.parse({ mode })).map(({ id }) => id);
  expect(["started", "any", "all", "count"].map((mode) => ports(mode).join())).toEqual([
    "joined",
    "joined",
    "joined,missed",
    "joined,missed",
  ]);
});
