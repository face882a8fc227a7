import type { Graph } from "@orderloom/schema/graph/graph";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../../server/router.ts";
import type { MarkTone } from "../../../ui/flow-canvas/marks.tsx";

/** What is seen of a version through a lens. */
export type LensReading = NonNullable<inferRouterOutputs<AppRouter>["flows"]["lens"]>;

/** A figure at a node or a wire: how it looks, and what it counts. Durations are in milliseconds. */
export type Figure = {
  readonly tone: MarkTone;
  readonly count: number;
  readonly oldest?: string;
  readonly medianMs?: number;
  readonly p90Ms?: number;
  /** Of an error: dead letters that nobody took care of. */
  readonly letters?: number;
};

/** Figures by node and by wire, and the largest of the wires. */
export type LensFigures = {
  readonly nodes: ReadonlyMap<string, Figure>;
  readonly edges: ReadonlyMap<string, Figure>;
  readonly largest: number;
};

/** What a reading says of each node and each wire of the graph. A wire carries what left by its port. */
export function lensFigures(reading: LensReading, graph: Graph): LensFigures {
  const nodes = nodeFigures(reading, graph);
  const edges = edgeFigures(reading, graph);
  return { nodes, edges, largest: Math.max(0, ...[...edges.values()].map(({ count }) => count)) };
}

function nodeFigures(reading: LensReading, graph: Graph): ReadonlyMap<string, Figure> {
  switch (reading.lens) {
    case "flight":
      return new Map(reading.places.nodes.map(({ node, ...place }) => [node, { tone: "calm", ...place }]));
    case "throughput":
      return new Map();
    case "errors":
      return errorFigures(reading);
    case "waiting":
      return waitFigures(reading);
    case "coverage": {
      return new Map([...neverReached(reading.counts, graph)].map((id) => [id, { tone: "warn", count: 0 }]));
    }
  }
}

type Counts = Extract<LensReading, { lens: "coverage" }>["counts"];

/** The nodes that nothing left and no taken wire leads to: where somebody still waits, somebody came. */
export function neverReached(counts: Counts, { nodes, edges }: Graph): ReadonlySet<string> {
  const taken = new Set(counts.map(({ node, port }) => `${node} ${port}`));
  const entered = edges.filter(({ from }) => taken.has(`${from.node} ${from.port}`)).map(({ to }) => to.node);
  const reached = new Set([...counts.map(({ node }) => node), ...entered]);
  return new Set(nodes.flatMap(({ id }) => (reached.has(id) ? [] : [id])));
}

function edgeFigures(reading: LensReading, { edges }: Graph): ReadonlyMap<string, Figure> {
  if (reading.lens !== "throughput" && reading.lens !== "coverage") return new Map();
  const counts = new Map(reading.counts.map(({ node, port, count }) => [`${node} ${port}`, count]));
  const empty = reading.lens === "coverage" ? "warn" : "faint";
  return new Map(
    edges.map(({ id, from }) => {
      const count = counts.get(`${from.node} ${from.port}`) ?? 0;
      return [id, { tone: count === 0 ? empty : "calm", count }];
    }),
  );
}

function errorFigures({ counts, letters }: Extract<LensReading, { lens: "errors" }>): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const { node, port, count } of counts) if (port === "failed") figures.set(node, { tone: "warn", count });
  for (const { node, count } of letters) {
    const known = figures.get(node);
    figures.set(node, { tone: "bad", count: known?.count ?? 0, letters: (known?.letters ?? 0) + count });
  }
  return figures;
}

function waitFigures({ places, waits }: Extract<LensReading, { lens: "waiting" }>): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const { node, medianMs, p90Ms } of waits) figures.set(node, { tone: "faint", count: 0, medianMs, p90Ms });
  for (const { node, count, oldest } of places.nodes) {
    figures.set(node, { ...figures.get(node), tone: "calm", count, oldest });
  }
  return figures;
}

/** How thick a wire is drawn: by the root of its share, so that rare ways stay visible beside the main one. */
export function wireWeight(count: number, largest: number): number {
  return largest === 0 || count === 0 ? 1 : 1 + 4 * Math.sqrt(count / largest);
}
