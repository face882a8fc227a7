import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import { LANGUAGES, type Language } from "@orderloom/schema/language";
import { ERROR_MESSAGES } from "@orderloom/schema/messages/errors";
import { renderMessage } from "@orderloom/schema/messages/render";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Status of each refusal; what is not listed is the caller's mistake (400). */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  unauthenticated: 401,
  signature_invalid: 401,
  forbidden: 403,
  not_found: 404,
  connection_unknown: 404,
  too_large: 413,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
};

/** Answers with an error as code, params and the sentence in the caller's language (Accept-Language, default zh). */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  error: { code: ErrorCode; params?: ErrorParams },
): FastifyReply {
  const params = error.params ?? {};
  const message = renderMessage(ERROR_MESSAGES[error.code], params, languageOf(request));
  if (error.code === "unavailable" || error.code === "too_many_requests") reply.header("retry-after", "2");
  return reply.status(STATUS[error.code] ?? 400).send({ error: { code: error.code, params, message } });
}

function languageOf(request: FastifyRequest): Language {
  const wanted = request.headers["accept-language"]?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === wanted) ?? "zh";
}
