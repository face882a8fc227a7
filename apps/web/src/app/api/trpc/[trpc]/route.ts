import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { env } from "../../../../env.ts";
import { requestContext } from "../../../../server/context.ts";
import { toTrpcError } from "../../../../server/errors/to-trpc-error.ts";
import { ownOrigins } from "../../../../server/own-origins.ts";
import { appRouter } from "../../../../server/router.ts";
import { isJson, isSameOrigin } from "../../../../server/same-origin.ts";

export const dynamic = "force-dynamic";

/** Our own screens' calls: JSON by POST, from our own pages only. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request, ownOrigins(env().url))) return new Response(null, { status: 403 });
  if (!isJson(request.headers)) return new Response(null, { status: 415 });
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: () => requestContext(request).catch(rethrow),
    allowMethodOverride: true,
    responseMeta: () => ({ headers: new Headers({ "cache-control": "no-store" }) }),
  });
}

function rethrow(thrown: unknown): never {
  throw toTrpcError(thrown);
}
