import type { Tx } from "../database/database.ts";
import { tellAdmins } from "../notices/tell-admins.ts";

/** Tells administrators of a report that waited in vain for what it builds on. */
export async function tellExpired(tx: Tx, { shopName }: { readonly shopName: string }): Promise<void> {
  await tellAdmins(tx, [
    {
      step: "parked",
      orderId: null,
      title: { zh: "有消息一直没等到前序", en: "A message waited in vain" },
      body: {
        zh: `店铺「${shopName}」有一条消息提前到达，超过等待时间仍缺少前序消息，已转入隔离区。`,
        en: `A message of shop “${shopName}” came ahead of its turn, and what it builds on never came. It is in quarantine.`,
      },
    },
  ]);
}
