import { router } from "../trpc.ts";
import { cancelImportProcedure, createImportProcedure, startImportProcedure } from "./acts.ts";
import { getImportProcedure, listImportsProcedure, rejectedProcedure } from "./list.ts";
import { listPresetsProcedure, removePresetProcedure, savePresetProcedure } from "./presets.ts";
import { proposalProcedure } from "./proposal.ts";

export const importsRouter = router({
  list: listImportsProcedure,
  get: getImportProcedure,
  proposal: proposalProcedure,
  rejected: rejectedProcedure,
  create: createImportProcedure,
  start: startImportProcedure,
  cancel: cancelImportProcedure,
  presets: listPresetsProcedure,
  savePreset: savePresetProcedure,
  removePreset: removePresetProcedure,
});
