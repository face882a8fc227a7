import { importProposal } from "../../../../../../server/api-v1/imports/import-proposal.ts";

export const dynamic = "force-dynamic";
export const GET = importProposal;
