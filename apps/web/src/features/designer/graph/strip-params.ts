import type { GraphNode } from "@orderloom/schema/graph/graph";
import { type Catalogue, nodeKey } from "@orderloom/schema/graph/node";
import { referencesOf } from "@orderloom/schema/graph/node-references";
import { isJsonObject, type Json, type JsonObject } from "@orderloom/schema/json";

/** Names of query fields and headers whose values are secrets, whatever stands in them. */
const SECRET_NAME = /token|secret|passw|api[-_]?key|authorization|credential|signature|私钥|密钥|密码|口令/i;
/** What people write into texts that names somebody: mail addresses and Chinese mobile numbers. */
const PERSONAL = /[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<!\d)1[3-9]\d{9}(?!\d)/g;

/**
 * A node as it may leave the installation: without the people it names, without what looks like a secret, and with
 * addresses and telephone numbers taken out of its texts. Templates stay, for they hold no values.
 */
export function strippedNode(catalogue: Catalogue, node: GraphNode): GraphNode {
  const definition = catalogue.get(nodeKey(node.type, node.typeVersion));
  const people = definition ? referencesOf(definition, node).filter(({ kind }) => kind === "person") : [];
  const gone = new Set(people.map(({ path }) => path));
  return { ...node, params: stripObject(node.params, { gone, path: [] }) };
}

type Place = { readonly gone: ReadonlySet<string>; readonly path: readonly string[] };

function stripObject(values: JsonObject, { gone, path }: Place): JsonObject {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, Json][] => {
      const here = [...path, name];
      if (gone.has(here.join("."))) return [];
      const isSecret = typeof value === "string" && SECRET_NAME.test(name) && !value.includes("{{");
      return [[name, isSecret ? "" : strip(value, { gone, path: here })]];
    }),
  );
}

function strip(value: Json, place: Place): Json {
  if (typeof value === "string") return value.replaceAll(PERSONAL, "***");
  if (Array.isArray(value)) {
    return value.map((item: Json, index) => strip(item, { ...place, path: [...place.path, String(index)] }));
  }
  return isJsonObject(value) ? stripObject(value, place) : value;
}
