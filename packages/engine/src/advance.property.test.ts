import fc from "fast-check";
import { expect, test } from "vitest";
import { interpreter } from "./advance.ts";
import { PARTS } from "./parts.ts";
import { FAILURE_CODES } from "./testing/nodes.ts";
import { play, randomScenario, type Story } from "./testing/play.ts";
import { PROPERTY_NAMES, propertyOf } from "./testing/properties.ts";
import { told } from "./testing/take-turns.ts";

test.each(PROPERTY_NAMES)("%s", (name) => {
  fc.assert(propertyOf(name, PARTS), { numRuns: 200 });
});

test("the random stories come through every construct", () => {
  const advance = interpreter(PARTS);
  const stories = fc
    .sample(randomScenario, { seed: 20_261_121, numRuns: 500 })
    .map((scenario) => play(advance, scenario));
  const seen = new Set(stories.flatMap(constructsOf));
  const codes = [...Object.values(FAILURE_CODES), "transition_illegal", "hold_blocks", "order_missing", "http_status"];
  const wanted = [
    "done",
    "failed",
    "cancelled",
    "waiting",
    "forked",
    "met",
    "rests again",
    "waits call",
    "waits approval",
    "waits join",
    "handled",
    "undone",
    "not undone",
    "stopped",
    "late",
  ];
  const ports = [
    "> yes",
    "> no",
    "> again",
    "> answered",
    "> refused",
    "> error",
    "> b1",
    "> joined",
    "> missed",
    "> item",
  ];
  expect(
    [...wanted, "waits timer", ...ports, ...codes.map((code) => `! ${code}`)].filter((it) => !seen.has(it)),
  ).toEqual([]);
});

function constructsOf({ turns }: Story): readonly string[] {
  const states = turns.map(({ result }) => result.state);
  const lines = turns.flatMap(({ result }) => told(result.trace));
  return [
    ...states.map(({ status }) => status),
    ...lines.flatMap((line) => [...line.matchAll(/(waits|!|>) \w+/g)].map(([word]) => word)),
    ...(states.some(({ tokens }) => tokens.length > 1) ? ["forked"] : []),
    ...(states.some(({ visits }) => Object.values(visits).some((count) => count > 1)) ? ["met"] : []),
    ...(lines.some((line) => line.endsWith("answered")) ? ["rests again"] : []),
    ...(lines.some((line) => /^\w+:\d+$/.test(line)) ? ["late"] : []),
    ...(states.some(({ control }) => control?.handled) ? ["handled"] : []),
    ...(states.some(({ control }) => control?.notUndone.length) ? ["not undone"] : []),
    ...(turns.some(({ result }) => result.trace.some(({ undoes }) => undoes)) ? ["undone"] : []),
    ...(turns.some(({ result }) => result.stopped.length > 0) ? ["stopped"] : []),
  ];
}
