import { writeGenerated } from "../../../scripts/lib/generated-file.ts";
import { flowJsonSchema } from "../src/graph/flow-json-schema.ts";

/** Writes docs/flow.schema.json from the zod schema of a graph; with `--check` only says whether it is fresh. */
writeGenerated({
  path: "docs/flow.schema.json",
  text: `${JSON.stringify(flowJsonSchema(), null, 2)}\n`,
  command: "npm run flow-schema -w @orderloom/schema",
});
