import { importFlow } from "../../../../server/api-v1/flows/import-flow.ts";
import { listFlows } from "../../../../server/api-v1/flows/list-flows.ts";

export const dynamic = "force-dynamic";
export const GET = listFlows;
export const POST = importFlow;
