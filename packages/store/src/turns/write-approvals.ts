import type { ChainLevels } from "@orderloom/schema/approval-chain";
import type { ApprovalEffect } from "@orderloom/schema/effect";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database.ts";
import { newIdBeside } from "../identity.ts";
import { execute, insertAll, insertion, statement } from "../statement.ts";
import type { KeptTurn } from "./kept-turn.ts";

const INSERT = insertion("approvals", [
  "bucket",
  "id",
  "run_id",
  "step",
  "order_id",
  "flow_id",
  "chain_id",
  "chain_version_id",
  "levels",
  "level",
  "role",
  "title",
  "status",
  "requested_by",
  "requested_at",
  "decisions",
]);

/** Asks for the decisions that the turns want, each pinned to its chain's newest levels. */
export async function writeApprovals(tx: Tx, turns: readonly KeptTurn[]): Promise<void> {
  const wanted = turns.flatMap((turn) =>
    turn.effects.flatMap(({ step, effect }) => (effect.type === "approval.request" ? [{ turn, step, effect }] : [])),
  );
  if (wanted.length === 0) return;
  const chains = await readChains(
    tx,
    wanted.map(({ effect }) => effect.chainId),
  );
  insertAll(
    tx,
    INSERT,
    wanted.map((entry) => approvalRow(entry, chains.get(entry.effect.chainId))),
  );
}

type Wanted = { readonly turn: KeptTurn; readonly step: string; readonly effect: ApprovalEffect };
type ChainVersion = { readonly chainId: Id; readonly versionId: Id; readonly levels: ChainLevels };

/** Who decides where a chain cannot be found or asks nobody: a request that nobody sees would never end. */
const FALLBACK: ChainLevels = [{ role: "admin" }];

function approvalRow({ turn, step, effect }: Wanted, chain: ChainVersion | undefined): object {
  const { run, at } = turn;
  const levels = chain && chain.levels.length > 0 ? chain.levels : FALLBACK;
  const id = newIdBeside(run.id);
  return {
    bucket: bucketOf(id),
    id,
    run_id: run.id,
    step,
    order_id: run.orderId,
    flow_id: run.flowId,
    chain_id: effect.chainId,
    chain_version_id: chain?.versionId ?? null,
    levels,
    level: 0,
    role: levels[0]?.role,
    title: effect.title,
    status: "open",
    requested_by: run.cause.type === "person" ? run.cause.personId : null,
    requested_at: at,
    decisions: [],
  };
}

const READ_CHAINS = statement(
  "read_newest_chains",
  () => `
    select distinct on (chain_id) chain_id as "chainId", id as "versionId", levels
    from control.approval_chain_versions where chain_id = any($1::uuid[]) order by chain_id, number desc`,
);

async function readChains(tx: Tx, chainIds: readonly Id[]): Promise<ReadonlyMap<Id, ChainVersion>> {
  const rows = await execute<ChainVersion>(tx, READ_CHAINS, [[...new Set(chainIds)]]);
  return new Map(rows.map((row) => [row.chainId, row]));
}
