import { GLOSSARY } from "./glossary.ts";
import type { GlossaryPart } from "./glossary-part.ts";

/** The text of docs/glossary.md: every word in both languages. */
export function glossaryDoc(): string {
  return `${[HEAD, ...GLOSSARY.map(section)].join("\n\n")}\n`;
}

const HEAD = `# 词汇表 · Glossary

<!-- Written by "npm run glossary-doc -w @orderloom/schema" from packages/schema/src/glossary/glossary.ts; change that instead. -->

织单的界面、邮件和命令只用这些词。产品里点右上角的「?」可以看到同样的内容。
The words that Orderloom's screens, mails and commands use. The “?” at the top of every page shows the same.`;

function section({ title, entries }: GlossaryPart): string {
  const rows = entries.map(({ word, means }) => `| ${word.zh} | ${word.en} | ${means.zh} | ${means.en} |`);
  return [
    `## ${title.zh} · ${title.en}`,
    "",
    "| 中文 | English | 意思 | Meaning |",
    "| --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}
