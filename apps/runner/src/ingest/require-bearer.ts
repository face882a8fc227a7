import { OrderloomError } from "@orderloom/schema/error";
import type { TokenScope } from "@orderloom/schema/permission";
import type { TokenBearer } from "@orderloom/store/people/tokens";
import type { FastifyRequest } from "fastify";
import type { Requests } from "./requests.ts";

/** The token's bearer. Throws `unauthenticated` without a valid token and `forbidden` when it lacks the scope. */
export async function requireBearer(
  request: FastifyRequest,
  needed: { readonly ingest: Requests; readonly scope: TokenScope },
): Promise<TokenBearer> {
  const token = /^Bearer ([\x21-\x7e]{1,200})$/.exec(request.headers.authorization ?? "")?.[1];
  const bearer = token === undefined ? null : await needed.ingest.findBearer(token);
  if (bearer === null) throw new OrderloomError("unauthenticated");
  if (!bearer.scopes.includes(needed.scope)) {
    throw new OrderloomError("forbidden", { params: { scope: needed.scope } });
  }
  return bearer;
}
