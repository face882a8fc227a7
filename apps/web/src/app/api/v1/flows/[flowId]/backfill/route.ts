import { backfillFlow } from "../../../../../../server/api-v1/flows/backfill-flow.ts";

export const dynamic = "force-dynamic";
export const POST = backfillFlow;
