import { writeFileSync } from "node:fs";
import { tokensCss } from "./theme.ts";

writeFileSync(new URL("./tokens.css", import.meta.url), tokensCss());
