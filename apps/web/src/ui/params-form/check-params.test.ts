import { expect, test } from "vitest";
import { z } from "zod";
import { checkParams } from "./check-params.ts";

const Params = z.strictObject({
  name: z.string().min(1).max(5),
  port: z.int().min(1).max(10),
  mail: z.email(),
  to: z.discriminatedUnion("type", [z.strictObject({ type: z.literal("role"), role: z.enum(["a"]) })]),
  tags: z.array(z.string()).max(1),
});

test("says what is wrong, by path", () => {
  expect(checkParams(Params, { name: "", port: 11, mail: "x", to: { type: "role" }, tags: ["a", "b"] })).toEqual({
    name: { type: "missing" },
    port: { type: "tooBig", limit: 10 },
    mail: { type: "email" },
    "to.role": { type: "missing" },
    tags: { type: "tooMany", limit: 1 },
  });
  expect(checkParams(Params, { name: "abcdef", port: 0, tags: [] })).toEqual({
    name: { type: "tooLong", limit: 5 },
    port: { type: "tooSmall", limit: 1 },
    mail: { type: "missing" },
    to: { type: "missing" },
  });
});

test("says nothing when all is well", () => {
  expect(
    checkParams(Params, { name: "a", port: 1, mail: "a@b.cn", to: { type: "role", role: "a" }, tags: [] }),
  ).toEqual({});
});
