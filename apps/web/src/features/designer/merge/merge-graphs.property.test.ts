import { Graph } from "@orderloom/schema/graph/graph";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edit } from "../graph/graph-editor.ts";
import { arbitraryCommand } from "../graph/testing/arbitrary-command.ts";
import { arbitraryGraph } from "../graph/testing/arbitrary-graph.ts";
import { type MergeSides, mergeGraphs } from "./merge-graphs.ts";

/** A graph as the designer draws them: wires that repeat each other or lead to themselves do not come about. */
const drawnGraph = arbitraryGraph.map((graph) => {
  const seen = new Set<string>();
  const edges = graph.edges.filter(({ from, to }) => {
    const key = JSON.stringify([from, to]);
    return !seen.has(key) && seen.add(key);
  });
  return { ...graph, edges };
});

/** A graph and what two people made of it, a few edits each. */
const sides: fc.Arbitrary<MergeSides> = drawnGraph.chain((base) =>
  fc.record({ base: fc.constant(base), mine: editsOf(base), theirs: editsOf(base) }),
);

function editsOf(base: Graph): fc.Arbitrary<Graph> {
  return fc.array(fc.nat(), { maxLength: 4 }).map((seeds) =>
    seeds.reduce((graph, seed) => {
      const [command] = fc.sample(arbitraryCommand(graph), { seed, numRuns: 1 });
      return command ? edit(graph, command).graph : graph;
    }, base),
  );
}

const RUNS = { numRuns: 500 };

function byName(item: object) {
  return Object.entries(item).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** What a graph says of what is there, however its lists are ordered and its wires are called. */
function meaning(graph: Graph) {
  const sorted = <T>(list: readonly T[]) => list.map((item) => JSON.stringify(item)).sort();
  const { trials, ...rest } = graph;
  return {
    ...rest,
    tests: trials?.tests ?? [],
    answers: sorted(Object.entries(trials?.answers ?? {}).filter(([id]) => graph.nodes.some((node) => node.id === id))),
    nodes: sorted(graph.nodes.map(byName)),
    edges: sorted(graph.edges.map(({ from, to, order }) => ({ from, to, order }))),
    notes: sorted(graph.notes.map(byName)),
    groups: sorted(graph.groups.map((group) => [group.id, group.name, group.description, group.nodes.toSorted()])),
  };
}

describe("merging drafts", () => {
  it("takes the one that changed when the other did not", () => {
    fc.assert(
      fc.property(sides, ({ base, mine }) => {
        for (const merge of [
          mergeGraphs({ base, mine, theirs: base }),
          mergeGraphs({ base, mine: base, theirs: mine }),
          mergeGraphs({ base, mine, theirs: mine }),
        ]) {
          expect(merge.conflicts).toEqual([]);
          expect(meaning(merge.graph)).toEqual(meaning(mine));
        }
      }),
      RUNS,
    );
  });

  it("gives a graph that can be stored, with each conflict once", () => {
    fc.assert(
      fc.property(sides, (three) => {
        const { graph, conflicts } = mergeGraphs(three);
        expect(Graph.safeParse(graph).success).toBe(true);
        const ids = [graph.nodes, graph.edges, graph.notes, graph.groups].map((list) => list.map(({ id }) => id));
        for (const list of ids) expect(new Set(list).size).toBe(list.length);
        const known = new Set(graph.nodes.map(({ id }) => id));
        expect(graph.edges.every(({ from, to }) => known.has(from.node) && known.has(to.node))).toBe(true);
        const members = graph.groups.flatMap(({ nodes }) => nodes);
        expect(new Set(members).size).toBe(members.length);
        expect(new Set(conflicts.map(({ key }) => key)).size).toBe(conflicts.length);
      }),
      RUNS,
    );
  });

  it("says the same whoever merges when nothing clashes, but for places", () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const [one, other] = [mergeGraphs({ base, mine, theirs }), mergeGraphs({ base, mine: theirs, theirs: mine })];
        expect(one.conflicts.length).toBe(other.conflicts.length);
        if (one.conflicts.length > 0) return;
        expect(one.graph.nodes.length).toBe(other.graph.nodes.length);
        expect(one.graph.notes.length).toBe(other.graph.notes.length);
      }),
      RUNS,
    );
  });

  it("keeps every new node of both, and every one that either changed, when theirs counts", () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const { graph } = mergeGraphs({ base, mine, theirs });
        const old = new Set(base.nodes.map(({ id }) => id));
        const fresh = (of: Graph) => of.nodes.filter(({ id }) => !old.has(id)).length;
        const shared = theirs.nodes.filter((node) => !old.has(node.id) && mine.nodes.some(({ id }) => id === node.id));
        const same = shared.filter((node) => mine.nodes.some((own) => JSON.stringify(own) === JSON.stringify(node)));
        expect(fresh(graph)).toBe(fresh(mine) + fresh(theirs) - same.length);
      }),
      RUNS,
    );
  });

  it("takes all that clashes from the side that is chosen", () => {
    fc.assert(
      fc.property(sides, fc.constantFrom("mine" as const, "theirs" as const), (three, side) => {
        const { conflicts } = mergeGraphs(three);
        const chosen = new Map(conflicts.map(({ key }) => [key, side]));
        const { graph } = mergeGraphs(three, chosen);
        for (const { kind, id, field } of conflicts) {
          if (kind !== "node" || field !== "name") continue;
          const wanted = three[side].nodes.find((node) => node.id === id)?.name;
          expect(graph.nodes.find((node) => node.id === id)?.name).toBe(wanted);
        }
      }),
      RUNS,
    );
  });
});
