import { type ErrorCode, type ErrorParams, OrderloomError } from "@orderloom/schema/error";

type Refusal = { readonly ok: false; readonly code: ErrorCode; readonly params?: ErrorParams };
type Accepted = { readonly ok: true };

/** Throws what the store refused, for the screens to say; lets an accepted answer pass. */
export function orRefuse<Result extends Accepted | Refusal>(result: Result): Extract<Result, Accepted> {
  if (isAccepted(result)) return result;
  throw errorOf(result);
}

function isAccepted<Result extends Accepted | Refusal>(result: Result): result is Extract<Result, Accepted> {
  return result.ok;
}

function errorOf(result: Accepted | Refusal): OrderloomError {
  return result.ok ? new OrderloomError("internal") : new OrderloomError(result.code, { params: result.params ?? {} });
}
