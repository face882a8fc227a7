import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { readAgain } from "./read-again.ts";

const KEY = [["runs", "get"]];
const all = () => true;

/** A page that shows a run: each read is answered when the test says so. */
function page() {
  const client = new QueryClient();
  const answers: ((value: string) => void)[] = [];
  const read = () => new Promise<string>((resolve) => answers.push(resolve));
  const leave = new QueryObserver(client, { queryKey: KEY, queryFn: read }).subscribe(() => {});
  return { client, answers, leave };
}

test("a hint that comes while a page is read for the first time is not lost", async () => {
  const { client, answers, leave } = page();
  const told = readAgain(client, all);
  answers[0]?.("ready");
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.("done");
  await told;
  expect(client.getQueryData(KEY)).toBe("done");
  leave();
});

test("what is shown already is read once more, and once only", async () => {
  const { client, answers, leave } = page();
  answers[0]?.("ready");
  await expect.poll(() => client.getQueryData(KEY)).toBe("ready");
  const told = readAgain(client, all);
  answers[1]?.("done");
  await told;
  expect(client.getQueryData(KEY)).toBe("done");
  expect(answers).toHaveLength(2);
  leave();
});
