import { effectsReport } from "../../../../../server/api-v1/reports/effects-report.ts";

export const dynamic = "force-dynamic";
export const GET = effectsReport;
