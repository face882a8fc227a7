import { openApi } from "../../../../server/api-v1/open-api.ts";

/** The API's own document: no secret is in it, so nobody is asked who they are. */
export function GET(): Response {
  return Response.json(openApi());
}
