import { getFlow } from "../../../../../server/api-v1/flows/get-flow.ts";

export const dynamic = "force-dynamic";
export const GET = getFlow;
