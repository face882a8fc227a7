import { getImport } from "../../../../../server/api-v1/imports/get-import.ts";

export const dynamic = "force-dynamic";
export const GET = getImport;
