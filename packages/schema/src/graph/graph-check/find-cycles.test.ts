import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCycles } from "./find-cycles.ts";
import { reach } from "./reach.ts";

type Next = ReadonlyMap<string, readonly string[]>;

/** What the word means: two nodes are in one cycle when each can come to the other. */
function cyclesByDefinition(next: Next): readonly string[] {
  const after = new Map([...next].map(([id, ways]) => [id, reach({ next }, ways)]));
  const groups = [...next.keys()]
    .filter((id) => after.get(id)?.has(id))
    .map((id) => [...next.keys()].filter((other) => after.get(id)?.has(other) && after.get(other)?.has(id)));
  return [...new Set(groups.map((group) => group.sort().join(" ")))].sort();
}

const graphs = fc.array(fc.array(fc.nat(11), { maxLength: 4 }), { minLength: 1, maxLength: 12 }).map((ways): Next => {
  const known = (to: number) => to < ways.length;
  return new Map(ways.map((to, id) => [String(id), to.filter(known).map(String)]));
});

describe("findCycles", () => {
  test("agrees with the definition on random graphs", () => {
    fc.assert(
      fc.property(graphs, (next) => {
        const found = findCycles(next).map((members) => [...members].sort().join(" "));
        expect(found.sort()).toEqual(cyclesByDefinition(next));
      }),
      { numRuns: 2_000 },
    );
  });

  test("does not recurse: a line of 100,000 nodes closes in a circle", () => {
    const size = 100_000;
    const next = new Map(Array.from({ length: size }, (_, id) => [String(id), [String((id + 1) % size)]]));
    expect(findCycles(next)[0]?.length).toBe(size);
  });
});
