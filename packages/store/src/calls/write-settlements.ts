import { bucketOf } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, hexOf, statement } from "../database/statement.ts";
import { outcomePlace } from "../turns/answers.ts";
import type { Boxes } from "../turns/order-boxes.ts";
import type { Settled } from "./locked-call.ts";

/** Writes what follows from attempts into their calls, whose locks the caller holds. */
export async function writeSettlements(tx: Tx, settled: readonly Settled[], boxes: Boxes): Promise<void> {
  if (settled.length === 0) return;
  await execute(tx, SETTLE, [JSON.stringify(settled.map((entry) => settleRow(entry, boxes)))]);
  tx.topics.add(`${tx.env}:calls`);
}

const SETTLE = statement(
  "settle_calls",
  (schema) => `
    update ${schema}.calls c
    set status = s.status, lease_owner = null, lease_until = null, outcome = s.outcome, outcome_code = s.outcome_code,
        max_attempts = c.max_attempts + s.free,
        due_at = case when s.delay_ms is null then c.due_at
                      else clock_timestamp() + make_interval(secs => s.delay_ms / 1000) end,
        settled_at = case when s.delay_ms is null then clock_timestamp() end,
        attempt_log = case when s.logged then c.attempt_log || jsonb_build_object(
          'no', c.attempts, 'endedAt', clock_timestamp(), 'result', s.result, 'code', s.code) else c.attempt_log end
    from json_to_recordset($1::json) s(bucket smallint, id uuid, status text, outcome bytea, outcome_code text,
      delay_ms float8, result text, code text, free int, logged boolean)
    where c.bucket = s.bucket and c.id = s.id`,
);

function settleRow({ call, result, isFree, settlement }: Settled, boxes: Boxes): object {
  const code = "code" in result ? result.code : null;
  // A call may wait for days at a limit: of attempts that cost nothing only the doubt they leave is kept.
  const logged = !isFree || (result.type === "unknown" && !call.maybeDone);
  const head = { bucket: bucketOf(call.id), id: call.id, result: result.type, code, free: isFree ? 1 : 0, logged };
  if (settlement.type === "again") return { ...head, status: "ready", delay_ms: settlement.delayMs };
  const { outcome, status } = settlement;
  const sealed = boxes(call.orderId).seal(JSON.stringify(outcome), outcomePlace(call.id));
  return { ...head, status, outcome: hexOf(sealed), outcome_code: outcome.type === "ok" ? null : outcome.code };
}
