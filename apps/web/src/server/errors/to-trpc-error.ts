import { type ErrorCode, OrderloomError, toOrderloomError } from "@orderloom/schema/error";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";

type TrpcCode = TRPCError["code"];

/** Codes whose HTTP meaning is not "the request was refused as it stands". */
const CODES: Readonly<Partial<Record<ErrorCode, TrpcCode>>> = {
  internal: "INTERNAL_SERVER_ERROR",
  invalid_input: "BAD_REQUEST",
  not_json: "BAD_REQUEST",
  not_found: "NOT_FOUND",
  forbidden: "FORBIDDEN",
  approval_role: "FORBIDDEN",
  approval_self: "FORBIDDEN",
  approval_twice: "FORBIDDEN",
  approval_turn: "FORBIDDEN",
  approval_answered: "CONFLICT",
  unauthenticated: "UNAUTHORIZED",
  conflict: "CONFLICT",
  stale_revision: "CONFLICT",
  approval_decided: "CONFLICT",
  call_decided: "CONFLICT",
  order_stale: "CONFLICT",
  order_busy: "CONFLICT",
  order_begun: "CONFLICT",
  split_none: "CONFLICT",
  merge_none: "CONFLICT",
  change_open: "CONFLICT",
  change_settled: "CONFLICT",
  change_own: "FORBIDDEN",
  call_run_ended: "CONFLICT",
  approval_chain_stale: "CONFLICT",
  transition_illegal: "CONFLICT",
  hold_blocks: "CONFLICT",
  flow_nothing_to_publish: "CONFLICT",
  flow_review_required: "CONFLICT",
  flow_review_open: "CONFLICT",
  flow_review_settled: "CONFLICT",
  flow_review_own: "FORBIDDEN",
  run_key_used: "CONFLICT",
  too_large: "PAYLOAD_TOO_LARGE",
  too_many_requests: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
  schema_newer: "SERVICE_UNAVAILABLE",
  schema_older: "SERVICE_UNAVAILABLE",
  key_missing: "SERVICE_UNAVAILABLE",
  key_wrong: "SERVICE_UNAVAILABLE",
};

/** Gives anything a procedure threw its place among HTTP's answers; an OrderloomError stays as the cause. */
export function toTrpcError(thrown: unknown): TRPCError {
  if (thrown instanceof TRPCError && !(thrown.cause instanceof Error)) return thrown;
  const inner = thrown instanceof TRPCError ? thrown.cause : thrown;
  if (inner instanceof ZodError) return new TRPCError({ code: "BAD_REQUEST", cause: inner });
  const error = toOrderloomError(inner);
  return new TRPCError({ code: CODES[error.code] ?? "UNPROCESSABLE_CONTENT", message: error.code, cause: error });
}

/** The product's code of an error on its way out. */
export function codeOf(error: TRPCError): OrderloomError {
  if (error.cause instanceof OrderloomError) return error.cause;
  return new OrderloomError(CODE_OF_STATUS[error.code] ?? "internal", { cause: error });
}

const CODE_OF_STATUS: Readonly<Partial<Record<TrpcCode, ErrorCode>>> = {
  BAD_REQUEST: "invalid_input",
  PARSE_ERROR: "not_json",
  UNSUPPORTED_MEDIA_TYPE: "not_json",
  UNAUTHORIZED: "unauthenticated",
  FORBIDDEN: "forbidden",
  NOT_FOUND: "not_found",
  CONFLICT: "conflict",
  PAYLOAD_TOO_LARGE: "too_large",
  TOO_MANY_REQUESTS: "too_many_requests",
  SERVICE_UNAVAILABLE: "unavailable",
};
