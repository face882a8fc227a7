"use client";

import CloseOutlined from "@ant-design/icons/CloseOutlined";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { GraphNode } from "@orderloom/schema/graph/graph";
import { inLanguage, type Language } from "@orderloom/schema/language";
import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useMay } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { nodeFace, nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { neverReached } from "../lens/lens-marks.ts";
import styles from "../problems/problems-panel.module.css";
import { useJump } from "../problems/use-jump.ts";
import type { Problems } from "../problems/use-problems.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import { asksNever, searchNodes } from "./search-nodes.ts";

type Props = { readonly flowId: string; readonly problems: Problems; readonly onClose: () => void };

/** Finds nodes by what they are called, use, read or lack; each is the way to where it stands. */
export function FindPanel({ flowId, problems, onClose }: Props) {
  const t = useTranslations("lenses.find");
  const language = useLocale();
  const [query, setQuery] = useState("");
  const found = useFound(query, { flowId, problems });
  const jump = useJump();
  return (
    <section className={styles.panel} aria-label={t("title")}>
      <header className={styles.head}>
        <Input
          autoFocus
          allowClear
          aria-label={t("title")}
          placeholder={t("placeholder")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onPressEnter={() => found[0] && jump({ nodes: [found[0].id], edges: [] })}
        />
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t("close")} onClick={onClose} />
      </header>
      {found.length === 0 ? (
        <p className={styles.none}>{t(query.trim() === "" ? "help" : "none")}</p>
      ) : (
        <ul className={styles.list}>
          {found.map((node) => (
            <li key={node.id}>
              <button type="button" className={styles.problem} onClick={() => jump({ nodes: [node.id], edges: [] })}>
                {nodeTitle(CATALOGUE, node, language)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useFound(query: string, { flowId, problems }: Pick<Props, "flowId" | "problems">): readonly GraphNode[] {
  const language = useLocale();
  const trpc = useTRPC();
  const graph = useDesignerState((state) => state.graph);
  const connections = useQuery(trpc.connections.list.queryOptions(undefined, { enabled: useMay("connection.read") }));
  const { data: flow } = useQuery(trpc.flows.get.queryOptions({ flowId }));
  const versionId = flow?.publication?.versionId ?? "";
  const asked = { enabled: versionId !== "" && asksNever(query) };
  const { data: coverage } = useQuery(trpc.flows.lens.queryOptions({ versionId, lens: "coverage" }, asked));
  return useMemo(() => {
    const never = coverage?.lens === "coverage" ? neverReached(coverage.counts, graph) : null;
    return searchNodes(graph, query, {
      invalid: new Set(problems.byNode.keys()),
      words: (node) => wordsOf(node, language),
      connections: new Map(connections.data?.map(({ id, name, type }) => [id, `${name} ${type}`.toLowerCase()])),
      never,
    });
  }, [graph, query, problems, connections.data, coverage, language]);
}

function wordsOf(node: GraphNode, language: Language): string {
  const { type, summary } = nodeFace(CATALOGUE, node, []);
  return [node.name, ...[type, summary].map((text) => text && inLanguage(text, language))].join(" ");
}
