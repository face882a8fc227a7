"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { GraphNode } from "@orderloom/schema/graph/graph";
import { referencesOf } from "@orderloom/schema/graph/node-references";
import { INSTALLATION_MAIL_ID } from "@orderloom/schema/mail";
import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { useMay } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { definitionOf, nodeTitle } from "../../../ui/flow-canvas/node-face.ts";

/** Tells which of the nodes that were just pasted name a connection that is not here, so that they are set anew. */
export function useMissingConnections(): (nodes: readonly GraphNode[]) => Promise<void> {
  const t = useTranslations("designer.paste");
  const language = useLocale();
  const { notification } = App.useApp();
  const trpc = useTRPC();
  const client = useQueryClient();
  const mayRead = useMay("connection.read");
  return async (nodes) => {
    if (!mayRead || !nodes.some((node) => connectionsOf(node).length > 0)) return;
    const connections = await client.fetchQuery(trpc.connections.list.queryOptions());
    const here = new Set([INSTALLATION_MAIL_ID, ...connections.map(({ id }) => id)]);
    const missing = nodes.filter((node) => connectionsOf(node).some((id) => !here.has(id)));
    if (missing.length === 0) return;
    const titles = missing.map((node) => nodeTitle(CATALOGUE, node, language));
    notification.warning({
      title: t("missing", { count: missing.length }),
      description: new Intl.ListFormat(language).format(titles),
      duration: 10,
    });
  };
}

function connectionsOf(node: GraphNode): readonly string[] {
  const definition = definitionOf(CATALOGUE, node);
  const references = definition ? referencesOf(definition, node) : [];
  return references.filter(({ kind }) => kind === "connection").map(({ id }) => id);
}
