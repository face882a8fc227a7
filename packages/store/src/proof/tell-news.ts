import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import { CHECK_LABELS, type Check } from "@orderloom/schema/proof/check";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { newId } from "../orders/identity.ts";
import { readAdminsToTell } from "../people/admins-to-tell.ts";

/** A row that breaks a rule, and that nobody was told of. */
export type News = {
  readonly check: Check;
  readonly subject: string;
  readonly orderId: Id | null;
  readonly expected: string;
  readonly found: string;
};

/** Who is told of these begins to look, and finds all of them on the proof's page. */
const MOST_TOLD = 5;

const TITLE: LocalizedText = { zh: "对账发现不符", en: "Something does not add up" };

const INSERT = insertion("notices", ["bucket", "id", "person_id", "order_id", "step", "title", "body", "at"]);

/** Tells administrators of rows that break a rule. Answers how many rows there are. */
export async function tellNews(tx: Tx, news: readonly News[]): Promise<number> {
  if (news.length === 0) return 0;
  const admins = await readAdminsToTell(tx);
  const notices = news.slice(0, MOST_TOLD).flatMap((one) =>
    admins.map(({ personId, at }) => {
      const id = newId();
      const words = { title: TITLE, body: bodyOf(one) };
      const step = `check ${one.check}`;
      return { bucket: bucketOf(id), id, person_id: personId, order_id: one.orderId, step, ...words, at };
    }),
  );
  sendRows(tx, INSERT, notices);
  tx.topics.add(`${tx.env}:notices`);
  return news.length;
}

function bodyOf({ check, subject, expected, found }: News): LocalizedText {
  const { zh, en } = CHECK_LABELS[check];
  return {
    zh: `「${zh}」不成立：${subject} 应为 ${expected}，实为 ${found}。详见「对账」。`,
    en: `“${en}” does not hold: ${subject} should be ${expected} and is ${found}. See Proof.`,
  };
}
