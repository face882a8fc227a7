import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { Environment } from "@orderloom/schema/ids";
import type { TokenScope } from "@orderloom/schema/permission";
import { inControlTransaction, inTransaction, type Tx } from "@orderloom/store/database";
import type { RowScope } from "@orderloom/store/row-scope";
import { findTokenBearer, type TokenBearer } from "@orderloom/store/tokens";
import type { z } from "zod";
import { ENVIRONMENT_HEADER } from "../../trpc/environment-header.ts";
import { database } from "../database.ts";
import { errorAnswer } from "./error-answer.ts";
import { readJsonBody } from "./read-json-body.ts";

/** A request whose token has the scope of its route. Its parts are parsed by the shapes that the route asks for. */
export type ApiCall = {
  /** Why what the route does is done. */
  readonly cause: Cause;
  /** The rows the token may see. */
  readonly scope: RowScope;
  params<Shape extends z.ZodType>(shape: Shape): z.output<Shape>;
  query<Shape extends z.ZodType>(shape: Shape): z.output<Shape>;
  body<Shape extends z.ZodType>(shape: Shape): Promise<z.output<Shape>>;
  /** Runs work in one transaction in the environment of the token. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
};

export type RouteSpec = {
  /** What the caller's token must be allowed to do. */
  readonly scope: TokenScope;
  handle(call: ApiCall): Promise<Response>;
};

type PathParams = Readonly<Record<string, string | string[] | undefined>>;
type NextContext = { readonly params: Promise<PathParams> };

/** A route of the API for others; carries the scope it asks for, so that a test can see that it asks. */
export type ApiRoute = ((request: Request, context: NextContext) => Promise<Response>) & { readonly scope: TokenScope };

/**
 * The only way to write a route under /api/v1: it names the scope it needs. The token decides the environment; a
 * request that names another one is refused, so that nothing meant for the sandbox touches live.
 */
export function defineRoute(spec: RouteSpec): ApiRoute {
  const route = async (request: Request, context: NextContext): Promise<Response> => {
    try {
      const bearer = await authorise(request, spec.scope);
      return await spec.handle(apiCall(request, await context.params, bearer));
    } catch (thrown) {
      return errorAnswer(thrown, request);
    }
  };
  return Object.assign(route, { scope: spec.scope });
}

/** An answer that no cache keeps. */
export function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}

function apiCall(request: Request, params: PathParams, bearer: TokenBearer): ApiCall {
  return {
    cause: { type: "token", tokenId: bearer.id, eventId: null },
    scope: bearer.scope,
    params: (shape) => shape.parse(params),
    query: (shape) => shape.parse(Object.fromEntries(new URL(request.url).searchParams)),
    body: async (shape) => shape.parse(await readJsonBody(request)),
    transaction: (work) => inTransaction(database(), bearer.environment, work),
  };
}

async function authorise(request: Request, scope: TokenScope): Promise<TokenBearer> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const bearer = token ? await inControlTransaction(database(), (tx) => findTokenBearer(tx, token)) : null;
  if (!bearer) throw new OrderloomError("unauthenticated");
  if (!bearer.scopes.includes(scope)) throw new OrderloomError("forbidden", { params: { scope } });
  const named = request.headers.get(ENVIRONMENT_HEADER);
  if (named !== null && Environment.parse(named) !== bearer.environment) {
    throw new OrderloomError("forbidden", { params: { environment: bearer.environment } });
  }
  return bearer;
}
