import { router } from "../trpc.ts";
import { archiveFlowProcedure } from "./archive-flow.ts";
import { callableFlowsProcedure } from "./callable-flows.ts";
import { createFlowProcedure } from "./create-flow.ts";
import { approveReviewProcedure, rejectReviewProcedure, withdrawReviewProcedure } from "./end-review.ts";
import { getDraftProcedure } from "./get-draft.ts";
import { getDraftSaveProcedure } from "./get-draft-save.ts";
import { getFindingsProcedure } from "./get-findings.ts";
import { getFlowProcedure } from "./get-flow.ts";
import { getReviewProcedure } from "./get-review.ts";
import { getStandingProcedure } from "./get-standing.ts";
import { getVersionProcedure } from "./get-version.ts";
import { listDraftSavesProcedure } from "./list-draft-saves.ts";
import { listFlowsProcedure } from "./list-flows.ts";
import { listVersionsProcedure } from "./list-versions.ts";
import { publishDraftProcedure } from "./publish-draft.ts";
import { readDecisionsProcedure } from "./read-decisions.ts";
import { readLensProcedure } from "./read-lens.ts";
import { renameFlowProcedure } from "./rename-flow.ts";
import { requestReviewProcedure } from "./request-review.ts";
import { restoreFlowProcedure } from "./restore-flow.ts";
import { rollBackProcedure } from "./roll-back.ts";
import { runsAtNodeProcedure } from "./runs-at-node.ts";
import { saveDraftProcedure } from "./save-draft.ts";
import { setFlowLimitProcedure } from "./set-flow-limit.ts";
import { setFlowPausedProcedure } from "./set-flow-paused.ts";
import { setReviewRequiredProcedure } from "./set-review-required.ts";
import { startableFlowsProcedure } from "./startable-flows.ts";
import { trialConnectionsProcedure, triedCallProcedure, tryNodeProcedure } from "./try-node.ts";

export const flowsRouter = router({
  list: listFlowsProcedure,
  get: getFlowProcedure,
  create: createFlowProcedure,
  rename: renameFlowProcedure,
  archive: archiveFlowProcedure,
  restore: restoreFlowProcedure,
  draft: getDraftProcedure,
  saveDraft: saveDraftProcedure,
  draftSaves: listDraftSavesProcedure,
  draftSave: getDraftSaveProcedure,
  versions: listVersionsProcedure,
  version: getVersionProcedure,
  publish: publishDraftProcedure,
  findings: getFindingsProcedure,
  lens: readLensProcedure,
  decisions: readDecisionsProcedure,
  runsAtNode: runsAtNodeProcedure,
  standing: getStandingProcedure,
  rollBack: rollBackProcedure,
  review: getReviewProcedure,
  requestReview: requestReviewProcedure,
  approveReview: approveReviewProcedure,
  rejectReview: rejectReviewProcedure,
  withdrawReview: withdrawReviewProcedure,
  setReviewRequired: setReviewRequiredProcedure,
  setPaused: setFlowPausedProcedure,
  setLimit: setFlowLimitProcedure,
  startable: startableFlowsProcedure,
  callable: callableFlowsProcedure,
  tryNode: tryNodeProcedure,
  triedCall: triedCallProcedure,
  trialConnections: trialConnectionsProcedure,
});
