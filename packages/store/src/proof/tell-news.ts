import type { Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import { CHECK_LABELS, type Check } from "@orderloom/schema/proof/check";
import type { Tx } from "../database/database.ts";
import { tellAdmins } from "../notices/tell-admins.ts";

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

/** Tells administrators of rows that break a rule. Answers how many rows there are. */
export async function tellNews(tx: Tx, news: readonly News[]): Promise<number> {
  await tellAdmins(
    tx,
    news.slice(0, MOST_TOLD).map((one) => ({
      step: `check ${one.check}`,
      orderId: one.orderId,
      title: TITLE,
      body: bodyOf(one),
    })),
  );
  return news.length;
}

function bodyOf({ check, subject, expected, found }: News): LocalizedText {
  const { zh, en } = CHECK_LABELS[check];
  return {
    zh: `「${zh}」不成立：${subject} 应为 ${expected}，实为 ${found}。详见「对账」。`,
    en: `“${en}” does not hold: ${subject} should be ${expected} and is ${found}. See Proof.`,
  };
}
