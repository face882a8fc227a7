import { OrderloomError } from "@orderloom/schema/error";
import { inControlTransaction } from "@orderloom/store/database/database";
import { endOtherSignIns } from "@orderloom/store/people/sign-ins";
import { isAPIError } from "better-auth/api";
import { z } from "zod";
import { auth } from "../auth/auth.ts";
import { signInLimiter } from "../auth/sign-in-limiter.ts";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({ current: z.string().max(128), next: z.string().min(10).max(128) });

/** Changes the person's password, asked for the one they have. Every other browser of theirs is signed out. */
export const changePasswordProcedure = procedure("self.manage")
  .input(Input)
  .mutation(async ({ ctx, input: { current, next } }) => {
    const { email, personId, sessionId } = ctx.signedIn;
    if (signInLimiter.take(email, Date.now()) !== null) throw new OrderloomError("too_many_requests");
    const body = { currentPassword: current, newPassword: next };
    const changed = await auth()
      .api.changePassword({ body, headers: ctx.headers ?? new Headers() })
      .catch(isWrong);
    if (!changed) return { changed: false };
    signInLimiter.clear(email);
    await inControlTransaction(ctx.db, (tx) => endOtherSignIns(tx, { personId, keep: sessionId, cause: ctx.cause }));
    return { changed: true };
  });

/** A wrong password is an answer; anything else that goes wrong is not. */
function isWrong(thrown: unknown): null {
  if (isAPIError(thrown) && thrown.status === "BAD_REQUEST") return null;
  throw thrown;
}
