import type { AcceptResult } from "@orderloom/store/accept/accept";
import type { FastifyReply } from "fastify";

/**
 * The answer after the commit. 202: taken for the first time, or kept for a person (unreadable, or a known key with
 * another body). 200: we had it; the id is the first one's.
 */
export function answerAccepted(reply: FastifyReply, result: AcceptResult): FastifyReply {
  return reply.status(statusOf([result])).send(bodyOf(result));
}

/** 200 when every message was known before, else 202. */
export function statusOf(results: readonly AcceptResult[]): 200 | 202 {
  return results.every((result) => result.status === "repeat") ? 200 : 202;
}

/** One object for one message, `{results}` in the request's order for a list. */
export function acceptedBody(results: readonly AcceptResult[], isList: boolean): object {
  const [only] = results;
  return isList || only === undefined ? { results: results.map(bodyOf) } : bodyOf(only);
}

function bodyOf({ id, orderId, status }: AcceptResult): object {
  return { id, orderId, status };
}
