import { readProposal } from "../../imports/read-proposal.ts";
import { answer, defineRoute } from "../define-route.ts";
import { ImportParams } from "./import-params.ts";

/** What the columns of an import's files are taken for. */
export const importProposal = defineRoute({
  scope: "orders:write",
  summary: "Proposes what the columns of an import's files mean, with why, and asks what nothing says.",
  answers: { 200: "The mapping, the reason of each column, and questions." },
  params: ImportParams,
  async handle({ params: { importId }, scope, transaction }) {
    const { proposal } = await transaction((tx) => readProposal(tx, { importId, scope }));
    return answer(proposal);
  },
});
