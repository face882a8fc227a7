import { randomUUID } from "node:crypto";
import { ChainLevels } from "@orderloom/schema/approval-chain";
import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import { desc, eq, sql } from "drizzle-orm";
import { recordAct } from "./control-audit.ts";
import type { ControlTx } from "./database.ts";
import { personOf } from "./drafts.ts";
import { approvalChainVersions } from "./tables/control/approval-chain-versions.ts";
import { approvalChains } from "./tables/control/approval-chains.ts";

/** A chain with the levels of its newest version, which new requests are pinned to. */
export type Chain = {
  readonly id: Id;
  readonly name: LocalizedText;
  readonly archived: boolean;
  readonly versionId: Id;
  readonly number: number;
  readonly levels: ChainLevels;
};

/** A chain without levels asks nobody, so it would never be decided. */
export type ChainResult<Made> =
  | ({ readonly ok: true } & Made)
  | { readonly ok: false; readonly code: "approval_chain_empty" };

/** Makes a chain with its first version. `id` is given only for chains whose id is the same on every installation. */
export async function createChain(
  tx: ControlTx,
  input: { readonly id?: Id; readonly name: LocalizedText; readonly levels: ChainLevels; readonly cause: Cause },
): Promise<ChainResult<{ chainId: Id; versionId: Id }>> {
  if (input.levels.length === 0) return { ok: false, code: "approval_chain_empty" };
  const { id: chainId = randomUUID(), name, levels, cause } = input;
  await tx.drizzle.insert(approvalChains).values({ id: chainId, nameZh: name.zh, nameEn: name.en });
  const versionId = await insertVersion(tx, { chainId, number: 1, levels, cause });
  await recordAct(tx, {
    code: "chain.created",
    params: { name: name.zh || name.en },
    subject: "chain",
    subjectId: chainId,
    cause,
  });
  return { ok: true, chainId, versionId };
}

/** Gives a chain new levels as its next version; requests under way keep theirs. Throws `not_found`. */
export async function changeChain(
  tx: ControlTx,
  input: { readonly chainId: Id; readonly levels: ChainLevels; readonly cause: Cause },
): Promise<ChainResult<{ versionId: Id; number: number }>> {
  if (input.levels.length === 0) return { ok: false, code: "approval_chain_empty" };
  const { chainId, levels, cause } = input;
  await lockChain(tx, chainId);
  const newest = await tx.drizzle
    .select({ number: approvalChainVersions.number })
    .from(approvalChainVersions)
    .where(eq(approvalChainVersions.chainId, chainId))
    .orderBy(desc(approvalChainVersions.number))
    .limit(1);
  const number = (newest[0]?.number ?? 0) + 1;
  const versionId = await insertVersion(tx, { chainId, number, levels, cause });
  await recordAct(tx, { code: "chain.changed", params: { number }, subject: "chain", subjectId: chainId, cause });
  return { ok: true, versionId, number };
}

/** Takes a chain out of the list that nodes choose from; nodes that name it already keep working. */
export async function archiveChain(
  tx: ControlTx,
  input: { readonly chainId: Id; readonly cause: Cause },
): Promise<void> {
  const { chainId, cause } = input;
  await lockChain(tx, chainId);
  await tx.drizzle.update(approvalChains).set({ archivedAt: sql`now()` }).where(eq(approvalChains.id, chainId));
  await recordAct(tx, { code: "chain.archived", subject: "chain", subjectId: chainId, cause });
}

/** Every chain with its newest levels, by age. There are few, so the list has no pages. */
export async function listChains(tx: ControlTx): Promise<readonly Chain[]> {
  const rows = await selectChains(tx).orderBy(approvalChains.createdAt, approvalChains.id);
  return rows.map(toChain);
}

/** One chain with its newest levels, or null. */
export async function getChain(tx: ControlTx, chainId: Id): Promise<Chain | null> {
  const [row] = await selectChains(tx).where(eq(approvalChains.id, chainId));
  return row ? toChain(row) : null;
}

/** The levels a request was pinned to. Throws `not_found`. */
export async function getChainLevels(tx: ControlTx, versionId: Id): Promise<ChainLevels> {
  const [row] = await tx.drizzle
    .select({ levels: approvalChainVersions.levels })
    .from(approvalChainVersions)
    .where(eq(approvalChainVersions.id, versionId));
  if (!row) throw new OrderloomError("not_found", { params: { versionId } });
  return ChainLevels.parse(row.levels);
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
  input: { readonly chainId: Id; readonly number: number; readonly levels: ChainLevels; readonly cause: Cause },
): Promise<Id> {
  const { chainId, number, cause } = input;
  const id = randomUUID();
  const levels = ChainLevels.parse(input.levels);
  await tx.drizzle.insert(approvalChainVersions).values({ id, chainId, number, levels, createdBy: personOf(cause) });
  return id;
}

function selectChains(tx: ControlTx) {
  return tx.drizzle
    .select({ chain: approvalChains, version: approvalChainVersions })
    .from(approvalChains)
    .innerJoin(
      approvalChainVersions,
      sql`${approvalChainVersions.chainId} = ${approvalChains.id} and not exists (
        select from ${approvalChainVersions} newer
        where newer.chain_id = ${approvalChains.id} and newer.number > ${approvalChainVersions.number})`,
    );
}

function toChain({ chain, version }: Awaited<ReturnType<typeof selectChains>>[number]): Chain {
  return {
    id: chain.id,
    name: { zh: chain.nameZh, en: chain.nameEn },
    archived: chain.archivedAt !== null,
    versionId: version.id,
    number: version.number,
    levels: ChainLevels.parse(version.levels),
  };
}
