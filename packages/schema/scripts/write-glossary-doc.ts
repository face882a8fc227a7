import { writeGenerated } from "../../../scripts/lib/generated-file.ts";
import { glossaryDoc } from "../src/glossary/glossary-doc.ts";

/** Writes docs/glossary.md from the glossary; with `--check` only says whether it is fresh. */
writeGenerated({ path: "docs/glossary.md", text: glossaryDoc(), command: "npm run glossary-doc -w @orderloom/schema" });
