import { expect, test } from "vitest";
import { readOptions } from "./options.ts";

test("flags win over the environment, which wins over what is usual", () => {
  expect(readOptions([], {})).toMatchObject({
    port: 3000,
    runnerPort: 4000,
    demo: true,
    databaseUrl: null,
    url: "http://localhost:3000",
  });
  expect(readOptions([], { PORT: "3100", RUNNER_PORT: "4100" })).toMatchObject({
    port: 3100,
    runnerPort: 4100,
    url: "http://localhost:3100",
  });
  expect(
    readOptions(["--port", "3200", "--no-demo"], { PORT: "3100", ORDERLOOM_URL: "https://orders.example" }),
  ).toMatchObject({
    port: 3200,
    demo: false,
    url: "https://orders.example",
  });
});

test.each([
  { args: ["--port", "99999"], word: "99999" },
  { args: ["--runner-port", "four"], word: "four" },
  { args: ["--colour"], word: "--colour" },
])("$args are refused by name", ({ args, word }) => {
  expect(() => readOptions(args, {})).toThrow(word);
});
