import type { Words } from "../../words.ts";
import type { merge as zh } from "../zh/merge.ts";

export const merge = {
  title: "Merge with the newer draft",
  confirm: "Merge",
  waiting: "Comparing the drafts",
  theirs:
    "{name} made {count, plural, one {# change} other {# changes}}, you made {own, plural, one {# change} other {# changes}}.",
  somebody: "Somebody else",
  clean: "Nothing clashes: both are kept. You can undo the merge.",
  clashes:
    "{count, plural, one {One thing was} other {# things were}} changed by both: choose for each. Everything else is kept from both. You can undo the merge.",
  noBase:
    "The draft that both began with is gone, so nobody can tell who changed what: choose wherever they differ. What only one has is kept.",
  mine: "Take mine",
  theirsChosen: "Take theirs",
  removed: "Remove it",
  kept: "Keep it",
  kind: {
    node: "Node “{name}”",
    wires: "What follows “{name}”",
    note: "Note",
    group: "Group “{name}”",
    settings: "Settings of the flow",
    answer: "Kept answer of “{name}”",
    test: "Test “{name}”",
  },
  field: { text: "Text", description: "Description" },
  differs: "Changed",
  nowhere: "Leads nowhere",
} as const satisfies Words<typeof zh>;
