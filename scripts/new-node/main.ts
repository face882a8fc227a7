import { parseArgs } from "node:util";
import { ROOT } from "../bootstrap/ready.mjs";
import { NodeRefused, writeNode } from "./write-node.ts";

/** `npm run new:node -- rule/weight-limit [--zh 重量限制] [--en "Weight limit"]` */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { zh: { type: "string" }, en: { type: "string" } },
});

try {
  const written = writeNode(ROOT, { path: positionals[0] ?? "", ...values });
  process.stdout.write(`${written.map((file) => `wrote ${file}`).join("\n")}\n`);
  process.stdout.write(
    "Now say what it does: params, labels, help, evaluate. Then: npm run nodes-doc -w @orderloom/nodes\n",
  );
} catch (error) {
  if (!(error instanceof NodeRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
