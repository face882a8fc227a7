import { readProof as readFromStore } from "@orderloom/store/proof/read-proof";
import { needWhole } from "../../need-whole.ts";
import { answer, defineRoute } from "../define-route.ts";

/** Whether everything is conserved, as the last looks left it. */
export const readProof = defineRoute({
  scope: "proof:write",
  summary: "Tells which rules of conservation hold, when each was last looked at, and the rows that break one.",
  answers: { 200: "Each rule with the rows looked at, and the findings that are open: none when all is well." },
  async handle({ scope, transaction }) {
    needWhole(scope);
    return answer(await transaction((tx) => readFromStore(tx, { includeOver: false })));
  },
});
