import type { Cause } from "@orderloom/schema/cause";
import { assertNever } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";

/** A node of a published graph as a story names it; an empty `name` is called by its type. */
export type StoryNode = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly typeVersion: number;
};

/** A run as a story names it: whose version of which flow. */
export type StoryRun = {
  readonly runId: Id;
  readonly flowId: Id;
  readonly flowName: string;
  readonly versionId: Id;
  readonly versionNumber: number;
};

/**
 * Why something happened, with the names of who did it. A name is null when it is no longer known; `run` is null once
 * the run was dropped by retention.
 */
export type StoryCause =
  | { readonly type: "run"; readonly runId: Id; readonly run: StoryRun | null; readonly node: StoryNode | null }
  | { readonly type: "person"; readonly name: string | null }
  | { readonly type: "connection"; readonly name: string | null }
  | { readonly type: "token"; readonly name: string | null }
  | { readonly type: "system"; readonly name: string };

/** Names the causes, with a read for each kind that is among them. */
export async function nameCauses(tx: Tx, causes: readonly Cause[]): Promise<(cause: Cause) => StoryCause> {
  const steps = causes.flatMap((cause) => (cause.type === "run" ? [cause] : []));
  const nodes = await nameNodes(tx, steps);
  const names = await nameOthers(tx, causes);
  return (cause) => {
    switch (cause.type) {
      case "run":
        return nodes(cause);
      case "person":
        return { type: "person", name: names.get(cause.personId) ?? null };
      case "connection":
        return { type: "connection", name: names.get(cause.connectionId) ?? null };
      case "token":
        return { type: "token", name: names.get(cause.tokenId) ?? null };
      case "system":
        return { type: "system", name: cause.name };
      default:
        return assertNever(cause);
    }
  };
}

type RunCause = Extract<StoryCause, { type: "run" }>;
type StepOfRun = { readonly runId: Id; readonly step: string };

/** Names the nodes of steps, and the flow and version of their runs. */
export async function nameNodes(tx: Tx, steps: readonly StepOfRun[]): Promise<(step: StepOfRun) => RunCause> {
  const runIds = [...new Set(steps.map(({ runId }) => runId))];
  const runs = new Map((await readRuns(tx, runIds)).map((run) => [run.runId, run]));
  const versionIds = [...new Set([...runs.values()].map(({ versionId }) => versionId))];
  const nodeIds = [...new Set(steps.map(({ step }) => nodeOfStep(step)))];
  const nodes = await readNodes(tx, versionIds, nodeIds);
  return ({ runId, step }) => {
    const run = runs.get(runId) ?? null;
    const node = run && (nodes.get(`${run.versionId} ${nodeOfStep(step)}`) ?? null);
    return { type: "run", runId, run, node };
  };
}

type NodePlace = { readonly versionId: Id | null; readonly nodeId: string | null };

/** Names the nodes at places of published versions; null for a place that names none. */
export async function nodesOf(tx: Tx, places: readonly NodePlace[]): Promise<(place: NodePlace) => StoryNode | null> {
  const versionIds = [...new Set(places.flatMap(({ versionId }) => versionId ?? []))];
  const nodeIds = [...new Set(places.flatMap(({ nodeId }) => nodeId ?? []))];
  const nodes = await readNodes(tx, versionIds, nodeIds);
  return ({ versionId, nodeId }) => nodes.get(`${versionId} ${nodeId}`) ?? null;
}

/** The node of a step id (`node:visit`). */
export function nodeOfStep(step: string): string {
  return step.slice(0, step.lastIndexOf(":"));
}

async function readRuns(tx: Tx, runIds: readonly Id[]): Promise<readonly StoryRun[]> {
  if (runIds.length === 0) return [];
  const { rows } = await tx.client.query<StoryRun>(
    `select r.id as "runId", r.flow_id as "flowId", f.name as "flowName", r.version_id as "versionId",
            v.number as "versionNumber"
     from (select id, flow_id, version_id from ${tx.env}.runs where id = any($1)
           union all select id, flow_id, version_id from ${tx.env}.runs_done where id = any($1)) r
     join control.flows f on f.id = r.flow_id
     join control.flow_versions v on v.id = r.version_id`,
    [runIds],
  );
  return rows;
}

/** The named nodes of those versions, by `version node`. Only they leave the graphs. */
async function readNodes(
  tx: Tx,
  versionIds: readonly Id[],
  nodeIds: readonly string[],
): Promise<ReadonlyMap<string, StoryNode>> {
  if (versionIds.length === 0) return new Map();
  const { rows } = await tx.client.query<StoryNode & { versionId: Id }>(
    `select v.id as "versionId", n ->> 'id' as id, coalesce(n ->> 'name', '') as name, n ->> 'type' as type,
            (n ->> 'typeVersion')::int as "typeVersion"
     from control.flow_versions v, jsonb_array_elements(v.graph -> 'nodes') n
     where v.id = any($1) and n ->> 'id' = any($2)`,
    [versionIds, nodeIds],
  );
  return new Map(rows.map(({ versionId, ...node }) => [`${versionId} ${node.id}`, node]));
}

async function nameOthers(tx: Tx, causes: readonly Cause[]): Promise<ReadonlyMap<string, string>> {
  const people = causes.flatMap((cause) => (cause.type === "person" ? [cause.personId] : []));
  const connections = causes.flatMap((cause) => (cause.type === "connection" ? [cause.connectionId] : []));
  const tokens = causes.flatMap((cause) => (cause.type === "token" ? [cause.tokenId] : []));
  if (people.length + connections.length + tokens.length === 0) return new Map();
  const { rows } = await tx.client.query<{ id: string; name: string }>(
    `select id, name from control.person where id = any($1::text[])
     union all select id::text, name from control.connections where id = any($2::uuid[])
     union all select id::text, name from control.api_tokens where id = any($3::uuid[])`,
    [people, connections, tokens],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
