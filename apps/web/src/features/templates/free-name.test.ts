import { expect, test } from "vitest";
import { freeName } from "./free-name.ts";

test("a name is numbered once it is taken", () => {
  expect(freeName("大额订单审核", [])).toBe("大额订单审核");
  expect(freeName("大额订单审核", ["大额订单审核", "大额订单审核 3"])).toBe("大额订单审核 2");
  expect(freeName("a", ["a", "a 2", "a 3"])).toBe("a 4");
});
