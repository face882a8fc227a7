import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import { LANGUAGES, type Language } from "@orderloom/schema/language";
import { errorSentence } from "@orderloom/schema/messages/errors";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Status of each refusal; what is not listed is the caller's mistake (400). */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  unauthenticated: 401,
  signature_invalid: 401,
  connection_secret_missing: 401,
  forbidden: 403,
  not_found: 404,
  connection_unknown: 404,
  order_unknown: 404,
  order_ambiguous: 409,
  refund_known: 409,
  too_large: 413,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
};

const RETRY_AFTER_SECONDS = "2";

/** Answers with an error as code, params and its sentence in the caller's language (Accept-Language; default zh). */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  error: { readonly code: ErrorCode; readonly params?: ErrorParams },
): FastifyReply {
  const params = error.params ?? {};
  const message = errorSentence(error.code, params, languageOf(request));
  if (error.code === "unavailable" || error.code === "too_many_requests") {
    reply.header("retry-after", RETRY_AFTER_SECONDS);
  }
  return reply.status(STATUS[error.code] ?? 400).send({ error: { code: error.code, params, message } });
}

function languageOf(request: FastifyRequest): Language {
  const wanted = request.headers["accept-language"]?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === wanted) ?? "zh";
}
