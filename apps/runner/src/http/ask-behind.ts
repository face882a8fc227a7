import { OrderloomError } from "@orderloom/schema/error";
import type { Behind } from "./face.ts";
import type { Answer, Failure, Question } from "./face-messages.ts";
import { gather } from "./gather.ts";

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: unknown) => void };

/** What stands behind the face as its thread sees it: every method is a question, and `hear` takes the answers. */
export function askBehind(ask: (questions: readonly Question[]) => void): {
  readonly behind: Behind;
  readonly hear: (answers: readonly Answer<never>[]) => void;
} {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  // One turn of the event loop gathers what the sockets delivered together.
  const send = gather(ask, setImmediate);
  const question = (name: keyof Behind, args: readonly unknown[]): Promise<never> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      send({ no: last, name, args });
    });
  return {
    behind: {
      findConnection: (...args) => question("findConnection", args),
      findShop: (...args) => question("findShop", args),
      findBearer: (...args) => question("findBearer", args),
      readOrder: (...args) => question("readOrder", args),
      readFields: () => question("readFields", []),
      submit: (environment, item) => question("submit", [environment, ownBytes(item)]),
      submitRefund: (environment, item) => question("submitRefund", [environment, ownBytes(item)]),
      submitReport: (environment, item) => question("submitReport", [environment, ownBytes(item)]),
      submitKeyEvent: (environment, item) => question("submitKeyEvent", [environment, ownBytes(item)]),
      actOnStock: (...args) => question("actOnStock", args),
      ping: () => question("ping", []),
      notReadyBecause: () => question("notReadyBecause", []),
      metrics: () => question("metrics", []),
    },
    hear: (answers) => {
      for (const answer of answers) {
        const asked = waiting.get(answer.no);
        waiting.delete(answer.no);
        if (answer.ok) asked?.resolve(answer.value);
        else asked?.reject(errorOf(answer.failure));
      }
    },
  };
}

/** A copy of the bytes alone: what crosses is the whole memory that a buffer is part of. */
function ownBytes<Item extends { readonly rawBody: Buffer }>(item: Item): Item {
  const rawBody = Buffer.alloc(item.rawBody.length);
  item.rawBody.copy(rawBody);
  return { ...item, rawBody };
}

function errorOf({ code, params, cause }: Failure): OrderloomError {
  return new OrderloomError(code, { params, ...(cause !== null && { cause: new Error(cause) }) });
}
