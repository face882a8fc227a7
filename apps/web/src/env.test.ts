import { expect, test } from "vitest";
import { readEnv } from "./env.ts";

const DATABASE_URL = "postgresql://localhost/orderloom";

test("works out both addresses from the ports", () => {
  const env = readEnv({ DATABASE_URL, PORT: "3100", RUNNER_PORT: "4100" });
  expect(env.url.origin).toBe("http://localhost:3100");
  expect(env.runnerUrl.origin).toBe("http://localhost:4100");
});

test("takes the runner's host from the public address", () => {
  const env = readEnv({ DATABASE_URL, ORDERLOOM_URL: "https://orders.example.com", ORDERLOOM_ADMIN_EMAIL: "" });
  expect(env.runnerUrl.origin).toBe("https://orders.example.com:4000");
  expect(env.ORDERLOOM_ADMIN_EMAIL).toBeUndefined();
});

test("refuses an address of another protocol", () => {
  expect(() => readEnv({ DATABASE_URL: "mysql://localhost/x" })).toThrow(/DATABASE_URL/);
});
