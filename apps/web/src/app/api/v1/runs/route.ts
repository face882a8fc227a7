import { listRuns } from "../../../../server/api-v1/runs/list-runs.ts";

export const dynamic = "force-dynamic";
export const GET = listRuns;
