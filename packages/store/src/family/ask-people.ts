import type { Question } from "@orderloom/schema/family/family-news";
import { QUESTION_NOTICES } from "@orderloom/schema/family/labels";
import { renderMessage } from "@orderloom/schema/messages/render";
import type { Order } from "@orderloom/schema/order/order";
import type { Tx } from "../database/database.ts";
import { tellRole } from "../notices/tell-role.ts";

type Asked = { readonly order: Order; readonly question: Question };

/** Tells those who run the operation, and see the order, that somebody has to look at it. */
export async function askPeople(tx: Tx, asked: readonly Asked[], at: string): Promise<void> {
  const entries = asked.map(({ order, question }) => {
    const { title, body } = QUESTION_NOTICES[question];
    const params = { order: order.orderNo };
    const words = { zh: renderMessage(body, params, "zh"), en: renderMessage(body, params, "en") };
    return { order, title, body: words };
  });
  await tellRole(tx, { entries, role: "ops_manager", step: "family", at });
}
