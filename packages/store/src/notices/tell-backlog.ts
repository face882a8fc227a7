import type { LocalizedText } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { firstIdAt } from "../orders/identity.ts";
import { readAdminsToTell } from "./tell-admins.ts";
import { type PersonToTell, tellPeople } from "./tell-people.ts";

const STEP = "backlog";

const TITLE: LocalizedText = { zh: "失败的运行正在堆积", en: "Failed runs are piling up" };
const BODY: LocalizedText = {
  zh: `一小时内有 ${LIMITS.backlogAlarm} 次以上的运行失败。请到「异常 · 死信」按原因查看，修好后再重放。`,
  en: `${LIMITS.backlogAlarm} or more runs failed within an hour. See Trouble, Dead letters for the causes; replay them once mended.`,
};

const IS_DUE = statement(
  "is_backlog_due",
  (schema) => `
    select count(*) = $1 and pg_try_advisory_xact_lock(hashtext('orderloom:backlog:${schema}')) as due
    from (select 1 from ${schema}.runs_done d
          where d.status = 'failed' and d.retried_by is null and d.handled_at is null
            and d.ended_at > clock_timestamp() - interval '1 hour' limit $1) f`,
);

const WERE_TOLD = statement(
  "were_told_of_backlog",
  (schema) => `
    select 1 from ${schema}.notices n
    where n.person_id = any($1::text[]) and n.id >= $2::uuid and n.step = '${STEP}' limit 1`,
);

/** Tells administrators that runs fail in masses: once an hour at most, whichever runner looks first. */
export async function tellBacklog(tx: Tx): Promise<boolean> {
  const [backlog] = await execute<{ due: boolean }>(tx, IS_DUE, [LIMITS.backlogAlarm]);
  if (backlog?.due !== true) return false;
  const admins = await readAdminsToTell(tx);
  if (await wereTold(tx, admins)) return false;
  tellPeople(tx, admins, { step: STEP, title: TITLE, body: BODY });
  return admins.length > 0;
}

async function wereTold(tx: Tx, admins: readonly PersonToTell[]): Promise<boolean> {
  const now = admins[0] ? Date.parse(admins[0].at) : Date.now();
  const people = admins.map(({ personId }) => personId);
  return (await execute(tx, WERE_TOLD, [people, firstIdAt(new Date(now - HOUR_MS))])).length > 0;
}

const HOUR_MS = 3_600_000;
