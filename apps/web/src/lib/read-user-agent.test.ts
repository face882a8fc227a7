import { expect, test } from "vitest";
import { readUserAgent } from "./read-user-agent.ts";

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0",
    "Edge",
    "Windows",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19 Safari/605.1.15",
    "Safari",
    "macOS",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 CriOS/141 Mobile Safari/604",
    "Chrome",
    "iOS",
  ],
])("%s", (text, browser, system) => {
  expect(readUserAgent(text)).toEqual({ browser, system });
});

test("what is unknown is not guessed", () => {
  expect(readUserAgent("curl/8")).toBeNull();
  expect(readUserAgent(null)).toBeNull();
});
