import { describe, expect, test } from "vitest";
import { isAllowed } from "./licences.ts";

describe("a licence", () => {
  test.each(["MIT", "(MIT OR GPL-3.0)", "Apache-2.0 AND MIT", "BSD-3-Clause"])("%s may be shipped", (licence) => {
    expect(isAllowed("a", licence)).toBe(true);
  });

  test.each(["GPL-3.0", "MIT AND AGPL-3.0", "LGPL-3.0-or-later", "SEE LICENSE IN LICENSE", "", undefined])(
    "%s may not",
    (licence) => {
      expect(isAllowed("a", licence)).toBe(false);
    },
  );

  test("libvips alone may be LGPL", () => {
    expect(isAllowed("@img/sharp-libvips-linux-x64", "LGPL-3.0-or-later")).toBe(true);
  });
});
