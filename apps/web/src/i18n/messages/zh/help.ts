export const help = {
  title: "帮助：词汇表",
  lead: "织单里每个词的意思。",
  parts: "分类",
} as const;
