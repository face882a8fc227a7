import type { Environment, Id } from "@orderloom/schema/ids";
import { listConnections } from "@orderloom/store/connections/connection-queries";
import { type Db, inTransaction, type Tx } from "@orderloom/store/database/database";
import { readDraftGraphs, readFlowNames } from "@orderloom/store/flows/searched-flows";
import type { RowScope } from "@orderloom/store/people/row-scope";
import { countRunsByFlow } from "@orderloom/store/runs/flow-run-counts";
import { type FlowSearch, type FlowSearchFacts, findsFlow, readFlowSearch } from "../../lib/flow-search/flow-search.ts";

type Asked = { readonly query: string; readonly archived: boolean; readonly scope: RowScope };

/** Drafts are read and looked at so many at a time. */
const AT_ONCE = 50;
const DAYS_30_MS = 30 * 86_400_000;

/** The ids of the flows that a search finds; see `findsFlow` for what it may say. */
export function searchFlows(db: Db, environment: Environment, asked: Asked): Promise<readonly Id[]> {
  const search = readFlowSearch(asked.query);
  return inTransaction(db, environment, async (tx) => {
    const facts = await readFacts(tx, search, asked.scope);
    const names = await readFlowNames(tx, asked);
    const found: Id[] = [];
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const some = names.slice(at, at + AT_ONCE);
      const graphs = search.asksGraph
        ? await readDraftGraphs(
            tx,
            some.map(({ id }) => id),
          )
        : null;
      const fitting = some.filter((flow) => findsFlow(search, { ...flow, graph: graphs?.get(flow.id) ?? null }, facts));
      found.push(...fitting.map(({ id }) => id));
    }
    return found;
  });
}

async function readFacts(tx: Tx, { words, asksRuns }: FlowSearch, scope: RowScope): Promise<FlowSearchFacts> {
  const connections = words.some(({ key }) => key === "uses") ? await listConnections(tx, scope) : [];
  const ran = asksRuns ? await countRunsByFlow(tx, { lastMs: DAYS_30_MS }) : new Map<Id, number>();
  return {
    connections: new Map(connections.map(({ id, name, type }) => [id, `${name} ${type}`.toLowerCase()])),
    ran: new Set(ran.keys()),
  };
}
