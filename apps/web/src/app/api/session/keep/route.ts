import { env } from "../../../../env.ts";
import { auth } from "../../../../server/auth/auth.ts";
import { isTooOld } from "../../../../server/auth/read-signed-in.ts";
import { ownOrigins } from "../../../../server/own-origins.ts";
import { isJson, isSameOrigin } from "../../../../server/same-origin.ts";

export const dynamic = "force-dynamic";

/** The person is at work: puts off the end of their session. 401 when it has ended. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request, ownOrigins(env().url)) || !isJson(request.headers))
    return new Response(null, { status: 403 });
  const { headers, response } = await auth().api.getSession({ headers: request.headers, returnHeaders: true });
  headers.set("cache-control", "no-store");
  const alive = response !== null && !isTooOld(response.session.createdAt);
  return new Response(null, { status: alive ? 204 : 401, headers });
}
