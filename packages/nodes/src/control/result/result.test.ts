import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { resultDefinition } from "./definition.ts";
import { ResultParams } from "./params.ts";

const params = ResultParams.parse({ values: { count: "{{ outputs.a.count }}", text: "n={{ outputs.a.count }}" } });

test("gives the values, a lone name with its type", () => {
  const outcome = resultDefinition.evaluate(contextWith(params, { outputs: { a: { count: 3 } } }));
  expect(outcome).toEqual({ type: "end", result: { count: 3, text: "n=3" } });
});

test("a text that cannot be read is told before anything runs", () => {
  const broken = ResultParams.parse({ values: { a: "{{ order.nothing }}" } });
  expect(resultDefinition.check?.(broken)).toMatchObject([{ code: "template_invalid", path: "values" }]);
  expect(resultDefinition.check?.(params)).toEqual([]);
  expect(resultDefinition.summary(params).zh).toBe("count、text");
});
