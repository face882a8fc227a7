import { startRun } from "../../../../../../server/api-v1/flows/start-run.ts";

export const dynamic = "force-dynamic";
export const POST = startRun;
