import { bucketOf } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import type { Tx } from "../database/database.ts";
import { execute, insertion, sendRows, statement } from "../database/statement.ts";
import { firstIdAt, newId } from "../orders/identity.ts";
import { readAdminsToTell } from "../people/admins-to-tell.ts";
import { checkStock, type StockFinding } from "./check-stock.ts";

/** Who is told of these begins to look, and finds all of them on the check's page. */
const MOST_TOLD = 5;
/** A row that is still wrong after so long is told again. */
const TOLD_FOR_MS = 30 * 86_400_000;

const TITLE: LocalizedText = { zh: "库存核对发现不符", en: "Stock does not add up" };

const LOCK = statement(
  "lock_findings",
  (schema) => `select pg_try_advisory_xact_lock(hashtext('orderloom:findings:${schema}')) as mine`,
);

const WERE_TOLD = statement(
  "were_told_of_findings",
  (schema) => `
    select distinct n.step from ${schema}.notices n
    where n.person_id = any($1::text[]) and n.id >= $2::uuid and n.step = any($3::text[])`,
);

const INSERT = insertion("notices", ["bucket", "id", "person_id", "step", "title", "body", "at"]);

/**
 * Checks the stock of a bucket and tells administrators of what does not add up, each row once, whichever runner looks
 * first. Answers how many rows were told.
 */
export async function tellFindings(tx: Tx, bucket: number): Promise<number> {
  const [lock] = await execute<{ mine: boolean }>(tx, LOCK, []);
  if (lock?.mine !== true) return 0;
  const found = await checkStock(tx, { bucket, limit: MOST_TOLD });
  if (found.length === 0) return 0;
  const admins = await readAdminsToTell(tx);
  const [first] = admins;
  if (!first) return 0;
  const people = admins.map(({ personId }) => personId);
  const since = firstIdAt(new Date(Date.parse(first.at) - TOLD_FOR_MS));
  const told = await execute<{ step: string }>(tx, WERE_TOLD, [people, since, found.map(stepOf)]);
  const fresh = found.filter((one) => told.every(({ step }) => step !== stepOf(one))).slice(0, MOST_TOLD);
  if (fresh.length === 0) return 0;
  const notices = fresh.flatMap((finding) =>
    admins.map(({ personId, at }) => {
      const id = newId();
      const words = { title: TITLE, body: bodyOf(finding) };
      return { bucket: bucketOf(id), id, person_id: personId, step: stepOf(finding), ...words, at };
    }),
  );
  sendRows(tx, INSERT, notices);
  tx.topics.add(`${tx.env}:notices`);
  return fresh.length;
}

function stepOf({ check, subject }: StockFinding): string {
  return `stock ${check} ${subject}`;
}

function bodyOf({ subject, expected, found }: StockFinding): LocalizedText {
  return {
    zh: `${subject} 应为 ${expected}，实为 ${found}。全部不符之处见「库存 · 核对」。`,
    en: `${subject} should be ${expected} and is ${found}. See Stock, Check for all that differs.`,
  };
}
