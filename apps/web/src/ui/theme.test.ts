import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SCHEMES } from "./scheme.ts";
import { COLORS, type ColorName, tokensCss } from "./theme.ts";

test("tokens.css is what theme.ts says", () => {
  expect(readFileSync(new URL("./tokens.css", import.meta.url), "utf8")).toBe(tokensCss());
});

const TEXTS: readonly ColorName[] = [
  "text",
  "text-soft",
  "text-faint",
  "link",
  "warn",
  ...Object.keys(COLORS.light).filter((name): name is ColorName => /^(node|state)-/.test(name)),
];
const GROUNDS: readonly ColorName[] = ["page", "surface", "raised", "hover"];

for (const scheme of SCHEMES) {
  test.each(TEXTS)(`${scheme}: %s reads on every ground (contrast ≥ 4.5)`, (name) => {
    for (const ground of GROUNDS) {
      expect(contrast(COLORS[scheme][name], COLORS[scheme][ground]), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test(`${scheme}: words on coloured bars read`, () => {
    const color = COLORS[scheme];
    expect(contrast(color["on-primary"], color.primary)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color["on-sandbox-bar"], color["sandbox-bar"])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color.warn, color["warn-soft"])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color["state-failed"], color["danger-soft"])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color["state-done"], color["done-soft"])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color["node-approval"], color["sandbox-soft"])).toBeGreaterThanOrEqual(4.5);
  });
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
