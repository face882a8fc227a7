import type { Id } from "@orderloom/schema/ids";
import { maskPrivate, maskValue } from "@orderloom/schema/mask/mask";
import { visibilityOf } from "@orderloom/schema/mask/personal";
import type { ChangeSide } from "@orderloom/schema/order/apply-change";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "../database/database.ts";
import { getOrder, type Reading } from "../orders/order-queries.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { nameCauses, type StoryCause } from "../timeline/story-cause.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import { type ChangeRow, openChange, readChangesOf } from "./change-row.ts";

/** A request as its reader may see it; personal values masked, what they may not see absent. */
export type ChangeRequest = Pick<ChangeRow, "id" | "kind" | "state" | "orderVersion" | "askedAt" | "decidedAt"> & {
  readonly before: ChangeSide;
  readonly after: ChangeSide;
  readonly reason: string | null;
  readonly answer: string | null;
  readonly askedBy: StoryCause;
  readonly decidedBy: StoryCause | null;
  /** Whether the reader asked for it: then another decides, and they may take it back. */
  readonly isOwn: boolean;
};

/** The last requests for changes of an order, the newest first; none of an order the reader may not see. */
export async function listChanges(
  tx: Tx,
  keys: KeyProvider,
  reading: Reading & { readonly orderId: Id; readonly personId: string },
): Promise<readonly ChangeRequest[]> {
  const order = await getOrder(tx, keys, reading);
  if (!order || order.erased) return [];
  const rows = await readChangesOf(tx, reading.orderId);
  if (rows.length === 0) return [];
  const box = (await openBoxes(tx, keys, [reading.orderId]))(reading.orderId);
  const causes = await nameCauses(
    tx,
    rows.flatMap(({ askedBy, decidedBy }) => (decidedBy ? [askedBy, decidedBy] : [askedBy])),
  );
  return rows.map((row) => {
    const { id, kind, state, orderVersion, askedAt, decidedAt, askedBy, decidedBy } = row;
    const { before, after, reason, answer } = openChange(box, row);
    return {
      id,
      kind,
      state,
      orderVersion,
      askedAt,
      decidedAt,
      before: masked(before, reading.roles),
      after: masked(after, reading.roles),
      reason: words(reason, reading.roles),
      answer: words(answer, reading.roles),
      askedBy: causes(askedBy),
      decidedBy: decidedBy && causes(decidedBy),
      isOwn: askedBy.type === "person" && askedBy.personId === reading.personId,
    };
  });
}

function masked({ private: personal, ...others }: ChangeSide, roles: readonly Role[]): ChangeSide {
  return personal ? { ...others, private: maskPrivate(personal, roles) } : others;
}

/** What people write may name anybody: it is shown as a buyer's note is. */
function words(text: string | null, roles: readonly Role[]): string | null {
  if (text === null || text === "" || visibilityOf(roles, "note") === "none") return null;
  return maskValue("note", text);
}
