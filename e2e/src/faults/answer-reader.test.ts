import { expect, test } from "vitest";
import { type Answer, answerReader } from "./answer-reader.ts";

const ANSWERS = [
  'HTTP/1.1 202 Accepted\r\nContent-Length: 10\r\n\r\n{"id":"1"}',
  "HTTP/1.1 429 Too Many Requests\r\nretry-after: 2\r\ncontent-length: 2\r\n\r\n{}",
  "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n",
].join("");

const EXPECTED: readonly Answer[] = [
  { status: 202, retryAfter: false },
  { status: 429, retryAfter: true },
  { status: 503, retryAfter: false },
];

test.each([1, 7, 1_000])("reads answers that arrive %i bytes at a time", (size) => {
  const read: Answer[] = [];
  const reader = answerReader((answer) => read.push(answer));
  for (let at = 0; at < ANSWERS.length; at += size) reader(Buffer.from(ANSWERS.slice(at, at + size)));
  expect(read).toEqual(EXPECTED);
});
