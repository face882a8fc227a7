import { randomUUID } from "node:crypto";
import { ChainDefinition, upgradeChain } from "@orderloom/schema/approval/approval-chain";
import { type ChainProblem, checkChain } from "@orderloom/schema/approval/check-chain";
import type { Cause } from "@orderloom/schema/cause";
import type { ControlActCode } from "@orderloom/schema/control-act";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import { desc, eq, sql } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx, Tx } from "../database/database.ts";
import { personOf } from "../flows/drafts.ts";
import { approvalChainVersions } from "../tables/control/approval-chain-versions.ts";
import { approvalChains } from "../tables/control/approval-chains.ts";
import { person } from "../tables/control/person.ts";

/** A chain with its newest version, which new requests are pinned to. `changedAt` is when that was made. */
export type Chain = {
  readonly id: Id;
  readonly name: LocalizedText;
  readonly archived: boolean;
  readonly versionId: Id;
  readonly number: number;
  readonly definition: ChainDefinition;
  readonly changedAt: string;
  readonly changedBy: string | null;
};

/** A chain that could leave a request undecided is refused: `code` is the first reason, `problems` are all. */
export type ChainResult<Made> =
  | ({ readonly ok: true } & Made)
  | { readonly ok: false; readonly code: ChainProblem["code"]; readonly problems: readonly ChainProblem[] };

/** Makes a chain with its first version. `id` is given only for chains whose id is the same on every installation. */
export async function createChain(
  tx: ControlTx,
  input: {
    readonly id?: Id;
    readonly name: LocalizedText;
    readonly definition: ChainDefinition;
    readonly cause: Cause;
  },
): Promise<ChainResult<{ chainId: Id; versionId: Id }>> {
  const { id: chainId = randomUUID(), name, definition, cause } = input;
  const refused = refusalOf(definition);
  if (refused) return refused;
  await tx.drizzle.insert(approvalChains).values({ id: chainId, nameZh: name.zh, nameEn: name.en });
  const versionId = await insertVersion(tx, { chainId, number: 1, definition, cause });
  await recordChainAct(tx, { code: "chain.created", params: { name: name.zh || name.en }, chainId, cause });
  return { ok: true, chainId, versionId };
}

/** Gives a chain its next version; requests under way keep theirs. Throws `not_found`. */
export async function changeChain(
  tx: ControlTx,
  input: {
    readonly chainId: Id;
    readonly definition: ChainDefinition;
    /** The version the change was made on: refused as `approval_chain_stale` when there is a newer one. */
    readonly expected?: number;
    readonly cause: Cause;
  },
): Promise<ChainResult<{ versionId: Id; number: number }>> {
  const { chainId, definition, expected, cause } = input;
  const refused = refusalOf(definition);
  if (refused) return refused;
  await lockChain(tx, chainId);
  const newest = await tx.drizzle
    .select({ number: approvalChainVersions.number })
    .from(approvalChainVersions)
    .where(eq(approvalChainVersions.chainId, chainId))
    .orderBy(desc(approvalChainVersions.number))
    .limit(1);
  const known = newest[0]?.number ?? 0;
  if (expected !== undefined && expected !== known) return { ok: false, code: "approval_chain_stale", problems: [] };
  const number = known + 1;
  const versionId = await insertVersion(tx, { chainId, number, definition, cause });
  await recordChainAct(tx, { code: "chain.changed", params: { number }, chainId, cause });
  return { ok: true, versionId, number };
}

/** Gives a chain another name, which is no new version. Throws `not_found`. */
export async function renameChain(
  tx: ControlTx,
  input: { readonly chainId: Id; readonly name: LocalizedText; readonly cause: Cause },
): Promise<void> {
  const { chainId, name, cause } = input;
  await lockChain(tx, chainId);
  await tx.drizzle
    .update(approvalChains)
    .set({ nameZh: name.zh, nameEn: name.en })
    .where(eq(approvalChains.id, chainId));
  await recordChainAct(tx, { code: "chain.renamed", params: { name: name.zh || name.en }, chainId, cause });
}

/** Takes a chain out of the list that nodes choose from; nodes that name it already keep working. */
export async function archiveChain(
  tx: ControlTx,
  input: { readonly chainId: Id; readonly cause: Cause },
): Promise<void> {
  const { chainId, cause } = input;
  await lockChain(tx, chainId);
  await tx.drizzle.update(approvalChains).set({ archivedAt: sql`now()` }).where(eq(approvalChains.id, chainId));
  await recordChainAct(tx, { code: "chain.archived", chainId, cause });
}

