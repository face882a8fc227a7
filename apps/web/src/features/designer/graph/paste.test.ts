import { CATALOGUE } from "@orderloom/nodes/definitions";
import { describe, expect, it } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { copyText, freshPiece, pieceOf, readClipboardText } from "./paste.ts";

const graph = testGraph(
  [
    testNode("a", { position: { x: 100, y: 50 } }),
    testNode("b", { position: { x: 400, y: 80 }, params: { text: "{{ outputs.a.status }} {{ outputs.z }}" } }),
    testNode("z"),
  ],
  [testEdge("ab", "a", "b"), testEdge("bz", "b", "z")],
);

const counting = () => {
  let count = 0;
  return (prefix: string) => {
    count += 1;
    return `${prefix}_${count}`;
  };
};

describe("copy and paste", () => {
  it("brings the nodes and the wires between them, with fresh ids and at the new place", () => {
    const piece = readClipboardText(copyText(pieceOf(graph, new Set(["a", "b"])), CATALOGUE));
    expect(piece?.edges).toHaveLength(1);
    const fresh = piece && freshPiece(piece, { corner: { x: 0, y: 0 }, makeId: counting() });
    expect(fresh?.nodes.map(({ id, position }) => [id, position])).toEqual([
      ["set-status_1", { x: 0, y: 0 }],
      ["set-status_2", { x: 300, y: 30 }],
    ]);
    expect(fresh?.edges[0]).toEqual(testEdge("edge_3", "set-status_1", "set-status_2"));
  });

  it("lets params follow the copied node they name, and no other", () => {
    const piece = readClipboardText(copyText(pieceOf(graph, new Set(["a", "b"])), CATALOGUE));
    const fresh = piece && freshPiece(piece, { corner: { x: 0, y: 0 }, makeId: counting() });
    expect(fresh?.nodes[1]?.params).toEqual({ text: "{{ outputs.set-status_1.status }} {{ outputs.z }}" });
  });

  it("takes no other text for nodes", () => {
    for (const text of ["", "hello", "{}", '{"nodes":[]}', '{"orderloom":"nodes","schemaVersion":99}']) {
      expect(readClipboardText(text)).toBeNull();
    }
  });
});
