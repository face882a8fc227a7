import { toOrderloomError } from "@orderloom/schema/error";
import type { Behind } from "./face.ts";
import type { Answer, Failure, Question } from "./face-messages.ts";
import { gather } from "./gather.ts";

/** Answers the questions of the face's thread. */
export function answerFace(
  behind: Behind,
  send: (answers: readonly Answer<unknown>[]) => void,
): (questions: readonly Question[]) => void {
  // What one commit answers goes back together.
  const answer = gather(send, process.nextTick);
  const settle = async ({ no, name, args }: Question): Promise<Answer<unknown>> => {
    try {
      return { no, ok: true, value: await Reflect.apply(behind[name], behind, args.map(withBytes)) };
    } catch (thrown) {
      return { no, ok: false, failure: failureOf(thrown) };
    }
  };
  return (questions) => {
    for (const question of questions) void settle(question).then(answer);
  };
}

/** A buffer arrives as the plain bytes it is made of. */
function withBytes(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("rawBody" in value)) return value;
  const { rawBody } = value;
  return rawBody instanceof Uint8Array
    ? { ...value, rawBody: Buffer.from(rawBody.buffer, rawBody.byteOffset, rawBody.length) }
    : value;
}

function failureOf(thrown: unknown): Failure {
  const { code, params, cause } = toOrderloomError(thrown);
  return { code, params, cause: cause instanceof Error ? (cause.stack ?? cause.message) : null };
}
