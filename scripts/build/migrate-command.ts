import { fileURLToPath } from "node:url";
import { OrderloomError } from "@orderloom/schema/error";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { migrate } from "@orderloom/store/database/migrate";
import { terminalLanguage } from "../bootstrap/language.mjs";

// Bundled to apps/cli/dist/migrate.mjs for installations that run no `npm start` (containers, systemd): brings the
// database of DATABASE_URL up to date and ends. The migrations are read from where they lie in the project.
const FOLDER = fileURLToPath(new URL("../../../packages/store/migrations", import.meta.url));

const url = process.env.DATABASE_URL;
if (url) {
  try {
    const { applied } = await migrate(url, FOLDER);
    process.stdout.write(`migrations applied: ${applied}\n`);
  } catch (thrown) {
    const code = thrown instanceof OrderloomError ? thrown.code : "internal";
    const params = thrown instanceof OrderloomError ? thrown.params : {};
    const reason = thrown instanceof Error && thrown.cause instanceof Error ? ` (${thrown.cause.message})` : "";
    process.stderr.write(`${errorSentence(code, params, terminalLanguage())}${reason}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write("DATABASE_URL is not set\n");
  process.exitCode = 1;
}
