import { migrateFlow } from "../../../../../../server/api-v1/flows/migrate-flow.ts";

export const dynamic = "force-dynamic";
export const POST = migrateFlow;
