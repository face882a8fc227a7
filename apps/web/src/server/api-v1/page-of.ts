import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

/** A page of a list: `next` asks for the one after it, as `?after=`; null at the end. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

/** Makes a page of what a list answered; `keyOf` is where the list goes on after an item. */
export function pageOf<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Page<Item> {
  const last = items.at(-1);
  const full = items.length >= LIMITS.pageSize && last !== undefined;
  return { items, next: full ? Buffer.from(JSON.stringify(keyOf(last))).toString("base64url") : null };
}

/** The shape of `?after=`, which holds a list's own key. Anything else is refused as `invalid_input`. */
export function pageKey<Shape extends z.ZodType>(key: Shape) {
  return z
    .string()
    .transform((text) => key.parse(parseKey(text)))
    .optional();
}

function parseKey(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch (cause) {
    throw new OrderloomError("invalid_input", { params: { field: "after" }, cause });
  }
}
