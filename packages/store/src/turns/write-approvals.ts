import { askedOf } from "@orderloom/schema/approval/approval-case";
import { type ChainLevel, plainLevel, upgradeChain } from "@orderloom/schema/approval/approval-chain";
import { levelsFor } from "@orderloom/schema/approval/levels-for";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { ApprovalEffect } from "@orderloom/schema/run/effect";
import type { Tx } from "../database/database.ts";
import { execute, insertion, sendRows, statement } from "../database/statement.ts";
import { newIdBeside } from "../orders/identity.ts";
import type { KeptTurn } from "./kept-turn.ts";
import type { StoredInput } from "./stored-input.ts";

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
  "asked_people",
  "closed_to",
  "stage",
  "due_at",
  "amount",
  "currency",
  "refund_id",
  "title",
  "status",
  "requested_by",
  "requested_at",
  "decided_at",
  "decisions",
]);

/**
 * Asks for the decisions that the turns want, each pinned to the levels that its chain's newest version has for the
 * amount. Returns, by run, the answers that are there at once: of amounts that the chain lets pass by themselves.
 */
export async function writeApprovals(
  tx: Tx,
  turns: readonly KeptTurn[],
): Promise<ReadonlyMap<Id, readonly StoredInput[]>> {
  const wanted = turns.flatMap((turn) =>
    turn.effects.flatMap(({ step, effect }) => (effect.type === "approval.request" ? [{ turn, step, effect }] : [])),
  );
  const answered = new Map<Id, StoredInput[]>();
  if (wanted.length === 0) return answered;
  const chains = await readChains(
    tx,
    wanted.map(({ effect }) => effect.chainId),
  );
  const rows = wanted.map((entry) => approvalRow(entry, chains.get(entry.effect.chainId)));
  sendRows(tx, INSERT, rows);
  for (const { run_id: runId, step, id, status } of rows) {
    if (status === "open") continue;
    answered.set(runId, [...(answered.get(runId) ?? []), { type: "approval.decided", step, approvalId: id }]);
  }
  return answered;
}

type Wanted = { readonly turn: KeptTurn; readonly step: string; readonly effect: ApprovalEffect };
type ChainVersion = { readonly chainId: Id; readonly versionId: Id; readonly levels: unknown };

/** Who decides where a chain cannot be found or asks nobody: a request that nobody sees would never end. */
const FALLBACK: readonly ChainLevel[] = [plainLevel("level-1", { type: "role", role: "admin" })];

function approvalRow({ turn, step, effect }: Wanted, chain: ChainVersion | undefined) {
  const { run, at } = turn;
  const levels = pinnedLevels(effect, chain);
  const id = newIdBeside(run.id);
  const requestedBy = run.cause.type === "person" ? run.cause.personId : null;
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
    amount: effect.amount?.minor ?? null,
    currency: effect.amount?.currency ?? null,
    refund_id: effect.refundId,
    title: effect.title,
    requested_by: requestedBy,
    requested_at: at,
    decisions: [],
    ...firstLevel(levels, requestedBy, at),
  };
}

function pinnedLevels({ amount }: ApprovalEffect, chain: ChainVersion | undefined): readonly ChainLevel[] {
  if (!chain) return FALLBACK;
  const definition = upgradeChain(chain.levels);
  return definition.levels.length === 0 ? FALLBACK : levelsFor(definition, amount);
}

/** Whom the first level asks and until when; without a level there is nobody to ask, and the request is approved. */
function firstLevel(levels: readonly ChainLevel[], requestedBy: string | null, at: string) {
  const nobody = { role: null, asked_people: [], closed_to: [], stage: 0, due_at: null };
  const [first] = levels;
  if (!first) return { ...nobody, status: "approved", decided_at: at };
  const { people, closedTo } = askedOf({ levels, level: 0, requestedBy, entries: [] });
  return {
    ...nobody,
    role: first.who.type === "role" ? first.who.role : null,
    asked_people: people,
    closed_to: closedTo,
    due_at: dueAt(first, at),
    status: "open",
    decided_at: null,
  };
}

function dueAt({ limit }: ChainLevel, at: string): string | null {
  return limit && new Date(Date.parse(at) + limit.minutes * 60_000).toISOString();
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
