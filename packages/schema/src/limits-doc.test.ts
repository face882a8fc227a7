import { expect, test } from "vitest";
import { LIMITS } from "./limits.ts";
import { limitsDoc } from "./limits-doc.ts";

test("every limit stands there once, with its unit", () => {
  const text = limitsDoc();
  for (const name of Object.keys(LIMITS)) expect(text.split(`| \`${name}\` |`), name).toHaveLength(2);
  expect(text).toContain("| `webhookBodyBytes` | 1 MiB |");
  expect(text).toContain("| `callRetryDelaysMs` | 1 s, 5 s, 30 s |");
  expect(text).toContain("| `retryAfterCapMs` | 15 min |");
  expect(text).toContain("| `turnMs` | 250 ms |");
  expect(text).toContain("| `approvalCommentChars` | 1,000 characters |");
});
