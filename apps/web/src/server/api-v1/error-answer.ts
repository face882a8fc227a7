import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { chooseLanguage } from "../../i18n/choose-language.ts";
import { describeError } from "../errors/describe-error.ts";
import { toTrpcError } from "../errors/to-trpc-error.ts";

/**
 * Answers a request that failed, with the same codes and statuses as our own screens get: a code and params for
 * machines, a sentence in the language the request asks for. What is our own fault is logged under its incident id.
 */
export function errorAnswer(thrown: unknown, request: Request): Response {
  const language = chooseLanguage({
    person: null,
    cookie: undefined,
    acceptLanguage: request.headers.get("accept-language"),
    installation: "zh",
  });
  const error = toTrpcError(thrown);
  const { error: code, params, sentence, incident, paths } = describeError(error, language);
  const status = getHTTPStatusCodeFromError(error);
  return Response.json(
    { error: { code, params, sentence, ...(incident ? { incident } : {}), ...(paths.length > 0 ? { paths } : {}) } },
    { status, headers: { "cache-control": "no-store", ...(status === 401 ? { "www-authenticate": "Bearer" } : {}) } },
  );
}
