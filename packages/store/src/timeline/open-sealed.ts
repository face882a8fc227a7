import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { Box } from "../accept/order-key.ts";
import type { Tx } from "../database/database.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openBoxes } from "../turns/order-boxes.ts";

/** The plain text of what was sealed for an owner at a place; null when the owner's key was erased. */
export type OpenSealed = (sealed: Buffer, place: string) => string | null;

/** Opens what belongs to an order, or to nothing (`null`). After an erasure nothing of the order opens any more. */
export async function openSealedOf(tx: Tx, keys: KeyProvider, ownerId: Id | null): Promise<OpenSealed> {
  const box = boxOrNull(await openBoxes(tx, keys, [ownerId]), ownerId);
  return (sealed, place) => (box ? box.open(sealed, place).toString() : null);
}

function boxOrNull(boxes: (orderId: Id | null) => Box, ownerId: Id | null): Box | null {
  try {
    return boxes(ownerId);
  } catch (thrown) {
    if (thrown instanceof OrderloomError && thrown.code === "not_found") return null;
    throw thrown;
  }
}
