import { retryRun } from "../../../../../../server/api-v1/runs/retry-run.ts";

export const dynamic = "force-dynamic";
export const POST = retryRun;
