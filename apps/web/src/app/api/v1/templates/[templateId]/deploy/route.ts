import { deployTemplate } from "../../../../../../server/api-v1/templates/deploy-template.ts";

export const dynamic = "force-dynamic";
export const POST = deployTemplate;