/** Puts an archived chain back into the list. Throws `not_found`. */
export async function restoreChain(
  tx: ControlTx,
  input: { readonly chainId: Id; readonly cause: Cause },
): Promise<void> {
  const { chainId, cause } = input;
  await lockChain(tx, chainId);
  await tx.drizzle.update(approvalChains).set({ archivedAt: null }).where(eq(approvalChains.id, chainId));
  await recordChainAct(tx, { code: "chain.restored", chainId, cause });
}

/** Every chain with its newest version, by age. There are few, so the list has no pages. */
export async function listChains(tx: ControlTx): Promise<readonly Chain[]> {
  const rows = await selectChains(tx).orderBy(approvalChains.createdAt, approvalChains.id);
  return rows.map(toChain);
}

/** One chain with its newest version, or null. */
export async function getChain(tx: ControlTx, chainId: Id): Promise<Chain | null> {
  const [row] = await selectChains(tx).where(eq(approvalChains.id, chainId));
  return row ? toChain(row) : null;
}

/** What a version says, whatever the chain has become since. Throws `not_found`. */
export async function getChainVersion(tx: ControlTx, versionId: Id): Promise<ChainDefinition> {
  const [row] = await tx.drizzle
    .select({ levels: approvalChainVersions.levels })
    .from(approvalChainVersions)
    .where(eq(approvalChainVersions.id, versionId));
  if (!row) throw new OrderloomError("not_found", { params: { versionId } });
  return upgradeChain(row.levels);
}

/** The chain a request asked, by its name today, and what the version it was pinned to says (null: it was lost). */
export async function readRequestChain(
  tx: Tx,
  approvalId: Id,
): Promise<{ readonly name: LocalizedText | null; readonly definition: ChainDefinition | null }> {
  const { rows } = await tx.client.query<{ zh: string | null; en: string | null; levels: unknown }>(
    `select c.name_zh as zh, c.name_en as en, v.levels from ${tx.env}.approvals a
     left join control.approval_chains c on c.id = a.chain_id
     left join control.approval_chain_versions v on v.id = a.chain_version_id
     where a.bucket = $1 and a.id = $2`,
    [bucketOf(approvalId), approvalId],
  );
  const [row] = rows;
  return {
    name: row?.zh || row?.en ? { zh: row.zh ?? "", en: row.en ?? "" } : null,
    definition: row?.levels ? upgradeChain(row.levels) : null,
  };
}

function refusalOf(definition: ChainDefinition): Extract<ChainResult<unknown>, { ok: false }> | null {
  const problems = checkChain(definition);
  const [first] = problems;
  return first ? { ok: false, code: first.code, problems } : null;
}

async function recordChainAct(
  tx: ControlTx,
  act: {
    readonly code: ControlActCode;
    readonly chainId: Id;
    readonly cause: Cause;
    readonly params?: { readonly [name: string]: string | number };
  },
): Promise<void> {
  const { code, chainId, cause, params = {} } = act;
  await recordAct(tx, { code, params, subject: "chain", subjectId: chainId, cause });
  tellControl(tx, "control:chains");
}

async function lockChain(tx: ControlTx, chainId: Id): Promise<void> {
  const rows = await tx.drizzle
    .select({ id: approvalChains.id })
    .from(approvalChains)
    .where(eq(approvalChains.id, chainId))
    .for("update");
  if (rows.length === 0) throw new OrderloomError("not_found", { params: { chainId } });
}

async function insertVersion(
  tx: ControlTx,
  input: {
    readonly chainId: Id;
    readonly number: number;
    readonly definition: ChainDefinition;
    readonly cause: Cause;
  },
): Promise<Id> {
  const { chainId, number, cause } = input;
  const id = randomUUID();
  const levels = ChainDefinition.parse(input.definition);
  await tx.drizzle.insert(approvalChainVersions).values({ id, chainId, number, levels, createdBy: personOf(cause) });
  return id;
}

function selectChains(tx: ControlTx) {
  return tx.drizzle
    .select({ chain: approvalChains, version: approvalChainVersions, changedBy: person.name })
    .from(approvalChains)
    .innerJoin(
      approvalChainVersions,
      sql`${approvalChainVersions.chainId} = ${approvalChains.id} and not exists (
        select from ${approvalChainVersions} newer
        where newer.chain_id = ${approvalChains.id} and newer.number > ${approvalChainVersions.number})`,
    )
    .leftJoin(person, eq(person.id, approvalChainVersions.createdBy));
}

function toChain({ chain, version, changedBy }: Awaited<ReturnType<typeof selectChains>>[number]): Chain {
  return {
    id: chain.id,
    name: { zh: chain.nameZh, en: chain.nameEn },
    archived: chain.archivedAt !== null,
    versionId: version.id,
    number: version.number,
    definition: upgradeChain(version.levels),
    changedAt: version.createdAt.toISOString(),
    changedBy,
  };
}
