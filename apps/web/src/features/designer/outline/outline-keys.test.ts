import { describe, expect, it } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { outlineStep } from "./outline-keys.ts";
import { outlineRows } from "./outline-rows.ts";

const ports = ["yes", "no"].map((id) => ({ id, label: { zh: id, en: id }, isGone: false }));
type Held = { control?: boolean; alt?: boolean; closed?: readonly string[] };

const flow = testGraph([testNode("a"), testNode("b")], [testEdge("1", "a:yes", "b"), testEdge("2", "b:yes", "a")]);
/** a · (yes) · b · … of b … · (no) */
const rows = (closed: readonly string[] = []) => outlineRows(flow, () => ports, new Set(closed));
const press = (at: number, key: string, { closed, ...held }: Held = {}) =>
  outlineStep(rows(closed), at, { key, control: false, alt: false, ...held });

describe("outlineStep", () => {
  it("goes up and down, to the ends, in and out", () => {
    expect(press(0, "ArrowDown")).toEqual({ type: "go", to: "port:a:yes" });
    expect(press(0, "ArrowUp")).toBeNull();
    expect(press(2, "Home")).toEqual({ type: "go", to: "node:a" });
    expect(press(0, "End")).toEqual({ type: "go", to: "port:a:no" });
    expect(press(0, "ArrowRight")).toEqual({ type: "go", to: "port:a:yes" });
    expect(press(0, "ArrowLeft")).toEqual({ type: "toggle" });
    expect(press(0, "ArrowRight", { closed: ["node:a"] })).toEqual({ type: "toggle" });
    expect(press(1, "ArrowLeft", { closed: ["port:a:yes"] })).toEqual({ type: "go", to: "node:a" });
  });

  it("means by a key what fits the line", () => {
    const link = rows().findIndex((row) => row.type === "link");
    const last = rows().length - 1;
    expect(press(0, "Enter")).toEqual({ type: "act", act: "settings" });
    expect(press(1, "Enter")).toEqual({ type: "toggle" });
    expect(press(last, "Enter")).toEqual({ type: "act", act: "addAfter" });
    expect(press(link, "Enter")).toEqual({ type: "act", act: "goThere" });
    expect(press(link, "Delete")).toEqual({ type: "act", act: "disconnect" });
    expect(press(0, "Delete", { control: true })).toEqual({ type: "act", act: "heal" });
    expect(press(0, "c")).toEqual({ type: "act", act: "connect" });
    expect(press(0, "c", { control: true })).toBeNull();
    expect(press(0, "ArrowDown", { alt: true })).toBeNull();
  });
});
