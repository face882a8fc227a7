import { expect, test } from "vitest";
import { chooseLanguage } from "./choose-language.ts";

const NOTHING = { person: null, cookie: undefined, acceptLanguage: null, installation: "zh" } as const;

test.each([
  [{}, "zh"],
  [{ acceptLanguage: "en-GB,en;q=0.9,zh;q=0.5" }, "en"],
  [{ acceptLanguage: "de-DE,zh-CN;q=0.3,en;q=0.7" }, "en"],
  [{ acceptLanguage: "fr" }, "zh"],
  [{ acceptLanguage: "en", cookie: "zh" }, "zh"],
  [{ acceptLanguage: "en", cookie: "xx" }, "en"],
  [{ person: "en", cookie: "zh" }, "en"],
] as const)("%j → %s", (hints, expected) => {
  expect(chooseLanguage({ ...NOTHING, ...hints })).toBe(expected);
});
