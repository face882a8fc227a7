import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import type { Api } from "./api.ts";
import { Failure } from "./failure.ts";
import { queryText } from "./query-text.ts";
import { WORDS } from "./words.ts";

/** An order by our number or by its channel's. */
export type OrderNumber = { readonly orderNo?: string | undefined; readonly externalNo?: string | undefined };

const Found = z.object({ items: z.array(z.object({ id: Id })) });

/** Two shops may have an order of the same channel number; then the person has to choose. Throws Failure. */
export async function orderOfNumber(api: Api, number: OrderNumber): Promise<Id> {
  const { items } = await api.get(`/orders${queryText(number)}`, Found);
  const no = number.orderNo ?? number.externalNo ?? "";
  const [first, ...others] = items;
  if (!first) throw new Failure(WORDS.orderNotFound, { params: { no } });
  if (others.length === 0) return first.id;
  throw new Failure(WORDS.orderAmbiguous, { params: { no, count: items.length, ids: items.map(({ id }) => id) } });
}
