import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "../role.ts";
import { PERSONAL_CLASSES, PersonalClass, type Visibility, visibilityOf } from "./personal.ts";

const RANK: Readonly<Record<Visibility, number>> = { none: 0, masked: 1, full: 2 };

describe("visibilityOf", () => {
  /** The privacy matrix, role by role, classes in the order of PERSONAL_CLASSES: full F, masked M, absent –. */
  test.each<[Role, string]>([
    ["admin", "MMMMFMM"],
    ["operator", "–––––––"],
    ["ops_manager", "–––––––"],
    ["supervisor", "MMM–FMF"],
    ["agent", "–M–MFMM"],
    ["warehouse", "M–F––MM"],
    ["finance", "–––––––"],
    ["auditor", "MMMMMMM"],
  ])("%s: name, phone, address, email, nick, note, custom are %s", (role, row) => {
    const letters = PERSONAL_CLASSES.map(
      (personal) => ({ full: "F", masked: "M", none: "–" })[visibilityOf([role], personal)],
    );
    expect(letters.join("")).toBe(row);
  });

  test("nobody sees nothing", () => {
    for (const personal of PERSONAL_CLASSES) expect(visibilityOf([], personal)).toBe("none");
  });

  test("several roles see what the one of them that sees most does", () => {
    fc.assert(
      fc.property(
        fc.subarray([...ROLES], { minLength: 1 }),
        fc.constantFrom(...PERSONAL_CLASSES),
        (roles, personal) => {
          const most = Math.max(...roles.map((role) => RANK[visibilityOf([role], personal)]));
          expect(RANK[visibilityOf(roles, personal)]).toBe(most);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test("the classes are a closed list", () => {
  expect(PersonalClass.options).toEqual([...PERSONAL_CLASSES]);
  expect(PersonalClass.safeParse("iban").success).toBe(false);
});
