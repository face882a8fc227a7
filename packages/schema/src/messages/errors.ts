import type { ErrorCode, ErrorParams } from "../error.ts";
import type { Language, LocalizedText } from "../language.ts";
import { APPROVAL_ERRORS } from "./errors/approval-errors.ts";
import { ORDER_ERRORS } from "./errors/order-errors.ts";
import { REGROUP_ERRORS } from "./errors/regroup-errors.ts";
import { REQUEST_ERRORS } from "./errors/request-errors.ts";
import { RUN_ERRORS } from "./errors/run-errors.ts";
import { STOCK_ERRORS } from "./errors/stock-errors.ts";
import { renderMessage } from "./render.ts";

/** The sentence of every error code: what happened, why, and what to do about it. Filled by `renderMessage`. */
export const ERROR_MESSAGES: Readonly<Record<ErrorCode, LocalizedText>> = {
  ...REQUEST_ERRORS,
  ...ORDER_ERRORS,
  ...REGROUP_ERRORS,
  ...APPROVAL_ERRORS,
  ...RUN_ERRORS,
  ...STOCK_ERRORS,
};

/** The sentence of an error in the reader's language. */
export function errorSentence(code: ErrorCode, params: ErrorParams, language: Language): string {
  return renderMessage(ERROR_MESSAGES[code], params, language);
}
