import { askChange } from "../../../../../../server/api-v1/orders/ask-change.ts";
import { listChanges } from "../../../../../../server/api-v1/orders/list-changes.ts";

export const dynamic = "force-dynamic";
export const GET = listChanges;
export const POST = askChange;
