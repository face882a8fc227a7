import { Id } from "@orderloom/schema/ids";
import { ImportMapping } from "@orderloom/schema/import/import-mapping";
import { LIMITS } from "@orderloom/schema/limits";
import { inTransaction } from "@orderloom/store/database/database";
import { listPresets, removePreset, savePreset } from "@orderloom/store/import/presets";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Mappings that were kept under a name. */
export const listPresetsProcedure = procedure("order.import").query(async ({ ctx }) => ({
  items: await inTransaction(ctx.db, ctx.environment, listPresets),
}));

/** Keeps a mapping under a name. */
export const savePresetProcedure = procedure("order.import")
  .input(z.strictObject({ name: z.string().trim().min(1).max(LIMITS.nameChars), mapping: ImportMapping }))
  .mutation(async ({ ctx, input }) => ({
    presetId: await inTransaction(ctx.db, ctx.environment, (tx) => savePreset(tx, { ...input, cause: ctx.cause })),
  }));

/** Removes a preset. */
export const removePresetProcedure = procedure("order.import")
  .input(z.strictObject({ presetId: Id }))
  .mutation(({ ctx, input: { presetId } }) =>
    inTransaction(ctx.db, ctx.environment, (tx) => removePreset(tx, { presetId, cause: ctx.cause })),
  );
