import { getRun } from "../../../../../server/api-v1/runs/get-run.ts";

export const dynamic = "force-dynamic";
export const GET = getRun;
