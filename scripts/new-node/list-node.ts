import { definitionName, type NewNode } from "./node-files.ts";

/** The list with the new node's import and line; null when a node of that name is in it already. */
export function listNode(list: string, node: NewNode): string | null {
  const name = definitionName(node);
  if (list.includes(` ${name} `)) return null;
  const lines = list.split("\n");
  const isOwnImport = (line: string): boolean => /^import .* from "\.\//.test(line);
  const imports = lines.filter(isOwnImport);
  const line = `import { ${name} } from "./${node.family}/${node.name}/definition.ts";`;
  const sorted = [...imports, line].sort((left, right) => (sourceOf(left) < sourceOf(right) ? -1 : 1));
  const first = lines.findIndex(isOwnImport);
  const rest = lines.filter((candidate) => !isOwnImport(candidate));
  const withImports = [...rest.slice(0, first), ...sorted, ...rest.slice(first)];
  const end = withImports.indexOf("];");
  return [...withImports.slice(0, end), `  ${name},`, ...withImports.slice(end)].join("\n");
}

/** The path folder by folder, as Biome sorts: `for-each/` comes before `for-each-parallel/`. */
function sourceOf(line: string): string {
  return line.slice(line.indexOf('"')).replaceAll("/", "\0");
}
