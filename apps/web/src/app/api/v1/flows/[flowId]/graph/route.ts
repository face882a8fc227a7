import { exportFlow } from "../../../../../../server/api-v1/flows/export-flow.ts";

export const dynamic = "force-dynamic";
export const GET = exportFlow;
