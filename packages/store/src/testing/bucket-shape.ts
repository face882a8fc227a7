import { ENVIRONMENTS } from "@orderloom/schema/ids";
import type { PoolClient } from "pg";
import { PINNED } from "../database/database.ts";

type PlanNode = Readonly<Record<string, unknown>>;

/**
 * The data tables that a statement reads, changes or deletes from without saying in which bucket: such a statement
 * would have to ask every node of a distributed database. Rows that are inserted name theirs by their columns. What
 * PostgreSQL plans is asked, not the text: a bucket counts where it is compared for equality, with a value or with the
 * bucket of another table.
 */
export async function tablesWithoutBucket(client: PoolClient, text: string): Promise<readonly string[]> {
  const plans = await explain(client, text);
  const nodes = plans.flatMap(nodesOf);
  const scans = nodes.filter(isDataScan);
  const joins = nodes.flatMap((node) => conditionsOf(node, JOIN_CONDITIONS));
  const partners = new Map(
    scans.map((scan) => [aliasOf(scan), partnersOf(scan, [...joins, ...conditionsOf(scan, SCAN_CONDITIONS)])]),
  );
  const named = new Set<string>();
  // One table may have its bucket from another one, which has to have it from somewhere.
  for (let before = -1; before < named.size; ) {
    before = named.size;
    for (const [alias, from] of partners) {
      if (from.some((other) => !partners.has(other) || named.has(other))) named.add(alias);
    }
  }
  return scans.filter((scan) => !named.has(aliasOf(scan))).map((scan) => String(scan["Relation Name"]));
}

const SCAN_CONDITIONS = ["Index Cond", "Recheck Cond", "Filter"];
const JOIN_CONDITIONS = ["Join Filter", "Hash Cond", "Merge Cond"];

/** How the statement would be run whatever its values: they are all null here. */
async function explain(client: PoolClient, text: string): Promise<readonly PlanNode[]> {
  const numbers = [...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number));
  const values = Array.from({ length: Math.max(0, ...numbers) }, () => "null").join(", ");
  try {
    await client.query(`begin; ${PINNED.text}`);
    await client.query(`prepare judged as ${text}`);
    const { rows } = await client.query<{ "QUERY PLAN": readonly { readonly Plan: PlanNode }[] }>(
      `explain (verbose, costs off, format json) execute judged${values && `(${values})`}`,
    );
    return rows.flatMap((row) => row["QUERY PLAN"].map(({ Plan }) => Plan));
  } finally {
    await client.query("rollback");
    // By its name, where it came to be: the connection keeps the statements of others.
    await client.query("deallocate judged").catch(() => {});
  }
}

function nodesOf(node: PlanNode): readonly PlanNode[] {
  const below = Array.isArray(node.Plans) ? node.Plans : [];
  return [node, ...below.flatMap(nodesOf)];
}

function isDataScan(node: PlanNode): boolean {
  const isScan = String(node["Node Type"]).endsWith("Scan");
  return isScan && "Relation Name" in node && ENVIRONMENTS.some((schema) => schema === node.Schema);
}

function conditionsOf(node: PlanNode, kinds: readonly string[]): readonly string[] {
  return kinds.flatMap((kind) => (typeof node[kind] === "string" ? [node[kind]] : []));
}

function aliasOf(node: PlanNode): string {
  return String(node.Alias);
}

/** What the bucket of a table is compared with for equality: the alias of a table, or anything else. */
function partnersOf(scan: PlanNode, conditions: readonly string[]): readonly string[] {
  const bucket = `${aliasOf(scan)}\\.bucket`;
  const equality = new RegExp(
    `\\((?:${bucket} = (?<right>[^()]+(?:\\([^)]*\\))?)|(?<left>[^()]+) = ${bucket})\\)`,
    "g",
  );
  return conditions.flatMap((condition) =>
    [...condition.matchAll(equality)].map(({ groups }) =>
      (groups?.right ?? groups?.left ?? "").replace(/\.bucket$/, ""),
    ),
  );
}
