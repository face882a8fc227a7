import { describe, expect, it } from "vitest";
import { NO_KEPT_KINDS, withFavourite, withRecent } from "./kept-kinds.ts";

describe("kept kinds", () => {
  it("are marked and unmarked", () => {
    const marked = withFavourite(withFavourite(NO_KEPT_KINDS, "a"), "b");
    expect(marked.favourites).toEqual(["a", "b"]);
    expect(withFavourite(marked, "a").favourites).toEqual(["b"]);
  });

  it("hold the few used last, each once, the newest first", () => {
    const used = ["a", "b", "a", "c", "d", "e"].reduce(withRecent, NO_KEPT_KINDS);
    expect(used.recent).toEqual(["e", "d", "c", "a"]);
  });
});
