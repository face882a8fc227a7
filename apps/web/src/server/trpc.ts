import type { Cause } from "@orderloom/schema/cause";
import type { Environment } from "@orderloom/schema/ids";
import type { Language } from "@orderloom/schema/language";
import { isAllowed, type Permission } from "@orderloom/schema/permission";
import type { Db } from "@orderloom/store/database/database";
import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import type { SignedIn } from "./auth/signed-in.ts";
import { describeError } from "./errors/describe-error.ts";
import { toTrpcError } from "./errors/to-trpc-error.ts";

/** What a request brings before anybody asked whether it may. */
export type RequestContext = {
  readonly db: Db;
  /** Read from the database for this request, so that a right taken away is gone with the next click. */
  readonly signedIn: SignedIn | null;
  readonly environment: Environment;
  readonly language: Language;
  /** Of a call over HTTP; absent while a page is rendered. */
  readonly headers?: Headers;
};

type Meta = { readonly permission: Permission };

const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    errorFormatter: ({ shape, error, ctx }) => ({
      ...shape,
      message: error.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        ...describeError(error, ctx?.language ?? "zh"),
      },
    }),
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/**
 * The only way to write a procedure: it names the right it needs, and a person without that right gets 403.
 * Inside, `ctx.signedIn` is there, and `ctx.cause` names the person as the cause of what is done.
 */
export function procedure(permission: Permission) {
  return t.procedure.meta({ permission }).use(async ({ ctx, next }) => {
    if (!ctx.signedIn) throw new TRPCError({ code: "UNAUTHORIZED" });
    if (!isAllowed(ctx.signedIn.roles, permission)) throw new TRPCError({ code: "FORBIDDEN" });
    const cause: Cause = { type: "person", personId: ctx.signedIn.personId };
    const result = await next({ ctx: { signedIn: ctx.signedIn, cause } });
    if (!result.ok) throw toTrpcError(result.error);
    return result;
  });
}
