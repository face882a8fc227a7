import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OrderPrivate } from "../order/order.ts";
import { ROLES, type Role } from "../role.ts";
import { maskPrivate, maskValue } from "./mask.ts";
import { PERSONAL_CLASSES } from "./personal.ts";

const CANARY = {
  name: "金丝雀",
  phone: "13812345678",
  email: "canary@example.com",
  address: "浙江省杭州市西湖区金丝雀路1号",
  postcode: "310013",
  nick: "雀儿爱唱歌",
  note: "请打13812345678",
} satisfies OrderPrivate;

describe("maskPrivate", () => {
  test.each<[string, readonly Role[], OrderPrivate]>([
    ["nobody", [], {}],
    ["a flow operator", ["operator"], {}],
    ["an operations manager", ["ops_manager"], {}],
    ["finance", ["finance"], {}],
    [
      "an agent",
      ["agent"],
      { phone: "138****5678", email: "c***@example.com", nick: "雀儿爱唱歌", note: "请打138****5678" },
    ],
    [
      "the warehouse",
      ["warehouse"],
      { name: "金**", address: CANARY.address, postcode: "310013", note: "请打138****5678" },
    ],
    [
      "an auditor",
      ["auditor"],
      {
        name: "金**",
        phone: "138****5678",
        email: "c***@example.com",
        address: "浙江省杭州市西湖区****",
        nick: "雀***",
        note: "请打138****5678",
      },
    ],
    [
      "an administrator, who has to reveal one by one",
      ["admin"],
      { ...maskPrivate(CANARY, ["auditor"]), nick: "雀儿爱唱歌" },
    ],
  ])("for %s", (_, roles, visible) => {
    expect(maskPrivate(CANARY, roles)).toEqual(visible);
  });

  test("a key that is not there stays away", () => {
    expect(maskPrivate({ name: "王五" }, ["warehouse"])).toEqual({ name: "王*" });
  });

  const roleSets = fc.subarray([...ROLES]);

  test("one role more never shows less", () => {
    fc.assert(
      fc.property(roleSets, fc.constantFrom(...ROLES), (roles, more) => {
        const seen = Object.keys(maskPrivate(CANARY, roles));
        expect(Object.keys(maskPrivate(CANARY, [...roles, more]))).toEqual(expect.arrayContaining(seen));
      }),
      { numRuns: 1_000 },
    );
  });

  test("what comes out is again a personal part, and masking it again changes nothing", () => {
    fc.assert(
      fc.property(roleSets, (roles) => {
        const visible = maskPrivate(CANARY, roles);
        OrderPrivate.parse(visible);
        expect(maskPrivate(visible, roles)).toEqual(visible);
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each(PERSONAL_CLASSES)("%s has a mask that hides its value", (personalClass) => {
  const value = personalClass === "custom" ? "RX-2026-00017" : CANARY[personalClass];
  expect(maskValue(personalClass, value)).not.toContain(value);
});
