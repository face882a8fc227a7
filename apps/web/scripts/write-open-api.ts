import { writeGenerated } from "../../../scripts/lib/generated-file.ts";
import { openApi } from "../src/server/api-v1/open-api.ts";

/** Writes docs/openapi.json from the routes of the API; with `--check` only says whether it is fresh. */
writeGenerated({
  path: "docs/openapi.json",
  text: `${JSON.stringify(openApi(), null, 2)}\n`,
  command: "npm run open-api -w @orderloom/web",
});
