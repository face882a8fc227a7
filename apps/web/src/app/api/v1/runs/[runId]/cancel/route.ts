import { cancelRun } from "../../../../../../server/api-v1/runs/cancel-run.ts";

export const dynamic = "force-dynamic";
export const POST = cancelRun;
