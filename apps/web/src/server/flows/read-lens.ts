import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inTransaction, type Tx } from "@orderloom/store/database/database";
import { getVersion, type Version } from "@orderloom/store/flows/versions";
import { type Places, readPlaces } from "@orderloom/store/lenses/runs-at-nodes";
import {
  type LetterCount,
  type PortCount,
  versionCounts,
  versionLetters,
  versionWaits,
  type WaitTime,
} from "@orderloom/store/lenses/version-counts";
import { isNarrowed } from "@orderloom/store/people/row-scope";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** What a flow that works can be looked at through, one at a time. */
export const Lens = z.enum(["flight", "throughput", "errors", "waiting", "coverage"]);
export type Lens = z.infer<typeof Lens>;

/** What is seen of one version. Null for who may not see all orders: figures over all shops would tell of the others. */
export type LensReading =
  | { readonly lens: "flight"; readonly places: Places }
  | { readonly lens: "throughput"; readonly counts: readonly PortCount[] }
  | { readonly lens: "errors"; readonly counts: readonly PortCount[]; readonly letters: readonly LetterCount[] }
  | { readonly lens: "waiting"; readonly places: Places; readonly waits: readonly WaitTime[] }
  /** `days`: how long the version was there to be taken, at most those that are looked at. */
  | { readonly lens: "coverage"; readonly counts: readonly PortCount[]; readonly days: number };

const DAY_MS = 86_400_000;
const COVERAGE_DAYS = 30;

/** Looks at a version of a flow in this environment through a lens. */
export const readLensProcedure = procedure("flow.read")
  .input(z.strictObject({ versionId: Id, lens: Lens }))
  .query(({ ctx, input: { versionId, lens } }) => {
    if (isNarrowed(ctx.signedIn.scope)) return null;
    return inTransaction(ctx.db, ctx.environment, async (tx) => {
      const version = await getVersion(tx, versionId);
      if (!version) throw new OrderloomError("not_found", { params: { versionId } });
      return readLens(tx, lens, version);
    });
  });

async function readLens(tx: Tx, lens: Lens, { id: versionId, flowId, publishedAt }: Version): Promise<LensReading> {
  const version = { flowId, versionId };
  switch (lens) {
    case "flight":
      return { lens, places: await readPlaces(tx, version) };
    case "throughput":
      return { lens, counts: await versionCounts(tx, { versionId, lastMs: DAY_MS }) };
    case "errors":
      return {
        lens,
        counts: await versionCounts(tx, { versionId, lastMs: DAY_MS }),
        letters: await versionLetters(tx, version),
      };
    case "waiting":
      return { lens, places: await readPlaces(tx, version), waits: await versionWaits(tx, version) };
    case "coverage": {
      const counts = await versionCounts(tx, { versionId, lastMs: COVERAGE_DAYS * DAY_MS });
      const days = Math.floor((Date.now() - Date.parse(publishedAt)) / DAY_MS);
      return { lens, counts, days: Math.min(COVERAGE_DAYS, days) };
    }
  }
}
