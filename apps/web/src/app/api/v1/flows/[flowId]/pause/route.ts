import { pauseFlow } from "../../../../../../server/api-v1/flows/pause-flow.ts";

export const dynamic = "force-dynamic";
export const POST = pauseFlow;
