import { randomUUID } from "node:crypto";
import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import type { Language } from "@orderloom/schema/language";
import { errorSentence } from "@orderloom/schema/messages/errors";
import type { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { log } from "../log.ts";
import { codeOf } from "./to-trpc-error.ts";

/** What the browser is told of an error: nothing of its inside. */
export type ErrorDescription = {
  readonly error: ErrorCode;
  readonly params: ErrorParams;
  readonly sentence: string;
  /** For an error that is our fault: the id under which the log has the rest. */
  readonly incident: string | null;
  /** For input that was refused: the paths that were wrong. */
  readonly paths: readonly string[];
};

/** Describes an error in the reader's language; what is our own fault goes to the log and leaves only an id. */
export function describeError(error: TRPCError, language: Language): ErrorDescription {
  const known = codeOf(error);
  const ours = known.code === "internal";
  const incident = ours ? randomUUID() : null;
  if (ours) log.error("request failed", { incident, cause: error.cause ?? error });
  const params = ours ? {} : known.params;
  return {
    error: known.code,
    params,
    sentence: errorSentence(known.code, params, language),
    incident,
    paths: wrongPaths(error.cause),
  };
}

function wrongPaths(cause: unknown): readonly string[] {
  return cause instanceof ZodError ? cause.issues.map((issue) => issue.path.map(String).join(".")) : [];
}
