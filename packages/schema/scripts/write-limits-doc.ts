import { writeGenerated } from "../../../scripts/lib/generated-file.ts";
import { limitsDoc } from "../src/limits-doc.ts";

/** Writes docs/limits.md from the declared limits; with `--check` only says whether it is fresh. */
writeGenerated({ path: "docs/limits.md", text: limitsDoc(), command: "npm run limits-doc -w @orderloom/schema" });
