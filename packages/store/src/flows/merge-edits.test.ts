import type { Json } from "@orderloom/schema/json";
import { expect, it } from "vitest";
import { mergeEdits } from "./merge-edits.ts";

const CASES: readonly [string, { original: Json; shown: Json; edited: Json; merged: Json }][] = [
  [
    "what was left as it was shown keeps what it holds",
    {
      original: { phone: "13800001111", weight: 3 },
      shown: { phone: "138****1111", weight: 3 },
      edited: { phone: "138****1111", weight: 4 },
      merged: { phone: "13800001111", weight: 4 },
    },
  ],
  [
    "what was not shown stays",
    {
      original: { note: "secret", ok: false },
      shown: { ok: false },
      edited: { ok: true },
      merged: { note: "secret", ok: true },
    },
  ],
  [
    "a key that was taken away goes",
    { original: { a: 1, b: 2 }, shown: { a: 1, b: 2 }, edited: { a: 1 }, merged: { a: 1 } },
  ],
  ["lists by place", { original: ["x1", "y"], shown: ["x*", "y"], edited: ["x*", "z", "n"], merged: ["x1", "z", "n"] }],
  ["another kind of value replaces the old one", { original: { a: 1 }, shown: { a: 1 }, edited: null, merged: null }],
];

it.each(CASES)("%s", (_, { original, shown, edited, merged }) => {
  expect(mergeEdits(original, { shown, edited })).toEqual(merged);
});
