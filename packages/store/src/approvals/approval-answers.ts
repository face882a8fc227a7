import type { CaseAct } from "@orderloom/schema/approval/approval-case";
import type { Id } from "@orderloom/schema/ids";
import type { OrderPrivate } from "@orderloom/schema/order/order";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "../database/database.ts";
import { loadOrderParts } from "../orders/order-parts.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { personalMask } from "../seal/personal-mask.ts";
import { openSealedOf } from "../timeline/open-sealed.ts";
import type { SealedComment } from "./approval-entries.ts";
import type { ApprovalState } from "./approval-state.ts";

/** A line of a request's history. `level` counts from 0; the comment is masked, null when not to be seen. */
export type ApprovalAnswer = {
  readonly level: number;
  readonly act: CaseAct;
  /** Null for what a time limit brought about. */
  readonly personId: string | null;
  readonly name: string | null;
  /** Whom an escalation asks. */
  readonly role: Role | null;
  /** ISO 8601. */
  readonly at: string;
  readonly comment: string | null;
};

/** The history of a request, oldest first; the caller has checked that it may be seen. */
export async function approvalAnswers(
  tx: Tx,
  keys: KeyProvider,
  reader: {
    readonly request: ApprovalState;
    readonly roles: readonly Role[];
    /** True for whoever decides, decided or oversees the request: comments are written for them. */
    readonly isConcerned: boolean;
  },
): Promise<readonly ApprovalAnswer[]> {
  const { entries, orderId } = reader.request;
  const personIds = entries.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const names = await readNames(tx, personIds);
  const read = entries.some(({ comment }) => comment !== null)
    ? await commentReader(tx, keys, { ...reader, orderId })
    : null;
  return entries.map(({ comment, ...entry }) => ({
    ...entry,
    name: names.get(entry.personId ?? "") ?? null,
    comment: comment && read ? read(comment) : null,
  }));
}

async function readNames(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await tx.client.query<{ id: string; name: string }>(
    "select id, name from control.person where id = any($1)",
    [personIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function commentReader(
  tx: Tx,
  keys: KeyProvider,
  {
    orderId,
    roles,
    isConcerned,
  }: { readonly orderId: Id | null; readonly roles: readonly Role[]; readonly isConcerned: boolean },
): Promise<(comment: SealedComment) => string | null> {
  const open = await openSealedOf(tx, keys, orderId);
  const orderIds = orderId === null ? [] : [orderId];
  const parts = await loadOrderParts(tx, keys, { orderIds, parts: ["name"] });
  const personal: OrderPrivate = (orderId === null ? undefined : parts.get(orderId)?.private) ?? {};
  const mask = personalMask(roles, personal, { isAddressed: isConcerned });
  return ({ sealed, place }) => {
    const plain = open(sealed, place);
    return plain === null || plain === "" ? null : mask.text(plain);
  };
}
