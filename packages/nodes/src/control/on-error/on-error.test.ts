import type { Failure } from "@orderloom/schema/run/run";
import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { onErrorDefinition } from "./definition.ts";

test("passes on what failed, and where", () => {
  const failure: Failure = { code: "http_status", params: { status: 500 }, node: "reserve" };
  expect(onErrorDefinition.evaluate(contextWith({}, { failure }))).toEqual({
    type: "goto",
    port: "out",
    output: failure,
  });
});
