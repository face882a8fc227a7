import { expect, test } from "vitest";
import { isJson, isSameOrigin } from "./same-origin.ts";

const OWN = "https://orders.example.com";

test.each([
  [{ "sec-fetch-site": "same-origin" }, "POST", true],
  [{ "sec-fetch-site": "none" }, "GET", true],
  [{ "sec-fetch-site": "none" }, "POST", false],
  [{ "sec-fetch-site": "same-site", origin: OWN }, "POST", false],
  [{ "sec-fetch-site": "cross-site" }, "GET", false],
  [{ origin: OWN }, "POST", true],
  [{ origin: "https://evil.example.com" }, "POST", false],
  [{ origin: "null" }, "POST", false],
  [{}, "POST", true],
])("%j %s → %s", (headers, method, expected) => {
  expect(isSameOrigin({ method, headers: new Headers(headers) }, [OWN])).toBe(expected);
});

test("only JSON is JSON", () => {
  expect(isJson(new Headers({ "content-type": "application/json; charset=utf-8" }))).toBe(true);
  expect(isJson(new Headers({ "content-type": "application/jsonp" }))).toBe(false);
  expect(isJson(new Headers({ "content-type": "text/plain" }))).toBe(false);
  expect(isJson(new Headers())).toBe(false);
});
