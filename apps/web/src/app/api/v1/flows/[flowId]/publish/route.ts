import { publishFlow } from "../../../../../../server/api-v1/flows/publish-flow.ts";

export const dynamic = "force-dynamic";
export const POST = publishFlow;
