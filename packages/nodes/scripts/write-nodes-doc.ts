import { writeGenerated } from "../../../scripts/lib/generated-file.ts";
import { NODE_DEFINITIONS } from "../src/definitions.ts";
import { nodesDoc } from "../src/nodes-doc.ts";

/** Writes docs/nodes.md from the definitions; with `--check` only says whether it is fresh. */
writeGenerated({
  path: "docs/nodes.md",
  text: nodesDoc(NODE_DEFINITIONS),
  command: "npm run nodes-doc -w @orderloom/nodes",
});
