/** What a sender needs to know of an HTTP answer. */
export type Answer = { readonly status: number; readonly retryAfter: boolean };

const END_OF_HEAD = "\r\n\r\n";

/** Reads answers that come one after the other on a connection, each with its `Content-Length` (RFC 9112, 6.3). */
export function answerReader(onAnswer: (answer: Answer) => void): (chunk: Buffer) => void {
  let held = "";
  return (chunk) => {
    held += chunk.toString("latin1");
    for (;;) {
      const end = held.indexOf(END_OF_HEAD);
      if (end < 0) return;
      const head = held.slice(0, end);
      const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
      const next = end + END_OF_HEAD.length + length;
      if (held.length < next) return;
      held = held.slice(next);
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
      onAnswer({ status, retryAfter: /^retry-after: *\d+/im.test(head) });
    }
  };
}
