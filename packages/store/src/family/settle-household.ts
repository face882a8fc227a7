import { writeRegrouped } from "../regroup/write-regrouped.ts";
import { actOnStock } from "../stock/act-on-stock.ts";
import { handOverStock } from "../stock/hand-over.ts";
import { askPeople } from "./ask-people.ts";
import { changedKin, type Household } from "./household.ts";

/** Writes what was decided for a family: its orders, who is told, and its stock last of all. */
export async function settleHousehold(house: Household): Promise<void> {
  const works = changedKin(house);
  if (works.length > 0) await writeRegrouped(house.tx, house.keys, works);
  await settleStock(house);
}

/** The rest, where somebody else writes the orders: stock follows its lines, and people are told. */
export async function settleStock(house: Household): Promise<void> {
  const { tx, at, handOvers, ended, asked } = house;
  if (asked.length > 0) await askPeople(tx, asked, at);
  for (const handOver of handOvers) await handOverStock(tx, handOver);
  const requests = [...ended].sort(byId).map(([orderId, cause]) => {
    return { owner: { orderId, key: null }, act: { op: "release" }, cause } as const;
  });
  await actOnStock(tx, { requests, at });
  if (handOvers.length + requests.length > 0) tx.topics.add(`${tx.env}:stock`);
}

function byId([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
