import { expect, test } from "vitest";
import { mentionsIn } from "./mentions-in.ts";

const people = [
  { id: "1", name: "王芳" },
  { id: "2", name: "王芳芳" },
  { id: "3", name: "Bob" },
  { id: "4", name: "Bob" },
];

test.each([
  ["@王芳 看一下", ["1"]],
  ["请@王芳芳看", ["2"]],
  ["@王芳 和 @王芳芳", ["1", "2"]],
  ["@Bob?", ["3", "4"]],
  ["王芳 bob@example.com", []],
  ["@", []],
])("%s names %j", (text, ids) => {
  expect(mentionsIn(text, people)).toEqual(ids);
});
