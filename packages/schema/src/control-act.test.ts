import { expect, test } from "vitest";
import { CONTROL_ACTS } from "./control-act.ts";
import { placeholdersOf, renderMessage } from "./messages/render.ts";
import { expectSamePlaceholders } from "./testing/expect-same-placeholders.ts";

test.each(Object.entries(CONTROL_ACTS))("%s names the same values in both languages", (_code, text) => {
  expectSamePlaceholders(text);
});

test("roles are told as people call them", () => {
  expect(placeholdersOf(CONTROL_ACTS["person.roles_set"].zh)).toEqual(["roles:role"]);
  expect(renderMessage(CONTROL_ACTS["person.roles_set"], { roles: ["admin", "finance"] }, "zh")).toBe(
    "角色改为：系统管理员、财务",
  );
});
