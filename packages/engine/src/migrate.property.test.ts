import type { Graph } from "@orderloom/schema/graph/graph";
import { migrationProblem, type NodeMap, renameNodes } from "@orderloom/schema/run/migrate-run";
import type { InputData, RunState } from "@orderloom/schema/run/run";
import fc from "fast-check";
import { expect, test } from "vitest";
import { advance } from "./advance.ts";
import { compile } from "./compile.ts";
import { TEST_CATALOGUE } from "./testing/nodes.ts";
import { play, randomScenario, type Story } from "./testing/play.ts";

const TO = "01990000-0000-7000-8000-000000000001";

/** The same flow as if somebody had drawn it anew: every node but the trigger has another id. */
function drawnAnew({ nodes, edges, ...graph }: Graph): { readonly graph: Graph; readonly nodes: NodeMap } {
  const id = (node: string) => (node === "t" ? node : `m-${node}`);
  const anew: Graph = {
    ...graph,
    // A loop of the tests finds what it put out last by its own id.
    nodes: nodes.map(({ params, ...node }) => {
      const { self } = params;
      return { ...node, id: id(node.id), params: typeof self === "string" ? { ...params, self: id(self) } : params };
    }),
    edges: edges.map((edge) => ({
      ...edge,
      from: { ...edge.from, node: id(edge.from.node) },
      to: { ...edge.to, node: id(edge.to.node) },
    })),
  };
  return {
    graph: anew,
    nodes: Object.fromEntries(nodes.flatMap((node) => (node.id === "t" ? [] : [[node.id, id(node.id)]]))),
  };
}

const stand = ({ status, tokens, steps, failure }: RunState) => ({
  status,
  steps,
  tokens: tokens.map(({ id, type }) => ({ id, type })),
  code: failure?.code ?? null,
});

/** Plays the story's inputs again and changes the version before turn `place`. */
function goesOnElsewhere({ graph, turns }: Story, place: number): void {
  const before = turns[place]?.before;
  if (!before || before.control?.ending) return;
  const to = drawnAnew(graph);
  const hasChildren = before.tokens.some((token) => token.type === "waiting" && token.wait.type === "children");
  const problem = migrationProblem(before, { from: graph, to: to.graph, nodes: to.nodes });
  expect(problem?.code ?? null).toBe(hasChildren ? "migrate_children" : null);
  const program = compile(to.graph, TEST_CATALOGUE);
  const kept = new Set(before.tokens.flatMap((token) => (token.type === "waiting" ? [token.step] : [])));
  const migrate: InputData = { type: "migrate", versionId: TO, nodes: to.nodes };
  const [first] = turns.slice(place);
  let { state } = advance(program, before, { seq: place, at: first?.input.at ?? "", order: null, data: migrate });
  for (const { input, result } of turns.slice(place)) {
    ({ state } = advance(program, state, { ...input, data: renamedInput(input.data, to.nodes, kept) }));
    expect(stand(state)).toEqual(stand(result.state));
  }
}

/** A step that was waited at when the version changed keeps its name, later ones have that of their node. */
function renamedInput(data: InputData, nodes: NodeMap, kept: ReadonlySet<string>): InputData {
  if (!("step" in data) || kept.has(data.step)) return data;
  const colon = data.step.lastIndexOf(":");
  const node = data.step.slice(0, colon);
  return { ...data, step: `${nodes[node] ?? node}${data.step.slice(colon)}` };
}

test("a run goes on in another version as it would have in its own, wherever it stood", () => {
  fc.assert(
    fc.property(randomScenario, fc.nat(29), (scenario, place) => {
      const story = play(advance, scenario);
      goesOnElsewhere(story, 1 + (place % Math.max(1, story.turns.length - 1)));
    }),
    { numRuns: 300 },
  );
});

test("to a version with the same nodes nothing changes", () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const { graph, turns } = play(advance, scenario);
      for (const { result } of turns) {
        expect(renameNodes(result.state, {})).toEqual(result.state);
        const same = Object.fromEntries(graph.nodes.map(({ id }) => [id, id]));
        expect(renameNodes(result.state, same)).toEqual(result.state);
      }
    }),
    { numRuns: 100 },
  );
});
