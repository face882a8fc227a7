import type { Environment } from "@orderloom/schema/ids";
import { inScope } from "../people/row-scope.ts";

/** How far back dead letters are looked for. */
export const LETTER_DAYS = 30;

/**
 * The dead letters of an environment as rows `l`: failed runs that nobody tried again or put aside. `cause` is the
 * same for those that failed for the same reason at the same place. Calls that used up their attempts stand in the run that they failed; one whose flow went on is no dead letter.
 */
export function letterSource(env: Environment, scope: { readonly shops: number; readonly warehouses: number }): string {
  const { shops, warehouses } = scope;
  return `(
    select d.bucket, d.id, d.ended_at as at, d.order_id, o.order_no, d.flow_id, d.version_id,
           d.failure_node as node, d.failure_code as code, d.failure_mark as mark,
           md5(concat_ws(' ', 'run', d.flow_id, d.failure_node, d.failure_code, d.failure_mark)) as cause
    from ${env}.runs_done d
    left join ${env}.orders o on o.bucket = d.bucket and o.id = d.order_id
    where d.status = 'failed' and d.retried_by is null and d.handled_at is null
      and d.ended_at > clock_timestamp() - interval '${LETTER_DAYS} days' and ${inScope("o", shops, warehouses)})`;
}
