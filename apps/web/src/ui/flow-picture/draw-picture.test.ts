import { CATALOGUE } from "@orderloom/nodes/definitions";
import { TEMPLATES } from "@orderloom/templates/templates";
import { describe, expect, it } from "vitest";
import { drawPicture, TILE } from "./draw-picture.ts";

describe.each(TEMPLATES)("the picture of $id", (template) => {
  const graph = template.graph(template.options.parse(template.example), "en");
  const picture = drawPicture(graph, CATALOGUE);

  it("shows every card inside of it, none upon another, and every wire", () => {
    expect(picture.tiles).toHaveLength(graph.nodes.length);
    expect(picture.wires).toHaveLength(graph.edges.length);
    for (const [index, { x, y }] of picture.tiles.entries()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + TILE.width).toBeLessThanOrEqual(picture.width);
      expect(y + TILE.height).toBeLessThanOrEqual(picture.height);
      for (const other of picture.tiles.slice(index + 1)) {
        const apart = Math.abs(other.x - x) >= TILE.width || Math.abs(other.y - y) >= TILE.height;
        expect(apart, `${index}`).toBe(true);
      }
    }
  });

  it("fits a card of the gallery", () => {
    expect(picture.width).toBeLessThan(520);
    expect(picture.height).toBeLessThan(220);
  });
});
