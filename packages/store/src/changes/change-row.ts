import type { Cause } from "@orderloom/schema/cause";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { ChangeSide } from "@orderloom/schema/order/apply-change";
import type { ChangeKind, ChangeState, ChangeWish } from "@orderloom/schema/order/change-request";
import type { Box } from "../accept/order-key.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";

/** What lies sealed of a request: the wish, what was and is to be, and what people wrote. */
export type ChangeContent = {
  readonly wish: ChangeWish;
  readonly before: ChangeSide;
  readonly after: ChangeSide;
  readonly reason: string;
  readonly answer: string | null;
};

/** A request as its row has it. */
export type ChangeRow = {
  readonly id: Id;
  readonly orderId: Id;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly orderVersion: number;
  readonly sealed: Buffer;
  readonly askedBy: Cause;
  readonly askedAt: string;
  readonly decidedBy: Cause | null;
  readonly decidedAt: string | null;
};

const COLUMNS = `c.id, c.order_id as "orderId", c.kind, c.state, c.order_version as "orderVersion", c.sealed,
    c.asked_by as "askedBy", c.asked_at as "askedAt", c.decided_by as "decidedBy", c.decided_at as "decidedAt"`;

const READ_OF_ORDER = statement(
  "read_changes_of_order",
  (schema) => `
    select ${COLUMNS} from ${schema}.change_requests c where c.bucket = $1 and c.order_id = $2 order by c.id desc limit 50`,
);

/** The last requests of an order, the newest first. They stay as they are while the caller has the order's lock. */
export function readChangesOf(tx: Tx, orderId: Id): Promise<ChangeRow[]> {
  return execute<ChangeRow>(tx, READ_OF_ORDER, [bucketOf(orderId), orderId]);
}

const READ = statement(
  "read_change_request",
  (schema) => `select ${COLUMNS} from ${schema}.change_requests c where c.bucket = $1 and c.id = $2`,
);

/** One request, or undefined. */
export async function readChange(tx: Tx, id: Id): Promise<ChangeRow | undefined> {
  const [row] = await execute<ChangeRow>(tx, READ, [bucketOf(id), id]);
  return row;
}

/** Seals a request under its order's key. */
export function sealChange(box: Box, id: Id, content: ChangeContent): Buffer {
  return box.seal(JSON.stringify(content), placeOf(id));
}

/** Opens what {@link sealChange} sealed. */
export function openChange(box: Box, { id, sealed }: Pick<ChangeRow, "id" | "sealed">): ChangeContent {
  const content: ChangeContent = JSON.parse(box.open(sealed, placeOf(id)).toString());
  return content;
}

function placeOf(id: Id): string {
  return `change_requests.sealed:${id}`;
}
