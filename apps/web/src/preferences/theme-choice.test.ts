import { expect, test } from "vitest";
import { readTheme } from "./theme-choice.ts";

test.each([
  { cookies: [undefined, undefined], shown: { choice: "system", scheme: "light" } },
  { cookies: ["system", "dark"], shown: { choice: "system", scheme: "dark" } },
  { cookies: ["light", "dark"], shown: { choice: "light", scheme: "light" } },
  { cookies: ["dark", undefined], shown: { choice: "dark", scheme: "dark" } },
  { cookies: ["<script>", "purple"], shown: { choice: "system", scheme: "light" } },
])("$cookies → $shown", ({ cookies, shown }) => {
  expect(readTheme(cookies[0], cookies[1])).toEqual(shown);
});
