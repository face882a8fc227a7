import { toOrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import { type FastifyInstance, fastify } from "fastify";
import { registerEventRoutes } from "../ingest/events-route.ts";
import type { GuardedRequests } from "../ingest/guard-requests.ts";
import { registerHookRoute } from "../ingest/hook-route.ts";
import { registerOrderRoutes } from "../ingest/orders-route.ts";
import { registerStockRoute } from "../ingest/stock-route.ts";
import type { Log } from "../log.ts";
import type { Behind } from "./face.ts";
import { registerHealthRoutes } from "./health-routes.ts";
import { registerReadRoutes } from "./read-routes.ts";
import { refuse } from "./refuse.ts";

/** How long a client may take to send its headers and body. */
const REQUEST_TIMEOUT_MS = 10_000;

/** What the HTTP face stands on. */
type ServerDeps = { readonly requests: GuardedRequests; readonly behind: Behind; readonly log: Log };

/** The runner's HTTP face. Bodies arrive as bytes; each route reads them as far as it may. */
export function createServer(deps: ServerDeps): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: LIMITS.bulkBodyBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: "idle",
    genReqId: () => "",
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.setErrorHandler((thrown, request, reply) => {
    if (isTooLarge(thrown))
      return refuse(request, reply, { code: "too_large", params: { limit: LIMITS.webhookBodyBytes } });
    if (isClientMistake(thrown)) return refuse(request, reply, { code: "invalid_input" });
    const error = toOrderloomError(thrown);
    if (error.code === "internal")
      deps.log.error({ err: error, cause: error.cause, path: request.routeOptions.url }, "request failed");
    return refuse(request, reply, { code: error.code, params: error.code === "internal" ? {} : error.params });
  });
  app.setNotFoundHandler((request, reply) => refuse(request, reply, { code: "not_found" }));
  registerHookRoute(app, deps.requests);
  registerOrderRoutes(app, deps.requests);
  registerEventRoutes(app, deps.requests);
  registerStockRoute(app, deps.requests);
  registerReadRoutes(app, deps.requests);
  registerHealthRoutes(app, deps.behind);
  return app;
}

function isTooLarge(thrown: unknown): boolean {
  return codeOf(thrown) === "FST_ERR_CTP_BODY_TOO_LARGE";
}

/** Fastify's own refusals of malformed requests: bad content length, bad URL and the like. */
function isClientMistake(thrown: unknown): boolean {
  return typeof thrown === "object" && thrown !== null && "statusCode" in thrown && thrown.statusCode === 400;
}

function codeOf(thrown: unknown): unknown {
  return typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : undefined;
}
