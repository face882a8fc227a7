import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";

/** Who is asked, about which order (null: none). */
export type AskedQuery = {
  readonly roles: readonly Role[];
  readonly people: readonly string[];
  readonly orderId: Id | null;
};

const READ = statement(
  "read_deciders",
  (schema) => `
    select p.id from control.person p
    left join ${schema}.orders o on o.bucket = $3 and o.id = $4
    where p.active
      and (p.id = any($2::text[]) or exists (
        select from control.person_roles r where r.person_id = p.id and r.role = any($1::text[])))
      and not exists (
        select from control.person_scopes s
        where s.person_id = p.id and not coalesce(
          case s.kind when 'shop' then o.shop_id::text else o.warehouse end = any(s.refs), false))
    order by p.id`,
);

/** The people who hold one of the roles or are named, can sign in, and may see the order. */
export async function readDeciders(tx: Tx, { roles, people, orderId }: AskedQuery): Promise<readonly string[]> {
  const bucket = orderId === null ? null : bucketOf(orderId);
  const rows = await execute<{ id: string }>(tx, READ, [[...roles], [...people], bucket, orderId]);
  return rows.map(({ id }) => id);
}
