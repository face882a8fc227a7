import { env } from "../../../env.ts";
import { completeWelcome, Welcome } from "../../../server/auth/complete-welcome.ts";
import { ownOrigins } from "../../../server/own-origins.ts";
import { isJson, isSameOrigin } from "../../../server/same-origin.ts";

export const dynamic = "force-dynamic";

/** Joins with a one-time link. 410 when the link does not work any more. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request, ownOrigins(env().url)) || !isJson(request.headers))
    return new Response(null, { status: 403 });
  const welcome = Welcome.safeParse(await request.json().catch(() => null));
  if (!welcome.success) return new Response(null, { status: 400 });
  const joined = await completeWelcome(welcome.data);
  return joined
    ? Response.json(joined, { headers: { "cache-control": "no-store" } })
    : new Response(null, { status: 410 });
}
