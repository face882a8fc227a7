import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { Environment } from "@orderloom/schema/ids";
import type { TokenScope } from "@orderloom/schema/permission";
import { inControlTransaction, inTransaction, type Tx } from "@orderloom/store/database/database";
import type { RowScope } from "@orderloom/store/people/row-scope";
import { findTokenBearer, type TokenBearer } from "@orderloom/store/people/tokens";
import { z } from "zod";
import { ENVIRONMENT_HEADER } from "../../trpc/environment-header.ts";
import { database } from "../database.ts";
import { readBytes } from "../read-bytes.ts";
import { errorAnswer } from "./error-answer.ts";
import { readJsonBody } from "./read-json-body.ts";

/** A request whose token has the scope of its route, its parts parsed by the shapes that the route names. */
export type ApiCall<Params, Query, Body> = {
  /** Why what the route does is done. */
  readonly cause: Cause;
  /** The rows the token may see. */
  readonly scope: RowScope;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Reads a body that is a file, stopping as soon as it is too large. Throws `too_large`. */
  bytes(limitBytes: number): Promise<Buffer>;
  /** The environment of the token. */
  readonly environment: Environment;
  /** A header of the request, or null. */
  header(name: string): string | null;
  /** Runs work in one transaction in the environment of the token. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
};

/** What a route is, for those who call it: the API's document is written from it. */
export type RouteShapes<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  /** What the caller's token must be allowed to do. */
  readonly scope: TokenScope;
  /** What it does, in one sentence. */
  readonly summary: string;
  /** What it answers when all went well, by status. */
  readonly answers: Readonly<Record<number, string>>;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The headers that it takes beside those of every route, and what each is for. */
  readonly headers?: Readonly<Record<string, string>>;
};

export type RouteSpec<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = RouteShapes<
  Params,
  Query,
  Body
> & {
  handle(call: ApiCall<z.output<Params>, z.output<Query>, z.output<Body>>): Promise<Response>;
};

type PathParams = Readonly<Record<string, string | string[] | undefined>>;
type NextContext = { readonly params: Promise<PathParams> };

/** A route of the API for others; carries what it asks for, so that tests and the document can see it. */
export type ApiRoute = ((request: Request, context: NextContext) => Promise<Response>) & {
  readonly scope: TokenScope;
  readonly shapes: RouteShapes<z.ZodType, z.ZodType, z.ZodType>;
};

/**
 * The only way to write a route under /api/v1: it names the scope it needs. The token decides the environment; a
 * request that names another one is refused, so that nothing meant for the sandbox touches live.
 */
export function defineRoute<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  spec: RouteSpec<Params, Query, Body>,
): ApiRoute {
  const { handle, ...shapes } = spec;
  const route = async (request: Request, context: NextContext): Promise<Response> => {
    try {
      const bearer = await authorise(request, spec.scope);
      const parts = await partsOf(request, await context.params, shapes);
      return await handle({
        cause: { type: "token", tokenId: bearer.id, eventId: null },
        scope: bearer.scope,
        environment: bearer.environment,
        bytes: (limitBytes) => readBytes(request, limitBytes),
        header: (name) => request.headers.get(name),
        transaction: (work) => inTransaction(database(), bearer.environment, work),
        ...parts,
      });
    } catch (thrown) {
      return errorAnswer(thrown, request);
    }
  };
  return Object.assign(route, { scope: spec.scope, shapes });
}

/** An answer that no cache keeps. */
export function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}

type Parts<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
};

/** The parts of a request; one that the route names no shape for is not read. */
async function partsOf<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  request: Request,
  path: PathParams,
  shapes: RouteShapes<Params, Query, Body>,
): Promise<Parts<Params, Query, Body>> {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  return {
    params: parsed(shapes.params, path),
    query: parsed(shapes.query, search),
    body: parsed(shapes.body, shapes.body && (await readJsonBody(request))),
  };
}

function parsed<Shape extends z.ZodType>(shape: Shape | undefined, value: unknown): z.output<Shape> {
  return (shape ?? ABSENT).parse(value);
}

const ABSENT = z.any();

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
