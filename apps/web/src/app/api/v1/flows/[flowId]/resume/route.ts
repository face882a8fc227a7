import { resumeFlow } from "../../../../../../server/api-v1/flows/resume-flow.ts";

export const dynamic = "force-dynamic";
export const POST = resumeFlow;
