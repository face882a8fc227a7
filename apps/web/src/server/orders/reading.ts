import type { Reading } from "@orderloom/store/orders/order-queries";
import type { SignedIn } from "../auth/signed-in.ts";

/** What a person may see of orders: which shops' rows, and what of personal values. */
export function readingOf({ roles, scope }: SignedIn): Reading {
  return { roles, ...scope };
}
