import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import type { MessageSource } from "@orderloom/store/accept/message";

type Message = { readonly source: MessageSource; readonly rawBody: Buffer };

export type SourceQuota = {
  /** Whether a message would be let through now. */
  readonly hasRoom: (message: Message) => boolean;
  /** Lets a message on its way to the store, or throws `too_many_requests` (429 with Retry-After): nothing is kept. */
  readonly within: <Result>(message: Message, accept: () => Promise<Result>) => Promise<Result>;
};

/**
 * Bounds what is on its way to the store and not committed yet, for each source and for all of them: whoever floods is
 * told to come again later, finds room as fast as it is made, and takes none from the others.
 */
export function createSourceQuota(
  most: { readonly perSource: number; readonly all: number } = {
    perSource: LIMITS.sourceWaitingBytes,
    all: LIMITS.allWaitingBytes,
  },
): SourceQuota {
  const waiting = new Map<string, number>();
  let all = 0;
  const add = (key: string, bytes: number): void => {
    const sum = (waiting.get(key) ?? 0) + bytes;
    all += bytes;
    if (sum === 0) waiting.delete(key);
    else waiting.set(key, sum);
  };
  const hasRoom = (message: Message): boolean => {
    const bytes = bytesOf(message);
    return (waiting.get(sourceKey(message.source)) ?? 0) + bytes <= most.perSource && all + bytes <= most.all;
  };
  return {
    hasRoom,
    within: async (message, accept) => {
      if (!hasRoom(message)) throw new OrderloomError("too_many_requests");
      const key = sourceKey(message.source);
      const bytes = bytesOf(message);
      add(key, bytes);
      try {
        return await accept();
      } finally {
        add(key, -bytes);
      }
    },
  };
}

function bytesOf({ rawBody }: Message): number {
  return rawBody.length + MESSAGE_BYTES;
}

/** What a message takes beside its body, about: the order that was read from it, its rows, its request. */
const MESSAGE_BYTES = 8 * 1024;

/** What tells sources apart: each has a quota and a lane of its own. */
export function sourceKey(source: MessageSource): string {
  switch (source.type) {
    case "connection":
      return source.connectionId;
    case "token":
      return source.tokenId;
    case "person":
      return source.personId;
    default:
      return source.name;
  }
}
