import type { FamilyNews } from "@orderloom/schema/family/family-news";
import { isDone } from "@orderloom/schema/family/parent-end";
import type { Id } from "@orderloom/schema/ids";
import type { Order } from "@orderloom/schema/order/order";
import type { OrderEffect, RefundEffect } from "@orderloom/schema/run/effect";
import type { Tx } from "../database/database.ts";
import { readMachines } from "../machines/read-machines.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import type { KeptTurn } from "../turns/kept-turn.ts";
import { followEnd } from "./close-parent.ts";
import { kinOf, openHousehold } from "./household.ts";
import { settleHousehold } from "./settle-household.ts";
import { tellParts } from "./tell-family.ts";

/**
 * What flows did to orders that were split reaches their parts, and what they did to the last part ends the whole, in the
 * commit of the turns. Most batches hold no such order, and nothing is read for them.
 */
export async function followTurns(tx: Tx, keys: KeyProvider, turns: readonly KeptTurn[]): Promise<void> {
  const followed = turns.flatMap(toFollow);
  const [first] = followed;
  if (!first) return;
  const house = openHousehold({ tx, keys }, { machines: await readMachines(tx), at: first.turn.at });
  await kinOf(
    house,
    followed.map(({ orderId }) => orderId),
  );
  for (const { turn, orderId, news, hasEnded } of followed) {
    const [kin] = await kinOf(house, [orderId]);
    if (!kin) continue;
    const { id: runId } = turn.run;
    for (const { step, one } of news) await tellParts(house, kin, { news: [one], cause: { type: "run", runId, step } });
    const last = turn.changes.at(-1)?.step ?? "";
    if (hasEnded) await followEnd(house, kin.work.order, { cause: { type: "run", runId, step: last } });
  }
  await settleHousehold(house);
}

type Followed = {
  readonly turn: KeptTurn;
  readonly orderId: Id;
  readonly news: readonly { readonly step: string; readonly one: FamilyNews }[];
  readonly hasEnded: boolean;
};

function toFollow(turn: KeptTurn): Followed[] {
  const { order, changes, isFirst } = turn;
  const before = turn.run.order;
  if (!order || !before || changes.length === 0 || isFirst) return [];
  const news = before.state === "split" ? changes.flatMap(({ step, effect }) => toNews(effect, step)) : [];
  const hasEnded = order.state !== before.state && isDone(order.state) && isOfFamily(order);
  return news.length === 0 && !hasEnded ? [] : [{ turn, orderId: order.id, news, hasEnded }];
}

function isOfFamily({ lifecycleId }: Order): boolean {
  return lifecycleId !== null;
}

function toNews(
  effect: OrderEffect | RefundEffect,
  step: string,
): { readonly step: string; readonly one: FamilyNews }[] {
  switch (effect.type) {
    case "order.set_state": {
      const { to, reason } = effect;
      const isStop = to === "cancelled" || to === "closed" || to === "cancel_requested";
      return isStop ? [{ step, one: { type: "stop", to, reason } }] : [];
    }
    case "order.add_hold":
      return [{ step, one: { type: "hold", code: effect.code, reason: effect.reason } }];
    case "order.remove_hold":
      return [{ step, one: { type: "release", code: effect.code } }];
    default:
      return [];
  }
}
