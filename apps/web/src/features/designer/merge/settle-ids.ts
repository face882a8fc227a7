import type { FlowTrials, Graph } from "@orderloom/schema/graph/graph";
import type { JsonObject } from "@orderloom/schema/json";
import { sameJson } from "@orderloom/schema/same-json";
import { idMaker } from "../graph/make-id.ts";
import { idPrefix } from "../graph/paste.ts";
import { moveReads } from "../sub-flow/output-reads.ts";

type Sides = { readonly base: Graph; readonly mine: Graph; readonly theirs: Graph };

/**
 * Two windows give the same short ids to different new things. My new ones that theirs would be taken for get ids that
 * nobody uses, and whatever names them follows: wires, groups, tests, texts that read their outputs.
 */
export function settleIds({ base, mine, theirs }: Sides): Graph {
  const make = idMaker({
    ...mine,
    nodes: [...mine.nodes, ...theirs.nodes, ...base.nodes],
    notes: [...mine.notes, ...theirs.notes],
    groups: [...mine.groups, ...theirs.groups],
  });
  const nodes = clashes(base.nodes, mine.nodes, theirs.nodes);
  const ids = new Map(mine.nodes.filter(({ id }) => nodes.has(id)).map((node) => [node.id, make(idPrefix(node))]));
  const notes = clashes(base.notes, mine.notes, theirs.notes);
  const groups = clashes(base.groups, mine.groups, theirs.groups);
  if (nodes.size + notes.size + groups.size === 0) return mine;
  const now = (id: string) => ids.get(id) ?? id;
  const end = ({ node, port }: Graph["edges"][number]["from"]) => ({ node: now(node), port });
  return {
    ...mine,
    nodes: mine.nodes.map((node) => ({ ...node, id: now(node.id), params: movedReads(node.params, ids) })),
    edges: mine.edges.map((edge) => ({ ...edge, from: end(edge.from), to: end(edge.to) })),
    notes: mine.notes.map((note) => (notes.has(note.id) ? { ...note, id: make("note") } : note)),
    groups: mine.groups.map((group) => ({
      ...group,
      id: groups.has(group.id) ? make("group") : group.id,
      nodes: group.nodes.map(now),
    })),
    ...(mine.trials ? { trials: movedTrials(mine.trials, now) } : {}),
  };
}

type Item = { readonly id: string };

/** The ids that both gave to something new that is not the same. */
function clashes<T extends Item>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): ReadonlySet<string> {
  const old = new Set(base.map(({ id }) => id));
  const others = new Map(theirs.map((item) => [item.id, item]));
  const isClash = (item: T) => {
    const other = others.get(item.id);
    return other !== undefined && !old.has(item.id) && !sameJson(item, other);
  };
  return new Set(mine.filter(isClash).map(({ id }) => id));
}

function movedReads(params: JsonObject, ids: ReadonlyMap<string, string>): JsonObject {
  return moveReads(params, ({ node, field }) => {
    const id = ids.get(node);
    if (id === undefined) return null;
    return field === null ? `outputs.${id}` : `outputs.${id}.${field}`;
  });
}

function movedTrials(trials: FlowTrials, now: (id: string) => string): FlowTrials {
  const moved = (answers: FlowTrials["answers"]) =>
    Object.fromEntries(Object.entries(answers).map(([node, answer]) => [now(node), answer]));
  return {
    answers: moved(trials.answers),
    tests: trials.tests.map((test) => ({
      ...test,
      answers: moved(test.answers),
      ...(test.start && { start: { ...test.start, node: now(test.start.node) } }),
      expected: { ...test.expected, way: test.expected.way.map(({ node, port }) => ({ node: now(node), port })) },
    })),
  };
}
