import type { Environment, Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import type { Tx } from "../database/database.ts";

/** An open request that nobody would be left to decide without a certain person. */
export type StrandedApproval = {
  readonly id: Id;
  readonly environment: Environment;
  readonly title: LocalizedText;
  readonly orderNo: string | null;
};

/**
 * The open requests of the transaction's environment that wait for this person and for nobody else who could sign in
 * and see the order, oldest first, at most `LIMITS.pageSize`. A level that takes all of the people it names waits for
 * each of them.
 */
export async function strandedApprovals(tx: Tx, personId: string): Promise<readonly StrandedApproval[]> {
  const { rows } = await tx.client.query<StrandedApproval>(
    `select a.id, '${tx.env}' as environment, a.title, o.order_no as "orderNo"
     from ${tx.env}.approvals a
     left join ${tx.env}.orders o on o.bucket = a.bucket and o.id = a.order_id
     join control.person me on me.id = $1
     where a.status = 'open' and ${MAY_DECIDE("me")}
       and ((a.levels -> a.level ->> 'mode' <> 'any' and me.id = any(a.asked_people))
            or not exists (
              select from control.person p
              where p.id <> me.id and p.active
                and exists (select from control.account c where c.user_id = p.id) and ${MAY_DECIDE("p")}))
     order by a.id limit ${LIMITS.pageSize}`,
    [personId],
  );
  return rows;
}

/** Whether somebody is asked by name or role, may answer, and sees the order. */
const MAY_DECIDE = (person: string) => `
  (${person}.id = any(a.asked_people)
   or exists (select from control.person_roles r
              where r.person_id = ${person}.id and r.role in (a.role, a.escalated_to)))
  and ${person}.id <> all(a.closed_to) and ${person}.id is distinct from a.requested_by
  and (o.id is null or not exists (
    select from control.person_scopes s
    where s.person_id = ${person}.id
      and (case s.kind when 'shop' then o.shop_id::text else o.warehouse end = any(s.refs)) is not true))`;
