import { validateFlow } from "../../../../../server/api-v1/flows/validate-flow.ts";

export const dynamic = "force-dynamic";
export const POST = validateFlow;
