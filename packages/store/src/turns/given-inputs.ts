import type { Id } from "@orderloom/schema/ids";
import type { JsonObject } from "@orderloom/schema/json";
import type { Tx } from "../database/database.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openBoxes } from "./order-boxes.ts";

/** What was given to a run when somebody started it, sealed with its order's key as hex: nobody knows what it is. */
export type GivenInputs = { readonly runId: Id; readonly orderId: Id | null; readonly sealed: string };

/** Seals what is given to a run that is being made. */
export async function sealGiven(
  tx: Tx,
  keys: KeyProvider,
  { runId, orderId, inputs }: Omit<GivenInputs, "sealed"> & { readonly inputs: JsonObject },
): Promise<GivenInputs> {
  const box = (await openBoxes(tx, keys, [orderId]))(orderId);
  return { runId, orderId, sealed: box.seal(JSON.stringify(inputs), placeOf(runId)).toString("hex") };
}

/** Opens what was given, by run. */
export async function openGiven(
  tx: Tx,
  keys: KeyProvider,
  given: readonly GivenInputs[],
): Promise<ReadonlyMap<Id, JsonObject>> {
  const boxes = await openBoxes(
    tx,
    keys,
    given.map(({ orderId }) => orderId),
  );
  return new Map(
    given.map(({ runId, orderId, sealed }): [Id, JsonObject] => {
      const plain = boxes(orderId).open(Buffer.from(sealed, "hex"), placeOf(runId)).toString();
      return [runId, JSON.parse(plain)];
    }),
  );
}

function placeOf(runId: Id): string {
  return `runs.given:${runId}`;
}
